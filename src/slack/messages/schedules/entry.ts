import type { Button, KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import type { Missed, Schedule } from "../../../schedules/types.ts";
import type { SchedulePreview } from "../../placing/schedule-preview.ts";
import { plain } from "../../web-api/text.ts";
import type { Reply } from "../replies.ts";
import { momentOf, SHORT_ID, scheduleBlocks, scheduleButton, stateText } from "./parts.ts";

/** A schedule, with what is shown beside it. */
export interface ScheduleEntry {
  readonly schedule: Schedule;
  readonly preview: SchedulePreview;
  /** How many due minutes were missed and not made. */
  readonly missed: number;
}

/** A schedule as lists show it, with its buttons: who may press which is checked at the click. Pure. */
export function entryBlocks({ schedule, preview, missed }: ScheduleEntry, messages: Messages): KnownBlock[] {
  const { schedules } = messages;
  const { id, owner } = schedule;
  const head = [
    [
      stateText(schedule, messages),
      schedules.owner(`<@${owner.userId}>`),
      `\`${id.slice(0, SHORT_ID)}\``,
    ].join(" · "),
  ];
  const elements = entryButtons(schedule, missed, messages);
  return [
    ...scheduleBlocks(schedule, preview, head, messages),
    ...(elements.length > 0 ? [{ type: "actions" as const, elements }] : []),
  ];
}

function entryButtons(schedule: Schedule, missed: number, messages: Messages): Button[] {
  const { buttons, removeSure } = messages.schedules;
  const { id, state, status } = schedule;
  if (state === "removed") return [scheduleButton("undo", buttons.undo, id)];
  const isPaused = state === "paused";
  const remove: Button = {
    ...scheduleButton("remove", buttons.remove, id, "danger"),
    confirm: {
      title: plain(removeSure.title, 100),
      text: plain(removeSure.text, 300),
      confirm: plain(buttons.remove, 30),
      deny: plain(messages.buttons.keep, 30),
      style: "danger",
    },
  };
  return [
    ...(status.held?.why === "shared" ? [scheduleButton("confirm", buttons.confirm, id, "danger")] : []),
    ...(schedule.untaken > 0 ? [scheduleButton("takeOver", buttons.takeOver, id, "primary")] : []),
    isPaused ? scheduleButton("resume", buttons.resume, id) : scheduleButton("pause", buttons.pause, id),
    scheduleButton("pauseUntil", buttons.pauseUntil, id),
    ...(isPaused || schedule.nextDue === undefined ? [] : [scheduleButton("skip", buttons.skip, id)]),
    scheduleButton("now", buttons.now, id),
    scheduleButton("edit", buttons.edit, id),
    scheduleButton("handOver", buttons.handOver, id),
    ...(missed > 0 ? [scheduleButton("missed", buttons.missed(missed), id)] : []),
    remove,
  ];
}

/** One schedule, after something was done to it. */
export function entryReply(said: string, entry: ScheduleEntry, messages: Messages): Reply {
  return {
    response_type: "ephemeral",
    text: said,
    blocks: [{ type: "section", text: plain(said) }, ...entryBlocks(entry, messages)],
  };
}

/** What was missed, each with its button. */
export function missedReply(schedule: Schedule, { newest, count }: Missed, messages: Messages): Reply {
  const { list, why, buttons } = messages.schedules;
  const lines = newest.map((occurrence): KnownBlock => {
    const due = momentOf(new Date(occurrence.due), schedule.rule.zone, messages);
    return {
      type: "section",
      text: plain(list.missedLine(due, why[occurrence.why ?? "down"])),
      accessory: scheduleButton("make", buttons.make, occurrence.id),
    };
  });
  return {
    response_type: "ephemeral",
    text: list.missed,
    blocks: [
      { type: "header", text: plain(list.missed, 150) },
      ...(lines.length > 0 ? lines : [{ type: "section" as const, text: plain(list.noneMissed) }]),
      ...(count > newest.length
        ? [{ type: "context" as const, elements: [plain(list.missedMore(count - newest.length))] }]
        : []),
    ],
  };
}
