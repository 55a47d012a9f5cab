import { isTimeOnly } from "../calculation/fields.ts";
import { OPEN_RANGES } from "../parsers/open-range-parser.ts";
import type { Match, ParsingContext, Reading } from "../reading.ts";
import { Size, sizeOf } from "../resolution/size.ts";
import { hourReading, inside } from "./inside.ts";
import { gapBetween, MatchRefiner, spanning } from "./match-refiner.ts";

const BESIDE = /^ (?:(?:of|in|on|at|for) )*$/;

/**
 * "October from the 15th", "yesterday since 18:00", "yesterday before 8:00": the rest of the period, where no end follows,
 * or what comes before it. It stands behind the pairs, which take up the end of "yesterday from 9am to 5pm".
 */
export class RestRefiner extends MatchRefiner {
  protected override readonly least = 1;

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
    const operator = since.reading.kind === "operator" ? since.reading.operator : undefined;
    const { after, before } = OPEN_RANGES;
    if (operator !== OPEN_RANGES.since && operator !== after && operator !== before) return undefined;
    const gaps = [gapBetween(context, whole, since), gapBetween(context, since, part)];
    if (!gaps.every((gap) => BESIDE.test(gap))) return undefined;
    const time = part.reading.kind === "number" ? numberOf(part.reading, whole.reading) : part.reading;
    const isTime = time?.kind === "fields" && isTimeOnly(time.fields);
    // "October after the 15th" leaves out that day, and "Monday before 1 May" is another one.
    if (operator !== OPEN_RANGES.since && !(isTime && sizeOf(whole.reading) === Size.day)) return undefined;
    const rest =
      operator === before
        ? time && ({ kind: "pair", from: whole.reading, to: time } as const)
        : restFrom(part.reading, whole.reading);
    return rest && spanning(context, whole.index, part.endIndex, rest);
  }
}

/** The rest of `whole` from `part` on; undefined where it isn't part of the other. */
export function restFrom(part: Reading, whole: Reading): Reading | undefined {
  const explained = part.kind === "number" ? numberOf(part, whole) : part;
  if (explained?.kind !== "fields" || sizeOf(whole) === undefined) return undefined;
  return inside(explained, whole) && { kind: "rest", part: explained.fields, whole };
}

/** "yesterday from 18" is an hour, "October from 15" a day. */
function numberOf({ value, ordinal }: Reading & { kind: "number" }, whole: Reading): Reading | undefined {
  if (!ordinal && sizeOf(whole) === Size.day) return value <= 24 ? hourReading(value) : undefined;
  return ordinal || sizeOf(whole) === Size.month ? { kind: "fields", fields: { day: value } } : undefined;
}
