import type { ModalView } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { NoticeWithContact } from "../messages/notice.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";

/** In place of the report form, for somebody who may not send it; pure. */
export const buildRefusal = (
  { problem, fix, contact }: NoticeWithContact,
  { form }: Messages,
): ModalView => ({
  type: "modal",
  title: plain(form.title, LIMITS.viewTitle),
  close: plain(form.close, LIMITS.viewTitle),
  blocks: [
    { type: "section", text: mrkdwn(`*${escapeMrkdwn(problem)}*\n${escapeMrkdwn(fix)}`) },
    ...(contact ? [{ type: "context" as const, elements: [mrkdwn(contact.mrkdwn)] }] : []),
  ],
});
