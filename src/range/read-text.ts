import { Clock } from "./calculation/clock.ts";
import { readMatches } from "./engine.ts";
import { type Match, ordersIn } from "./reading.ts";
import type { RangeContext } from "./types.ts";

export interface ReadText {
  readonly matches: readonly Match[];
  /** The operator's clock, or the one of the zone that the text names. */
  readonly clock: Clock;
  /** Where the zone is named. */
  readonly zoneAt: readonly (readonly [from: number, to: number])[];
}

/**
 * Reads a text in the inner language. What the text says of itself holds for all of it: the one zone that it names,
 * however often, and the order of day and month that one of its dates shows ("28.02. - 05.03.").
 */
export function readText(text: string, context: RangeContext, clock: Clock): ReadText {
  const inZone = readInZone(text, context, orderOf(text, context, clock));
  const orders = ordersIn(inZone.matches.map(({ reading }) => reading));
  const monthFirst = orders.has("month-first");
  // Only dates that were read as dates count: in "5.10. 9-17 Uhr" the 17 is an hour and shows nothing.
  const isShown = monthFirst !== orders.has("day-first");
  if (!orders.has("open") || !isShown || monthFirst === inZone.clock.monthFirst) return inZone;
  return readInZone(text, context, new Clock(context, monthFirst));
}

/** Japanese and Chinese say "1/2" month first and "2026/1/2" so as well; with the year behind it is the order of others. */
const YEAR_LAST =
  /(?<![\d/.]|\d-)\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d\d(?!\d)|(?<=\d-)\d{1,2}([/.])\d{1,2}\2(?:19|20)\d\d(?!\d)/;

const orderOf = (text: string, context: RangeContext, clock: Clock): Clock =>
  clock.yearFirst && clock.monthFirst && YEAR_LAST.test(text) ? new Clock(context, false) : clock;

function readInZone(text: string, context: RangeContext, clock: Clock): ReadText {
  const matches = readMatches(text, clock);
  const named = matches.flatMap(({ reading }) => (reading.kind === "zone" ? [reading.zone] : []));
  const [zone] = named;
  if (zone === undefined || named.some((other) => other !== zone)) return { matches, clock, zoneAt: [] };
  const there = new Clock({ ...context, zone }, clock.monthFirst);
  const zoneAt = matches.flatMap(({ reading, index, endIndex }) =>
    reading.kind === "zone" ? [[index, endIndex] as const] : [],
  );
  let rest = text;
  for (const [from, to] of zoneAt) rest = rest.slice(0, from) + " ".repeat(to - from) + rest.slice(to);
  return { matches: readMatches(rest, there), clock: there, zoneAt };
}
