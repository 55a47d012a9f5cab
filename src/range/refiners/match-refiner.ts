import type { ParsingResult, Refiner } from "chrono-node/en";
import type { Clock } from "../calculation/clock.ts";
import { optionOf } from "../parsers/range-parser.ts";
import { Match, type ParsingContext, type Reading } from "../reading.ts";

/** A step that joins neighbouring matches into larger ones. */
export abstract class MatchRefiner implements Refiner {
  refine(context: ParsingContext, results: ParsingResult[]): ParsingResult[] {
    const { clock, trace } = optionOf(context);
    // No parser of the engine gives anything else.
    const matches = results as Match[];
    const joined = matches.length < this.least ? matches : this.join(matches, context, clock);
    trace?.(this.constructor.name, joined);
    return joined;
  }

  /** How many matches it takes for the step to change anything. */
  protected readonly least: number = 2;

  protected abstract join(matches: Match[], context: ParsingContext, clock: Clock): Match[];
}

export const gapBetween = (context: ParsingContext, left: Match, right: Match): string =>
  context.text.slice(left.endIndex, right.index).replace(/ {2,}/g, " ");

export const spanning = (context: ParsingContext, from: number, to: number, reading: Reading): Match =>
  new Match(context, from, context.text.slice(from, to), reading);

/** Joins each match with the next while `merge` finds a reading for the two; leftmost first, or rightmost first. */
export function joinNeighbours(
  matches: readonly Match[],
  context: ParsingContext,
  order: "leftmost" | "rightmost",
  merge: (left: Match, right: Match, gap: string) => Reading | undefined,
): Match[] {
  const joined: Match[] = [...matches];
  const step = order === "leftmost" ? 1 : -1;
  for (let index = order === "leftmost" ? 0 : joined.length - 2; index >= 0 && index < joined.length - 1; ) {
    const left = joined[index] as Match;
    const right = joined[index + 1] as Match;
    const reading = merge(left, right, gapBetween(context, left, right));
    if (reading === undefined) {
      index += step;
      continue;
    }
    joined.splice(index, 2, spanning(context, left.index, right.endIndex, reading));
    if (order === "rightmost") index = Math.min(index, joined.length - 2);
    else index = Math.max(index - 1, 0);
  }
  return joined;
}
