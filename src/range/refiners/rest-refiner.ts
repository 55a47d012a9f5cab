import { OPEN_RANGES } from "../parsers/open-range-parser.ts";
import type { Match, ParsingContext, Reading } from "../reading.ts";
import { sizeOf } from "../resolution/size.ts";
import { inside } from "./inside.ts";
import { gapBetween, MatchRefiner, spanning } from "./match-refiner.ts";

const BESIDE = /^ (?:(?:of|in|on|at|for) )*$/;

/**
 * "October from the 15th", "yesterday since 18:00": the rest of the period, where no end follows. It comes behind the
 * pairs, which take up the end of "yesterday from 9am to 5pm".
 */
export class RestRefiner extends MatchRefiner {
  protected override join(matches: Match[], context: ParsingContext): Match[] {
    const joined: Match[] = [];
    for (let index = 0; index < matches.length; index++) {
      const [whole, since, part] = matches.slice(index, index + 3) as [Match, Match?, Match?];
      const rest = since && part && this.#restSince(whole, since, part, context);
      if (rest !== undefined) index += 2;
      const reading = whole.reading.unlessEnded;
      joined.push(rest ?? (reading ? spanning(context, whole.index, whole.endIndex, reading) : whole));
    }
    return joined;
  }

  #restSince(whole: Match, since: Match, part: Match, context: ParsingContext): Match | undefined {
    const isSince = since.reading.kind === "operator" && since.reading.operator === OPEN_RANGES.since;
    const gaps = [gapBetween(context, whole, since), gapBetween(context, since, part)];
    if (!isSince || !gaps.every((gap) => BESIDE.test(gap))) return undefined;
    const rest = restFrom(part.reading, whole.reading);
    return rest && spanning(context, whole.index, part.endIndex, rest);
  }
}

/** The rest of `whole` from `part` on; undefined where the one is no part of the other. */
export function restFrom(part: Reading, whole: Reading): Reading | undefined {
  const fields =
    part.kind === "fields"
      ? part.fields
      : part.kind === "number" && part.ordinal
        ? { day: part.value }
        : undefined;
  const isPart = fields !== undefined && sizeOf(whole) !== undefined && inside(part, whole) !== undefined;
  return isPart ? { kind: "rest", part: fields, whole } : undefined;
}
