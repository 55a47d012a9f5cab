import type { ModalView } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Denied } from "../access/admission.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";

/** In place of the report form, for somebody who may not send it; pure. */
export const buildRefusal = ({ problem, fix, contact }: Denied, { form }: Messages): ModalView => ({
  type: "modal",
  title: plain(form.title, LIMITS.viewTitle),
  close: plain(form.close, LIMITS.viewTitle),
  blocks: [
    { type: "section", text: mrkdwn(`*${escapeMrkdwn(problem)}*\n${escapeMrkdwn(fix)}`) },
    { type: "context", elements: [mrkdwn(contact.mrkdwn)] },
  ],
});
