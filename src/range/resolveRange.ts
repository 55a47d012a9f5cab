import { Clock } from "./calculation/clock.ts";
import { isZone } from "./calculation/zones.ts";
import { readPieces } from "./engine.ts";
import { type Lexed, lex } from "./lexicon/lexer.ts";
import { shownMonthFirst } from "./lexicon/numericOrder.ts";
import type { Language } from "./lexicon/vocabulary.ts";
import { languagesOf } from "./locales/languages.ts";
import { OPEN_RANGES } from "./parsers/OpenRangeParser.ts";
import type { Piece, Reading } from "./reading.ts";
import { refuse } from "./refusal.ts";
import type { RangeContext, RangeResult } from "./types.ts";
import { understand } from "./understand.ts";

/** Longer texts are no range; the limit keeps every answer well under a few milliseconds. */
export const MAX_LENGTH = 300;

/**
 * Reads a whole text as a range: "last month", "1-15 Oct", "from Q1 to Q3 2025". Every word must be understood; what
 * is not is named in `leftover`. Pure: the same text, instant, zone and locale give the same answer. Never throws.
 */
export function resolveRange(text: string, context: RangeContext): RangeResult {
  if (!isZone(context.zone)) return refuse("unknown-zone");
  const trimmed = text.trim();
  if (trimmed === "") return refuse("empty");
  if (trimmed.length > MAX_LENGTH) return refuse("too-long");
  const clock = new Clock(context, shownMonthFirst(trimmed));
  let refusal: RangeResult | undefined;
  for (const languages of languagesOf(clock.locale)) {
    const result = readWhole(trimmed, languages, context, clock);
    if (result.ok) return result;
    refusal ??= result;
  }
  return refusal ?? refuse("not-understood");
}

function readWhole(
  text: string,
  languages: readonly Language[],
  context: RangeContext,
  clock: Clock,
): RangeResult {
  const lexed = lex(text.replace(/\s*\(UTC[^()]*\)$/, ""), languages);
  const read = readInZone(lexed.text, context, clock);
  const [piece, second] = read.pieces;
  if (piece === undefined) return refuse("not-understood", { leftover: text });
  const before = lexed.text.slice(0, piece.index);
  const opening = OPENING.exec(before)?.[0] ?? "";
  const leftover = leftoverOf(lexed, [
    ...read.zoneAt,
    [piece.index - opening.length, piece.endIndex],
    ...(second === undefined
      ? []
      : read.pieces.slice(1).map(({ index, endIndex }) => [index, endIndex] as const)),
  ]);
  if (leftover !== "") return refuse("leftover", { leftover });
  if (second !== undefined) return refuse("not-understood");
  // "over 3 days" looks back, "in 3 days" ahead.
  if (piece.reading.kind === "duration" && /\bin $/.test(opening)) return refuse("future");
  const reading: Reading = /\bfrom\b/.test(opening) ? opened(piece) : piece.reading;
  return understand(reading, read.clock, lexed);
}

/** Words that may stand before a range without changing it. */
const OPENING = /(?:(?:in|on|at|of|for|from) ?)+$/;

/** "from May" without an end is open: since May. */
const opened = ({ reading }: Piece): Reading =>
  reading.kind === "pair"
    ? reading
    : { kind: "applied", operator: OPEN_RANGES.since, operand: reading, or: reading };

interface InZone {
  readonly pieces: readonly Piece[];
  readonly clock: Clock;
  readonly zoneAt: readonly (readonly [number, number])[];
}

/** A zone named in the text holds for all of it: the text is read again on a clock there. */
export function readInZone(text: string, context: RangeContext, clock: Clock): InZone {
  const pieces = readPieces(text, clock);
  const zones = pieces.filter(({ reading }) => reading.kind === "zone");
  const [zone] = zones;
  if (zone?.reading.kind !== "zone" || zones.length > 1) return { pieces, clock, zoneAt: [] };
  const there = new Clock(
    { ...context, zone: zone.reading.zone },
    clock.orderShown ? clock.monthFirst : undefined,
  );
  const rest = text.slice(0, zone.index) + " ".repeat(zone.text.length) + text.slice(zone.endIndex);
  return { pieces: readPieces(rest, there), clock: there, zoneAt: [[zone.index, zone.endIndex]] };
}

/** The words as typed that lie in none of the given stretches of the inner text. */
export function leftoverOf({ source, tokens }: Lexed, read: readonly (readonly [number, number])[]): string {
  const left = tokens.filter(
    ({ at, text }) => text !== "" && !read.some(([from, to]) => at + text.length > from && at < to),
  );
  const runs: string[] = [];
  let previous: (typeof left)[number] | undefined;
  for (const token of left) {
    const adjacent = previous !== undefined && tokens.indexOf(token) === tokens.indexOf(previous) + 1;
    const words = source.slice(token.from, token.to);
    if (adjacent && previous !== undefined)
      runs.push(`${runs.pop()}${source.slice(previous.to, token.from)}${words}`);
    else runs.push(words);
    previous = token;
  }
  return runs.join(" … ");
}
