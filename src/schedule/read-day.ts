import { startOfDay } from "./local-minute.ts";
import { readSchedule } from "./read-schedule.ts";
import type { ScheduleContext } from "./types.ts";

/**
 * When a day to come begins: "Friday", "1 March", "2027-01-15". Read as the beginning of a recurrence, so its words are
 * English beside the digits; undefined where it is no day, or has begun.
 */
export function readDay(text: string, context: ScheduleContext): Date | undefined {
  const read = readSchedule(`every day at 0:00 from ${text}`, context);
  if (!read.ok) return undefined;
  const { days, times, before, count } = read.rule;
  const [day] = days;
  const isDay =
    day?.rrule === "FREQ=DAILY" && times.length === 1 && before === undefined && count === undefined;
  const begins = isDay ? startOfDay(day.start, context.zone) : undefined;
  return begins && begins > context.now ? begins : undefined;
}
