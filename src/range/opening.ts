import { sourceSpan } from "./lexicon/leftovers.ts";
import type { Lexed } from "./lexicon/token.ts";
import { OPEN_RANGES } from "./parsers/open-range-parser.ts";
import { Match, type Reading } from "./reading.ts";

/** "from May" without an end is open: since May. */
export const opened = ({ reading }: Match): Reading =>
  reading.kind === "pair"
    ? reading
    : { kind: "applied", operator: OPEN_RANGES.since, operand: reading, or: reading };

/** In "the report from March" the word only belongs to the month; it opens what is set off, and clock times. */
const FROM = /(?<!\w)from (?:at )?$/;
const SETS_OFF = /(?:^|[:(\n])\s*$/;

/** A range in a sentence together with the "from" before it that opens it: "report: from March, thanks", "dalle 8". */
export function withOpening(match: Match, lexed: Lexed): Match {
  const { reading } = match;
  if (!/^(?:fields|span|within)$/.test(reading.kind)) return match;
  const [from] = FROM.exec(lexed.text.slice(0, match.index)) ?? [];
  if (from === undefined) return match;
  const index = match.index - from.length;
  const words = { index, endIndex: match.endIndex };
  const before = lexed.source.slice(0, sourceSpan(lexed, words).from);
  return /at $/.test(from) || match.text.startsWith("at ") || SETS_OFF.test(before)
    ? new Match(match, index, lexed.text.slice(index, match.endIndex), opened(match))
    : match;
}
