import type { Clock } from "./calculation/clock.ts";
import { addUnits } from "./calculation/wall.ts";
import type { Match, Reading } from "./reading.ts";
import { Size, sizeOf } from "./resolution/size.ts";
import type { Interval } from "./types.ts";

/** "from October until Friday" is a range, whatever else the sentence says. */
const OPENED = /^(?:from|since|between)(?!\w)/;

/**
 * "The report for October until Friday, please": behind a whole period, a weekday, an hour or a day to come says when the
 * report is needed as likely as where the range ends. It is asked back then.
 */
export function mayBeDeadline(
  { reading, text }: Match,
  { end }: Interval,
  clock: Clock,
): Reading | undefined {
  if (reading.kind !== "pair" || reading.adjoining || OPENED.test(text)) return undefined;
  const { from, to } = reading;
  if ([from, to].every((side) => side.kind === "fields" && side.fields.year !== undefined)) return undefined;
  if ((sizeOf(from) ?? 0) <= Size.day || (sizeOf(to) ?? Size.week) > Size.day) return undefined;
  const tomorrow = clock.instantOf({ wall: addUnits(clock.startOf("day"), 1, "day") });
  const isAhead = Date.parse(end) > (sizeOf(to) === Size.time ? clock.now.instant : tomorrow);
  if (!isAhead && !isWithoutDate(to)) return undefined;
  return { kind: "impossible", reason: "several-ranges", parts: [from, reading] };
}

/** "Friday", "the weekend", "5 pm". */
const isWithoutDate = (reading: Reading): boolean =>
  reading.kind === "fields" &&
  Object.keys(reading.fields).every((field) => /^(?:weekday|weekend|time)$/.test(field));
