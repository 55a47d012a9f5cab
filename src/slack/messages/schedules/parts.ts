import type { Button, KnownBlock } from "@slack/types";
import type { Messages } from "../../../i18n/index.ts";
import type { Definition, Schedule } from "../../../schedules/types.ts";
import type { RunAhead, SchedulePreview, ScheduleWarning } from "../../placing/schedule-preview.ts";
import { LIMITS } from "../../web-api/limits.ts";
import { escapeMrkdwn, mrkdwn, plain } from "../../web-api/text.ts";
import { rangeRefusalText } from "../order-texts.ts";

/** Names of the buttons of schedules; each carries the schedule's id, or what its comment says. */
export const SCHEDULE_ACTIONS = {
  /** The sealed command. */
  save: "schedule_save",
  discard: "schedule_discard",
  pause: "schedule_pause",
  pauseUntil: "schedule_pause_until",
  resume: "schedule_resume",
  skip: "schedule_skip",
  now: "schedule_now",
  edit: "schedule_edit",
  handOver: "schedule_hand_over",
  remove: "schedule_remove",
  undo: "schedule_undo",
  missed: "schedule_missed",
  /** The occurrence's id. */
  make: "schedule_make",
  takeOver: "schedule_take_over",
  confirm: "schedule_confirm",
  /** The list and its page. */
  page: "schedule_page",
} as const;

/** Digits of a schedule's id that name it in lists and commands. */
export const SHORT_ID = 6;

export const scheduleButton = (
  name: keyof typeof SCHEDULE_ACTIONS,
  text: string,
  value: string,
  style?: "primary" | "danger",
): Button => ({
  type: "button",
  action_id: SCHEDULE_ACTIONS[name],
  text: plain(text, LIMITS.buttonText),
  value,
  ...(style && { style }),
});

/** An instant as the schedule's own clock shows it: `Tue, 1 Dec 2026, 09:00 CET`. */
export const momentOf = (at: Date, zone: string, { formats }: Messages): string =>
  formats.weekdayMoment(at, zone);

/** What is ordered, in one line of inert mrkdwn. */
function orderLine({ order }: Definition, messages: Messages): string {
  const { schedules, formats } = messages;
  const { destination } = order;
  const place =
    destination === "me" ? schedules.places.me : schedules.places.channel(`<#${destination.channelId}>`);
  return schedules.about(`*${escapeMrkdwn(order.rangeText)}*`, formats.list(order.formats, "and"), place);
}

/** The next runs with the interval that each will report; the words of ranges are foreign, so they are plain text. */
export function runLines(runs: readonly RunAhead[], zone: string, messages: Messages): string {
  const { schedules } = messages;
  if (runs.length === 0) return schedules.ended;
  const lines = runs
    .map(({ at, range, refused }) => {
      const moment = momentOf(at, zone, messages);
      return range
        ? schedules.run(moment, range.label)
        : schedules.runUnread(moment, refused ? rangeRefusalText(refused, messages) : "");
    })
    .join("\n");
  return `${runs.length === 1 ? schedules.nextRun : schedules.nextRuns}:\n${lines}`;
}

/** What is odd about the next runs, a line for each. */
export const warningLines = (
  warnings: readonly ScheduleWarning[],
  zone: string,
  messages: Messages,
): string[] => warnings.map((warning) => `⚠️ ${warningLine(warning, zone, messages)}`);

function warningLine(warning: ScheduleWarning, zone: string, messages: Messages): string {
  const { warnings } = messages.schedules;
  switch (warning.code) {
    case "same":
      return warnings.same(warning.range);
    case "empty":
      return warnings.empty(momentOf(warning.at, zone, messages), warning.range);
    case "skipped":
    case "twice":
      return warnings[warning.code](momentOf(warning.at, zone, messages));
  }
}

/** What a schedule is, before it is saved and in every list. */
export function scheduleBlocks(
  definition: Definition,
  { runs, warnings }: SchedulePreview,
  head: readonly string[],
  messages: Messages,
): KnownBlock[] {
  const { schedules } = messages;
  const { order, words, rule } = definition;
  const small = [
    ...(order.whenChanged ? [schedules.whenChanged[order.whenChanged]] : []),
    ...(order.failuresTo ? [schedules.failuresTo(`<#${order.failuresTo}>`)] : []),
  ];
  return [
    { type: "section", text: mrkdwn([orderLine(definition, messages), ...head].join("\n")) },
    {
      type: "section",
      text: plain(`${words}\n${runLines(runs, rule.zone, messages)}`),
    },
    ...(small.length > 0 ? [{ type: "context" as const, elements: [mrkdwn(small.join(" · "))] }] : []),
    ...(warnings.length > 0
      ? [
          {
            type: "context" as const,
            elements: warningLines(warnings, rule.zone, messages).map((line) => plain(line)),
          },
        ]
      : []),
  ];
}

/** How a schedule stands, in a few words. */
export function stateText(schedule: Schedule, messages: Messages): string {
  const { state } = messages.schedules;
  const { status, resumeAt, rule } = schedule;
  if (schedule.state === "removed") return state.removed;
  if (schedule.state === "paused") {
    if (status.paused?.why === "failures") return state.pausedFailures;
    if (status.paused?.why === "owner") return state.pausedOwner;
    return resumeAt === undefined
      ? state.paused
      : state.pausedUntil(momentOf(new Date(resumeAt), rule.zone, messages));
  }
  if (schedule.nextDue === undefined) return state.ended;
  return status.held ? state.held[status.held.why] : state.active;
}
