import type { Match, ParsingContext } from "../reading.ts";
import { MatchRefiner } from "./match-refiner.ts";

interface Cover {
  readonly letters: number;
  readonly matches: number;
  readonly last?: Match;
  readonly before?: Cover;
}

/**
 * Parsers overlap ("May 20" and "2024" in "May 2024"). Keeps the set of matches that explains the most letters with
 * the fewest matches; of equals, the one whose parsers come first.
 */
export class BestCoverRefiner extends MatchRefiner {
  protected override readonly least = 1;

  protected override join(matches: Match[], context: ParsingContext): Match[] {
    const byEnd = new Map<number, Match[]>();
    for (const match of withOperands(matches, context.text)) {
      const ending = byEnd.get(match.endIndex);
      if (ending === undefined) byEnd.set(match.endIndex, [match]);
      else ending.push(match);
    }
    const best: Cover[] = [{ letters: 0, matches: 0 }];
    for (let end = 1; end <= context.text.length; end++) {
      let cover = best[end - 1] as Cover;
      for (const match of byEnd.get(end) ?? []) {
        const before = best[match.index] as Cover;
        const candidate = {
          letters: before.letters + lettersIn(match),
          matches: before.matches + 1,
          last: match,
          before,
        };
        if (isBetter(candidate, cover)) cover = candidate;
      }
      best.push(cover);
    }
    const chosen: Match[] = [];
    for (let cover = best[context.text.length]; cover?.last !== undefined; cover = cover.before)
      chosen.unshift(cover.last);
    return chosen;
  }
}

/**
 * Leaves out operators with nothing beside them: in "last month for contoso" there is no last month *of* anything, and
 * "第三火曜日" alone is not the third Tuesday of what stands before it.
 */
function withOperands(matches: readonly Match[], text: string): Match[] {
  const starts = new Set(matches.map(({ index }) => index));
  const ends = new Set(matches.map(({ endIndex }) => endIndex));
  return matches.filter(({ reading, index, endIndex }) => {
    if (reading.kind !== "operator" || reading.operator.side === "either") return true;
    if (reading.operator.side === "left") {
      const gap = / ?(?:(?<![a-z])(?:of|in|on|at|for|and) )*$/.exec(text.slice(0, index))?.[0] ?? "";
      return ends.has(index - gap.length);
    }
    const gap = /^ ?(?:(?:of|in|on|at|for|and) )*/.exec(text.slice(endIndex))?.[0] ?? "";
    return starts.has(endIndex + gap.length);
  });
}

const lettersIn = ({ text }: Match): number => text.replace(/[^a-zA-Z0-9]/g, "").length;

const isBetter = (a: Cover, b: Cover): boolean =>
  a.letters > b.letters || (a.letters === b.letters && a.matches < b.matches);
