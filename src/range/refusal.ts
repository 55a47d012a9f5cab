import { LANGUAGES_READ } from "./locales/languages.ts";
import type { RefusalReason, Refused } from "./types.ts";

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
    ...(reason === "not-understood" && { languages: LANGUAGES_READ }),
    ...(more.leftover !== undefined && { leftover: more.leftover }),
    suggestions: [...suggestions].slice(0, 3),
  };
}
