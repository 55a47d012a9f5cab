import { around } from "./around.ts";
import { sourceSpan } from "./lexicon/leftovers.ts";
import type { Lexed } from "./lexicon/token.ts";
import { OPEN_RANGES } from "./parsers/open-range-parser.ts";
import type { Match } from "./reading.ts";

/** What something is due at, expires on, or is valid until. */
const DUE =
  /(?<!\p{L})(?:due|expires?|expiring|expiry|renews?|renewal|valid|fällig|frist|gültig|échéance|expire|valable|vence|vencimiento|vencimento|scade|scadenza|vervalt|geldig|förfaller|giltig|forfalder|forfaller|gyldig|ważn[aey])(?:\s+(?:is|on|by|until|till|at|in|the|am|bis|zum|le|el|em|il|op|den|do))*$/iu;

/** "by Friday", "due Friday", "expires on 31 December": when something is needed or ends, and no range. */
export const isDue = (match: Match, lexed: Lexed): boolean =>
  match.reading.kind !== "impossible" &&
  ((match.reading.kind === "applied" && match.reading.operator === OPEN_RANGES.by) ||
    DUE.test(around(lexed, match).before));

const WHO = "(?:i|we|you|he|she|they)";
const DID =
  "(?:asked|said|told|sent|mailed|emailed|wrote|discussed|agreed|mentioned|requested|promised|spoke|talked)";
const TALKED_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${WHO}(?:['’]ve| have| had| already| just)*|as) ${DID}(?:\\s+(?:about|for|to|it|this|that|them|him|her|me|us|you|on|in|the|report|reports)){0,3}$`,
  "iu",
);
const TALKED_BEHIND = new RegExp(`^,?\\s*${WHO}(?:['’]ve| have| had| already| just)* ${DID}(?!\\p{L})`, "iu");

/** "the report that you sent last week", "as discussed on Monday": when people spoke of it. */
export function isTalkedAbout(match: Match, lexed: Lexed): boolean {
  const { before, after } = around(lexed, match);
  return TALKED_BEFORE.test(before) || TALKED_BEHIND.test(after);
}

/** What is numbered: "ticket 10/2026". */
const NUMBERED =
  /(?<!\p{L})(?:ticket|case|incident|id|ref|reference|po|no\.|nr\.?|number|nummer|#)\s*:?\s*$/iu;

/** "ticket 10/2026", "case 2026-1001", "8.1.0.1 October": digits of a longer number, or of the name of something. */
export function isNumberOfSomething(match: Match, lexed: Lexed): boolean {
  const { from, to } = sourceSpan(lexed, match);
  const [before, text, behind] = [
    lexed.source.slice(0, from),
    lexed.source.slice(from, to),
    lexed.source.slice(to),
  ];
  if (/^\d/.test(text) && (NUMBERED.test(before) || /\d[-/.]$/.test(before))) return true;
  return /\d$/.test(text) && /^[-/.]\d/.test(behind);
}
