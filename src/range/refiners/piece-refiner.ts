import type { ParsingResult, Refiner } from "chrono-node/en";
import type { Clock } from "../calculation/clock.ts";
import { clockOf } from "../parsers/range-parser.ts";
import { type ParsingContext, Piece, type Reading } from "../reading.ts";

/** A step that joins neighbouring pieces into larger ones. */
export abstract class PieceRefiner implements Refiner {
  refine(context: ParsingContext, results: ParsingResult[]): ParsingResult[] {
    const pieces = results.filter((result): result is Piece => result instanceof Piece);
    return this.join(pieces, context, clockOf(context));
  }

  protected abstract join(pieces: Piece[], context: ParsingContext, clock: Clock): Piece[];
}

export const gapBetween = (context: ParsingContext, left: Piece, right: Piece): string =>
  context.text.slice(left.endIndex, right.index).replace(/ {2,}/g, " ");

export const spanning = (context: ParsingContext, from: number, to: number, reading: Reading): Piece =>
  new Piece(context, from, context.text.slice(from, to), reading);

/** Joins each piece with the next while `merge` finds a reading for the two; leftmost first, or rightmost first. */
export function joinNeighbours(
  pieces: readonly Piece[],
  context: ParsingContext,
  order: "leftmost" | "rightmost",
  merge: (left: Piece, right: Piece, gap: string) => Reading | undefined,
): Piece[] {
  const joined: Piece[] = [...pieces];
  const step = order === "leftmost" ? 1 : -1;
  for (let index = order === "leftmost" ? 0 : joined.length - 2; index >= 0 && index < joined.length - 1; ) {
    const left = joined[index] as Piece;
    const right = joined[index + 1] as Piece;
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
