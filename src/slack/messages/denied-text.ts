import type { Messages } from "../../i18n/index.ts";
import type { NoticeWithContact } from "./notice.ts";

/** A refusal or an error as that of a form's field, which Slack shows as plain text. */
export const deniedText = ({ problem, fix, contact }: NoticeWithContact, { formats }: Messages): string =>
  formats.sentences(problem, fix, ...(contact ? [contact.plain] : []));
