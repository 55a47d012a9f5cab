import type { Clause } from "../grammar/clause.ts";
import type { Reader } from "../grammar/reader.ts";

/** Does a clause of a command say by itself that something recurs? Without one the command runs once. */
export function isAnchor(reader: Reader, clause: Clause): boolean {
  switch (clause.kind) {
    case "period":
    case "claim":
    case "cron":
      return true;
    case "weekdays":
      // "last 5 business days", "the past 3 Mondays" are ranges.
      if (clause.form === "plural") return !isCounted(reader, clause.from);
      return clause.form === "every";
    case "items":
      return clause.every || (clause.of?.every ?? false);
    case "months":
    case "dates":
    case "part":
      return clause.every;
    case "error":
      return saysRecurrence(reader, clause);
    default:
      return false;
  }
}

/** "biweekly", "every second Friday", "cron 0 9". */
function saysRecurrence(reader: Reader, { from, to }: Clause): boolean {
  for (let at = from; at < to; at++)
    if (reader.is(at, "every", "cron") || reader.text(at).startsWith("?")) return true;
  return false;
}

const isCounted = (reader: Reader, at: number): boolean => {
  const before = reader.text(at - 1);
  return /^(?:\d+(?:th)?|last|next|past|this|this|previous|prior|recent|since)$/.test(before);
};
