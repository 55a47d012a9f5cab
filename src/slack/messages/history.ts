import type { Button, KnownBlock } from "@slack/types";
import type { HistoryPage, Run } from "../../runs/types.ts";
import { LIMITS } from "../limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../text.ts";
import type { Answer } from "./answers.ts";
import { CARD_ACTIONS } from "./card-buttons.ts";

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

/** A run in one line: state, range, format, server, and the link to its file. */
export function runLine({ state, request, place, file }: Run): string {
  const { words, format, server } = request;
  const link = place.permalink ? ` · <${place.permalink}|${escapeMrkdwn(file?.name ?? "file")}>` : "";
  return `:${EMOJI[state]}: *${escapeMrkdwn(words)}* · ${format} · ${escapeMrkdwn(server)} · ${state}${link}`;
}

/** The person's own runs, a page at a time. */
export function historyAnswer({ runs, next }: HistoryPage): Answer {
  const none = "You have not asked for a report yet.";
  const blocks: KnownBlock[] = runs.map((run) => ({
    type: "section",
    text: mrkdwn(runLine(run), LIMITS.sectionText),
  }));
  if (blocks.length === 0) blocks.push({ type: "section", text: plain(none) });
  if (next !== undefined) {
    const older: Button = { type: "button", action_id: HISTORY_ACTION, text: plain("Older"), value: next };
    blocks.push({ type: "actions", elements: [older] });
  }
  return { response_type: "ephemeral", text: runs.length > 0 ? "Your reports" : none, blocks };
}

/** Runs that are under way, each with its button: what to cancel is the person's to say. */
export function cancelChoiceAnswer(runs: readonly Run[]): Answer {
  return {
    response_type: "ephemeral",
    text: "Several of your reports are under way. Which one is to be cancelled?",
    blocks: [
      {
        type: "section",
        text: plain("Several of your reports are under way. Which one is to be cancelled?"),
      },
      ...runs.map(
        (run): KnownBlock => ({
          type: "section",
          text: mrkdwn(runLine(run), LIMITS.sectionText),
          accessory: {
            type: "button",
            action_id: CARD_ACTIONS.cancel,
            style: "danger",
            text: plain("Cancel"),
            value: run.id,
          },
        }),
      ),
    ],
  };
}
