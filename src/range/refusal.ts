import type { RefusalReason, Refused } from "./types.ts";

const MESSAGES: Readonly<Record<RefusalReason, string>> = {
  empty: "No range was given.",
  "too-long": "The text is too long to be a range.",
  "not-understood": "This was not understood as a range.",
  leftover: "A part of the text was not understood.",
  "impossible-date": "No calendar holds this date.",
  "start-after-end": "The range ends before it starts.",
  future: "The range lies wholly in the future; a report is about the past.",
  "fiscal-year-unset": "The first month of the fiscal year is not configured.",
  "unknown-zone": "This time zone is not known.",
};

const EXAMPLES: Partial<Record<RefusalReason, readonly string[]>> = {
  future: ["last month", "this month so far", "last 30 days"],
  "start-after-end": ["last month", "1 to 15 October", "last 30 days"],
};

const DEFAULT_EXAMPLES = ["last month", "Q1 2026", "1 to 15 October"];

export function refuse(
  reason: RefusalReason,
  more: { leftover?: string; suggestions?: readonly string[] } = {},
): Refused {
  const suggestions = more.suggestions?.length ? more.suggestions : (EXAMPLES[reason] ?? DEFAULT_EXAMPLES);
  return {
    ok: false,
    reason,
    message: MESSAGES[reason],
    ...(more.leftover !== undefined && { leftover: more.leftover }),
    suggestions: suggestions.slice(0, 3),
  };
}
