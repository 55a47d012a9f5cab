import type { Button, KnownBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import { type HistoryPage, isDeleted, permalinkOf, type Run } from "../../runs/types.ts";
import { LIMITS } from "../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../web-api/text.ts";
import { CARD_ACTIONS } from "./card-buttons.ts";
import type { Notice } from "./notice.ts";
import type { Reply } from "./replies.ts";

/** The button below a page of runs; its value is where the next page begins. */
export const HISTORY_ACTION = "history_older";

/** Runs that fit a screen. */
export const HISTORY_PAGE = 10;

const EMOJI = {
  queued: "hourglass_flowing_sand",
  generating: "gear",
  delivering: "outbox_tray",
  done: "white_check_mark",
  failed: "x",
  cancelled: "no_entry_sign",
} as const satisfies Record<Run["state"], string>;

/** A run in two lines: its range; and below it format, server, state, and the link to its file. */
export function runLine(run: Run, { card, history, formats }: Messages): string {
  const { state, request, file } = run;
  const { format, server } = request;
  const range = rangeLabelOf(request, formats.locale);
  const permalink = permalinkOf(run);
  const link = permalink ? ` · <${permalink}|${escapeMrkdwn(file?.name ?? history.file)}>` : "";
  return `:${isDeleted(run) ? "wastebasket" : EMOJI[state]}: *${escapeMrkdwn(range)}*\n${format} · ${escapeMrkdwn(server)} · ${isDeleted(run) ? history.deleted : card.states[state]}${link}`;
}

/** The person's own runs, a page at a time. */
export function historyReply({ runs, next }: HistoryPage, messages: Messages): Reply {
  const { none, older: olderLabel, title } = messages.history;
  const blocks: KnownBlock[] = [
    { type: "header", text: plain(title) },
    ...runs.map(
      (run): KnownBlock => ({ type: "section", text: mrkdwn(runLine(run, messages), LIMITS.sectionText) }),
    ),
  ];
  if (runs.length === 0) blocks.push({ type: "section", text: plain(none) });
  if (next !== undefined) {
    const older: Button = { type: "button", action_id: HISTORY_ACTION, text: plain(olderLabel), value: next };
    blocks.push({ type: "actions", elements: [older] });
  }
  return { response_type: "ephemeral", text: runs.length > 0 ? title : none, blocks };
}

/** Which run was canceled. */
export const cancelledNotice = ({ request }: Run, { history, formats }: Messages): Notice => ({
  problem: history.cancelled.problem,
  fix: history.cancelled.fix(rangeLabelOf(request, formats.locale)),
});

/** Cancels all of the person's runs. */
export const CANCEL_ALL_ACTION = "history_cancel_all";

/** Runs that are under way, each with its button, and one for all: what to cancel is the person's to say. */
export function cancelChoiceReply(runs: readonly Run[], messages: Messages): Reply {
  const { whichToCancel } = messages.history;
  return {
    response_type: "ephemeral",
    text: whichToCancel,
    blocks: [
      {
        type: "section",
        text: plain(whichToCancel),
      },
      ...runs.map(
        (run): KnownBlock => ({
          type: "section",
          text: mrkdwn(runLine(run, messages), LIMITS.sectionText),
          accessory: {
            type: "button",
            action_id: CARD_ACTIONS.cancel,
            style: "danger",
            text: plain(messages.buttons.cancel),
            value: run.id,
          },
        }),
      ),
      {
        type: "actions",
        elements: [
          {
            type: "button",
            action_id: CANCEL_ALL_ACTION,
            style: "danger",
            text: plain(messages.history.cancelAll),
          },
        ],
      },
    ],
  };
}
