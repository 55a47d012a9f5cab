import type { ScheduleRefusalReason, ScheduleRefused } from "./types.ts";

const MESSAGES: Readonly<Record<ScheduleRefusalReason, string>> = {
  empty: "No schedule was given.",
  "too-long": "The text is too long to be a schedule.",
  "no-recurrence": "Nothing here says that it repeats.",
  "too-often": "Two runs would be less than 60 minutes apart.",
  grid: "These hours do not divide the day; 1, 2, 3, 4, 6, 8, 12 and 24 do.",
  never: "No calendar holds this day, so it would never run.",
  impossible: "There is no such time, date or number.",
  contradiction: "Two parts of the text contradict each other.",
  ambiguous: "This may mean two things.",
  leftover: "A part of the text was not understood.",
  "unknown-zone": "This time zone is not known.",
  "bad-cron": "This is not a cron expression of five fields.",
  "past-end": "The schedule ends before its first run.",
};

/** Understood at any time, in any zone. */
const EXAMPLES = ["every month on the 1st at 9:00", "every Monday at 9:00", "every weekday at 9:00"];

/** Suggestions where the reason alone says what would help. */
const BY_REASON: Partial<Record<ScheduleRefusalReason, readonly string[]>> = {
  "too-often": ["every hour", "every 2 hours", "every day at 9:00"],
  grid: ["every 4 hours", "every 6 hours", "every 12 hours"],
  "bad-cron": ["cron 0 9 1 * *", "cron 0 9 * * 1-5"],
  "unknown-zone": ["every day at 9:00 in Europe/Berlin", "every day at 9:00 UTC"],
};

export function refuse(
  reason: ScheduleRefusalReason,
  more: { leftover?: string | undefined; suggestions?: readonly string[] | undefined } = {},
): ScheduleRefused {
  const own = more.suggestions?.length ? more.suggestions : (BY_REASON[reason] ?? EXAMPLES);
  return {
    ok: false,
    reason,
    message: MESSAGES[reason],
    ...(more.leftover !== undefined && more.leftover !== "" && { leftover: more.leftover }),
    suggestions: [...new Set(own)].slice(0, 3),
  };
}

/** Is this one of the suggestions that are always understood? */
export const isExample = (text: string): boolean => EXAMPLES.includes(text);
