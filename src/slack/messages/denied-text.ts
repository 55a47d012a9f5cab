import type { Messages } from "../../i18n/index.ts";
import type { Denied } from "../access/admission.ts";

/** A refusal as the error of a form's field, which Slack shows as plain text. */
export const deniedText = ({ problem, fix, contact }: Denied, { formats }: Messages): string =>
  formats.sentences(problem, fix, contact.plain);
