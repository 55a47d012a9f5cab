import type { Words } from "../../../i18n/index.ts";
import type { Barred } from "../../access/admission.ts";

/** A refusal as the error of a form's field, which Slack shows as plain text. */
export const barredWords = ({ happened, todo, ask }: Barred, { formats }: Words): string =>
  formats.sentences(happened, todo, ask.plain);
