import type { ParsingContext, Piece, Reading } from "../reading.ts";
import { gapBetween, PieceRefiner, spanning } from "./PieceRefiner.ts";

const FROM = /(?<![a-z])(?:from|between|since) (?:in |on |at )?$/;
const TO =
  /^(?: ?(?:-|\/|:)|(?: |^)(?:to|until|through|and to|and until|to until)) ?(?:in |on |at |of )?(?:end )?$/;
const AND = /^ ?and (?:in |on |at )?$/;

/** "X to Y", "from X until Y", "between X and Y", "X - Y". */
export class PairRefiner extends PieceRefiner {
  protected override join(pieces: Piece[], context: ParsingContext): Piece[] {
    const joined: Piece[] = [];
    for (let index = 0; index < pieces.length; ) {
      const pair = this.#pairAt(pieces, index, context);
      joined.push(pair?.piece ?? (pieces[index] as Piece));
      index += pair?.length ?? 1;
    }
    return joined;
  }

  /** The connector is either the text between two sides, or a piece of its own ("until" also opens a range). */
  #pairAt(
    pieces: readonly Piece[],
    index: number,
    context: ParsingContext,
  ): { piece: Piece; length: number } | undefined {
    const left = pieces[index] as Piece;
    for (const length of [2, 3]) {
      const right = pieces[index + length - 1];
      if (right === undefined || !isSide(left.reading) || !isSide(right.reading)) continue;
      const gap = gapBetween(context, left, right);
      const before = context.text.slice(0, left.index);
      const opening = FROM.exec(before)?.[0] ?? "";
      if (!TO.test(gap) && !(opening.startsWith("between") && AND.test(gap))) continue;
      const reading: Reading = { kind: "pair", from: left.reading, to: right.reading };
      return { piece: spanning(context, left.index - opening.length, right.endIndex, reading), length };
    }
    return undefined;
  }
}

const isSide = ({ kind }: Reading): boolean => kind !== "operator" && kind !== "zone" && kind !== "pair";
