import type { ModalView } from "@slack/types";
import type { Words } from "../../i18n/index.ts";
import type { Barred } from "../access/admission.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";

/** In place of the report form, for somebody who may not send it; pure. */
export const buildRefusal = ({ happened, todo, ask }: Barred, { form }: Words): ModalView => ({
  type: "modal",
  title: plain(form.title, LIMITS.viewTitle),
  close: plain(form.close, LIMITS.viewTitle),
  blocks: [
    { type: "section", text: mrkdwn(`*${escapeMrkdwn(happened)}*\n${escapeMrkdwn(todo)}`) },
    { type: "context", elements: [mrkdwn(ask.mrkdwn)] },
  ],
});
