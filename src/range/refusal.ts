import { LANGUAGES_READ } from "./locales/languages.ts";
import type { RefusalReason, Refused } from "./types.ts";

const MESSAGES: Readonly<Record<RefusalReason, string>> = {
  empty: "No range was given.",
  "too-long": "The text is too long to be a range.",
  "not-understood": "This was not understood as a range.",
  leftover: "A part of the text was not understood.",
  "impossible-date": "No calendar holds this date.",
  "start-after-end": "The range ends before it starts.",
  future: "The range lies wholly in the future; a report is about the past.",
  "ends-far-ahead": "The range ends years ahead.",
  "several-ranges": "These are several ranges; a report covers one.",
  instant: "This is a point in time; a report needs a beginning and an end.",
  "fiscal-year-unset": "The first month of the fiscal year is not configured.",
  "unknown-zone": "This time zone is not known.",
};

/** Understood at any time, in any zone. */
const EXAMPLES = ["last month", "last quarter", "last 30 days"];

export function refuse(
  reason: RefusalReason,
  more: { leftover?: string; suggestions?: readonly string[] } = {},
): Refused {
  const suggestions = new Set([...(more.suggestions ?? []), ...(more.suggestions?.length ? [] : EXAMPLES)]);
  return {
    ok: false,
    reason,
    message: MESSAGES[reason],
    ...(reason === "not-understood" && { languages: LANGUAGES_READ }),
    ...(more.leftover !== undefined && { leftover: more.leftover }),
    suggestions: [...suggestions].slice(0, 3),
  };
}
