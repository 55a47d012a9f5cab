import { type Fields, isTimeOnly } from "../calculation/fields.ts";
import type { Reading } from "../reading.ts";
import { Size, sizeOf } from "../resolution/size.ts";

/** `part` as a part of `whole`, when it is smaller and not pinned elsewhere: "Q3 | last year", "9am | yesterday". */
export function inside(part: Reading, whole: Reading): Reading | undefined {
  // "the 17th | from 2pm to 4pm".
  if (whole.kind === "number" && whole.ordinal) return inside(part, asDay(whole));
  if (["number", "duration", "operator", "pair"].includes(whole.kind)) return undefined;
  // "viernes de la primera semana de octubre"
  if (whole.kind === "applied" && !whole.operator.opensStart && isWeekday(part))
    return { kind: "within", inner: part.fields, outer: whole };
  const size = sizeOf(whole);
  if (size === undefined) return undefined;
  if (part.kind === "pair") return pairInside(part, whole, size);
  const inner = innerFields(part, size);
  if (inner === undefined) return undefined;
  const merged = whole.kind === "fields" ? mergeFields(inner, whole.fields) : undefined;
  return merged ?? { kind: "within", inner, outer: whole };
}

const isWeekday = (reading: Reading): reading is Reading & { kind: "fields" } =>
  reading.kind === "fields" &&
  reading.fields.weekday !== undefined &&
  Object.keys(reading.fields).length === 1;

/** "9 to 11 | yesterday" are hours, "19 and 20 | November" days. */
function pairInside(
  pair: Reading & { readonly kind: "pair" },
  whole: Reading,
  size: number,
): Reading | undefined {
  // "October 1, 8 and 15" lists days.
  const areHours = size === Size.day && !pair.adjoining;
  const explain = areHours ? asHour : asDay;
  const from = inside(explain(pair.from, pair.to), whole);
  const to = inside(explain(pair.to, pair.from), whole);
  return from && to && { kind: "pair", from, to };
}

/** A number is an hour beside a time or another plain number. */
export function asHour(side: Reading, other: Reading): Reading {
  if (side.kind !== "number") return side;
  const besideTime = other.kind === "fields" && isTimeOnly(other.fields);
  const besideNumber = other.kind === "number" && !side.ordinal && !other.ordinal;
  return besideTime || besideNumber ? hourReading(side.value) : side;
}

const asDay = (side: Reading): Reading =>
  side.kind === "number" ? { kind: "fields", fields: { day: side.value } } : side;

export const hourReading = (hour: number): Reading => ({
  kind: "fields",
  fields: { time: { hour, certain: hour > 12 || hour === 0 } },
});

function innerFields(part: Reading, outerSize: number): Fields | undefined {
  if (part.kind === "number") {
    return outerSize === Size.month && part.value >= 1 && part.value <= 31 ? { day: part.value } : undefined;
  }
  if (part.kind !== "fields" || part.fields.year !== undefined) return undefined;
  const size = sizeOf(part);
  if (size === undefined || size >= outerSize) return undefined;
  // "H2 October": the second half of which of the two?
  if (size === Size.month && outerSize === Size.half) return undefined;
  // A time of day needs a day around it: "9am last month" says nothing, "Monday 9am | last week" does.
  return size === Size.time && outerSize > Size.day && part.fields.weekday === undefined
    ? undefined
    : part.fields;
}

/** Fields that complete each other become one date: a time and its day, a day and its month. */
function mergeFields(inner: Fields, outer: Fields): Reading | undefined {
  const clash = Object.keys(inner).some((key) => key in outer);
  const timeOfDay = isTimeOnly(inner) && outer.time === undefined;
  const dayOfMonth = inner.day !== undefined && outer.month !== undefined && outer.day === undefined;
  return !clash && (timeOfDay || dayOfMonth) ? { kind: "fields", fields: { ...outer, ...inner } } : undefined;
}
