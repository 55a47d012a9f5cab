import type { ParsingContext, Piece } from "../reading.ts";
import { PieceRefiner } from "./piece-refiner.ts";

interface Cover {
  readonly letters: number;
  readonly pieces: number;
  readonly last?: Piece;
  readonly before?: Cover;
}

/**
 * Parsers overlap ("May 20" and "2024" in "May 2024"). Keeps the set of pieces that explains the most letters with
 * the fewest pieces; of equals, the one whose parsers come first.
 */
export class BestCoverRefiner extends PieceRefiner {
  protected override join(pieces: Piece[], context: ParsingContext): Piece[] {
    const byEnd = new Map<number, Piece[]>();
    for (const piece of withOperands(pieces, context.text)) {
      const ending = byEnd.get(piece.endIndex);
      if (ending === undefined) byEnd.set(piece.endIndex, [piece]);
      else ending.push(piece);
    }
    const best: Cover[] = [{ letters: 0, pieces: 0 }];
    for (let end = 1; end <= context.text.length; end++) {
      let cover = best[end - 1] as Cover;
      for (const piece of byEnd.get(end) ?? []) {
        const before = best[piece.index] as Cover;
        const candidate = {
          letters: before.letters + lettersIn(piece),
          pieces: before.pieces + 1,
          last: piece,
          before,
        };
        if (isBetter(candidate, cover)) cover = candidate;
      }
      best.push(cover);
    }
    const chosen: Piece[] = [];
    for (let cover = best[context.text.length]; cover?.last !== undefined; cover = cover.before)
      chosen.unshift(cover.last);
    return chosen;
  }
}

/**
 * Leaves out operators with nothing beside them: in "last month for contoso" there is no last month *of* anything, and
 * "第三火曜日" alone is not the third Tuesday of what stands before it.
 */
function withOperands(pieces: readonly Piece[], text: string): Piece[] {
  const starts = new Set(pieces.map(({ index }) => index));
  return pieces.filter(({ reading, index, endIndex }) => {
    if (reading.kind !== "operator" || reading.operator.side === "either") return true;
    if (reading.operator.side === "left") return index > 0;
    const gap = /^ ?(?:(?:of|in|on|at|for|and) )*/.exec(text.slice(endIndex))?.[0] ?? "";
    return starts.has(endIndex + gap.length);
  });
}

const lettersIn = ({ text }: Piece): number => text.replace(/[^a-zA-Z0-9]/g, "").length;

const isBetter = (a: Cover, b: Cover): boolean =>
  a.letters > b.letters || (a.letters === b.letters && a.pieces < b.pieces);
