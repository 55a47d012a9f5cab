import { readSchedule, type ScheduleContext } from "../../src/schedule/index.ts";

/** Saturday, 28 November 2026, 11:15 in Berlin. */
export const NOW = new Date("2026-11-28T10:15:00Z");
export const BERLIN: ScheduleContext = { now: NOW, zone: "Europe/Berlin", locale: "en-GB" };

/** How a text is understood, on one line: rules, times, and what else was said. */
export function understood(text: string, context: ScheduleContext = BERLIN): string {
  const read = readSchedule(text, context);
  if (!read.ok) return `${read.reason}: ${read.leftover ?? ""}`;
  const { days, times, zone, since, before, count, except } = read.rule;
  const rules = days.map(({ rrule }) => rrule.replace("FREQ=", "")).join(" + ");
  return [
    rules,
    times.join(","),
    zone === context.zone ? "" : zone,
    since === context.now.toISOString() ? "" : `since ${since.slice(0, 16)}`,
    before === undefined ? "" : `before ${before}`,
    count === undefined ? "" : `${count} times`,
    except === undefined ? "" : `except ${except.join(",")}`,
  ]
    .filter((part) => part !== "")
    .join(" | ");
}

/** The next runs in UTC, to the minute. */
export function runs(text: string, count: number, context: ScheduleContext = BERLIN): string[] {
  const read = readSchedule(text, context);
  if (!read.ok) throw new Error(`refused: ${read.reason} ${read.leftover}`);
  return read.next(count).map((run) => run.toISOString().slice(0, 16));
}
