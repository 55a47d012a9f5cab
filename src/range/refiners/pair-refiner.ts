import { DAY } from "../calculation/wall.ts";
import { OPEN_RANGES } from "../parsers/open-range-parser.ts";
import { BEHIND } from "../parsers/to-date-parser.ts";
import type { Match, Operator, ParsingContext, Reading } from "../reading.ts";
import { Size, sizeOf } from "../resolution/size.ts";
import { gapBetween, MatchRefiner, spanning } from "./match-refiner.ts";

const FROM = /(?<!\w)(?:from|between|since) (?:in |on |at |for )?$/;
const TO =
  /^(?: ?(?:-|\/|:)|(?: |^)(?:to|until|through|onwards|onwards -|onwards to|fromwards|fromwards -|fromwards to|and to|and until|to until)) ?(?:in |on |at |of )?(?:end )?$/;
/** "vom 13.11. zum 14.11.", "vom 1. zum 15. Oktober": between two days it is "to". */
const AT = /^ at $/;
const AND = /^(?: ?and (?:in |on |at |for |of )?| ?\+ ?)$/;

/** "X to Y", "from X until Y", "between X and Y", "X - Y", "since X until Y", "after X and before Y". */
export class PairRefiner extends MatchRefiner {
  protected override join(matches: Match[], context: ParsingContext): Match[] {
    const joined: Match[] = [];
    for (let index = 0; index < matches.length; ) {
      const pair = pairAt(matches, index, joined.at(-1), context);
      if (pair?.opener) joined.pop();
      joined.push(pair?.match ?? (matches[index] as Match));
      index += pair?.length ?? 1;
    }
    return joined;
  }
}

interface FoundPair {
  readonly match: Match;
  /** Pieces that it takes up, from the left side on. */
  readonly length: number;
  /** Did it take up the operator before it as well ("since X until Y")? */
  readonly opener: boolean;
}

/** The connector is the text between two sides, or an operator there: "until" also opens a range by itself. */
function pairAt(
  matches: readonly Match[],
  index: number,
  before: Match | undefined,
  context: ParsingContext,
): FoundPair | undefined {
  const left = matches[index] as Match;
  if (!isSide(left.reading)) return undefined;
  const behind = boundsBehind(matches.slice(index, index + 4), context);
  if (behind !== undefined) return { match: behind, length: 4, opener: false };
  const opener = openerIn(before?.reading);
  const opening = FROM.exec(context.text.slice(0, left.index))?.[0] ?? "";
  for (const length of [2, 3]) {
    const right = matches[index + length - 1];
    if (right === undefined || !isSide(right.reading)) continue;
    const gap = gapBetween(context, left, right);
    // "today - 7 days" looks back, "1 October - 2 weeks" ahead, and to others neither.
    const isLength = right.reading.kind === "duration" && !right.reading.exact;
    if (isLength && left.reading.kind !== "duration" && /-| to /.test(gap)) continue;
    const closer = length === 3 ? (matches[index + 1] as Match).reading : undefined;
    const ends =
      (TO.test(gap) && !(gap.startsWith(":") && !isBetweenDigits(left, right))) ||
      (AT.test(gap) && opening.startsWith("from") && isDay(left.reading) && isDay(right.reading)) ||
      (opening.startsWith("between") && AND.test(gap));
    const adjoining =
      !ends &&
      length === 2 &&
      AND.test(gap) &&
      opener === undefined &&
      ![left, right].some((side) => side.reading.kind === "duration");
    const bounds =
      opener !== undefined &&
      closer !== undefined &&
      isOperator(closer, OPEN_RANGES.before) &&
      BEFORE.test(gap);
    if (!ends && !bounds && !adjoining) continue;
    const opens = opening !== "" || context.text.slice(0, left.index) === "of ";
    const areDays = opens && isBeyondHours(left.reading, right.reading);
    const [first, last] = areDays
      ? [asDay(left.reading), asDay(right.reading)]
      : [left.reading, right.reading];
    const from = opener === OPEN_RANGES.after ? edge(first, AFTER) : first;
    const to = bounds ? edge(last, JUST_BEFORE) : last;
    const start =
      opener !== undefined && before !== undefined
        ? before.index
        : areDays && opening === ""
          ? 0
          : left.index - opening.length;
    return {
      match: spanning(context, start, right.endIndex, {
        kind: "pair",
        from,
        to,
        ...(adjoining && { adjoining }),
      }),
      length,
      opener: opener !== undefined,
    };
  }
  return undefined;
}

/** "2月1日之后2月10日之前": both bounds stand behind their sides. Do the years of "2010年之后2018年之前" belong to it? */
function boundsBehind(
  [left, after, right, before]: readonly Match[],
  context: ParsingContext,
): Match | undefined {
  if (left === undefined || after === undefined || right === undefined || before === undefined)
    return undefined;
  if (!isOperator(after.reading, BEHIND.afterwards) || !isOperator(before.reading, BEHIND.beforewards))
    return undefined;
  if (!isSide(right.reading) || gapBetween(context, after, right).trim() !== "") return undefined;
  const strict: Reading = {
    kind: "pair",
    from: edge(left.reading, AFTER),
    to: edge(right.reading, JUST_BEFORE),
  };
  const isOpen = [left, right].some(({ reading }) => (sizeOf(reading) ?? 0) > Size.day);
  const meant: Reading = isOpen
    ? {
        kind: "impossible",
        reason: "several-ranges",
        parts: [{ kind: "pair", from: left.reading, to: right.reading }, strict],
      }
    : strict;
  return spanning(context, left.index, before.endIndex, meant);
}

/** "from 26 to 25": no clock has a 26th hour, so these are days. */
const isBeyondHours = (left: Reading, right: Reading): boolean =>
  left.kind === "number" &&
  right.kind === "number" &&
  [left.value, right.value].some((value) => value > 24) &&
  [left.value, right.value].every((value) => value >= 1 && value <= 31);

const asDay = (reading: Reading): Reading =>
  reading.kind === "number" ? { ...reading, ordinal: true } : reading;

const BEFORE = /^ (?:and |but )?before (?:in |on |at |for )?$/;

const openerIn = (reading: Reading | undefined): Operator | undefined =>
  [OPEN_RANGES.since, OPEN_RANGES.after].find(
    (operator) => reading !== undefined && isOperator(reading, operator),
  );

const isOperator = (reading: Reading, operator: Operator): boolean =>
  reading.kind === "operator" && reading.operator === operator;

const edge = (operand: Reading, operator: Operator): Reading => ({ kind: "applied", operator, operand });

const AFTER: Operator = {
  side: "right",
  binds: "tight",
  apply: ({ end, grain }) => ({ start: end, end: { wall: end.wall + DAY }, grain }),
};

const JUST_BEFORE: Operator = {
  side: "right",
  binds: "tight",
  apply: ({ start, grain }) => ({ start: { wall: start.wall - DAY }, end: start, grain }),
};

/** "2026-10-01:2026-10-15"; behind words the sign begins something else: "I asked yesterday: October, please". */
const isBetweenDigits = (left: Match, right: Match): boolean =>
  /\d$/.test(left.text) && /^\d/.test(right.text);

const isDay = (reading: Reading): boolean =>
  sizeOf(reading) === Size.day || (reading.kind === "number" && reading.ordinal);

const isSide = ({ kind }: Reading): boolean => kind !== "operator" && kind !== "zone" && kind !== "pair";
