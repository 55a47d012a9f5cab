import type { Clause, Item } from "./clause.ts";
import { dayPart } from "./clock.ts";
import { dateList } from "./date-list.ts";
import { itemList, ofPeriod } from "./items.ts";
import type { Reader } from "./reader.ts";
import { weekdayList } from "./weekdays.ts";
import { monthList, unitOf, weekdayWord } from "./words.ts";

/** What "every" and its kin begin: "every 2 weeks", "every other Friday", "every first Monday of the month". */
export function everyClause(reader: Reader, at: number): Clause | undefined {
  const once = onceOf(reader, at);
  if (once !== undefined) return once;
  const behind = everyWord(reader, at);
  if (behind === undefined) return undefined;
  return counted(reader, at, behind) ?? chosen(reader, at, behind);
}

/** Behind "every", "once every", "on every", "at every"; undefined where nothing says so. */
function everyWord(reader: Reader, at: number): number | undefined {
  let index = reader.skip(at, "on", "at", "in");
  if (reader.number(index) === 1 && reader.is(index + 1, "times")) index += 2;
  // "alternate Fridays"
  if (reader.is(index, "other") && (index === at || weekdayWord(reader.text(index + 1)) !== undefined))
    return index;
  return reader.is(index, "every") ? index + 1 : undefined;
}

/** "once a day", "twice a week", "3 times per month". */
function onceOf(reader: Reader, at: number): Clause | undefined {
  const times = reader.number(at);
  if (times === undefined || !reader.is(at + 1, "times")) return undefined;
  if (!reader.is(at + 2, "per", "in", "on", "every", "of", "at")) return undefined;
  const unitAt = reader.skip(at + 3, "per", "every");
  const word = reader.text(unitAt);
  const unit = unitOf(word);
  if (unit === undefined) return undefined;
  const span = { from: at, to: unitAt + 1 };
  if (times === 0) return { kind: "error", reason: "impossible", ...span };
  return times === 1
    ? { kind: "period", unit, interval: 1, ...span }
    : { kind: "claim", times, unit, ...span };
}

/** Intervals: "2 weeks", "other Friday", "second month". */
function counted(reader: Reader, from: number, at: number): Clause | undefined {
  const other = reader.is(at, "other");
  const ordinal = reader.ordinal(at);
  const count = other ? 2 : (reader.number(at) ?? ordinal);
  const behind = count === undefined ? at : at + 1;
  const unit = unitOf(reader.text(behind));
  if (reader.is(behind, "sec")) return { kind: "error", reason: "too-often", from, to: behind + 1 };
  if (unit !== undefined && count !== undefined) {
    // "every 2nd day of the month", "every first day", "every day 15" are days, not intervals.
    if (ordinal !== undefined && (ordinal === 1 || ofPeriod(reader, behind + 1) !== undefined))
      return undefined;
    return period(reader, from, behind, count);
  }
  if (unit !== undefined && count === undefined && !reader.is(at, "h") && itemList(reader, at) === undefined)
    return period(reader, from, at, 1);
  const word = weekdayWord(reader.text(behind));
  if (word !== undefined && (other || (count !== undefined && count > 0 && ordinal === undefined))) {
    const list = weekdayList(reader, behind);
    if (list === undefined) return undefined;
    const span = { from, to: list.to };
    // Every other working day may be two things, and neither is a week's.
    if (word.grouped && word.days.length === 5) {
      const suggestions = ["every weekday", "every 2 days", "every Monday, Wednesday and Friday"];
      return { kind: "error", reason: "ambiguous", suggestions, ...span };
    }
    return { kind: "weekdays", ...list.value, form: "every", interval: count ?? 2, ...span };
  }
  return undefined;
}

function period(reader: Reader, from: number, at: number, interval: number): Clause | undefined {
  const unit = unitOf(reader.text(at));
  if (unit === undefined) return undefined;
  const span = { from, to: at + 1 };
  return interval === 0
    ? { kind: "error", reason: "impossible", ...span }
    : { kind: "period", unit, interval, ...span };
}

/** What is chosen by name or number: "Monday", "first Monday", "15th", "June", "4 July", "morning", "month end". */
function chosen(reader: Reader, from: number, at: number): Clause | undefined {
  const dates = dateList(reader, at);
  if (dates !== undefined) return { kind: "dates", dates: dates.value, every: true, from, to: dates.to };
  const list = weekdayList(reader, at);
  if (list !== undefined) {
    // "every Monday of the month" says no more than "every Monday".
    const of =
      reader.is(list.to, "of") && reader.is(list.to + 1, "month", "week", "year") ? list.to + 2 : list.to;
    return { kind: "weekdays", ...list.value, form: "every", interval: 1, from, to: of };
  }
  const months = monthList(reader, at);
  if (months !== undefined)
    return { kind: "months", months: months.value, every: true, interval: 1, from, to: months.to };
  const part = dayPart(reader.text(at));
  if (part !== undefined) return { kind: "part", part, every: true, from, to: at + 1 };
  const edge = edgeWord(reader.text(at));
  if (edge !== undefined) return { kind: "items", ...edge, every: true, from, to: at + 1 };
  const edgeOf = reader.is(at, "start", "beginning", "end") ? reader.skip(at + 1, "of") : at;
  const unit = edgeOf > at ? unitOf(reader.text(edgeOf)) : undefined;
  // "every end of month", "chaque fin de mois"
  if (unit === "month" || unit === "quarter" || unit === "half" || unit === "year") {
    const items = [{ kind: "day", nth: reader.is(at, "end") ? -1 : 1 } as const];
    return {
      kind: "items",
      items,
      of: { unit, interval: 1, every: true },
      every: true,
      from,
      to: edgeOf + 1,
    };
  }
  return everyItems(reader, from, at);
}

/** "first Monday of the month", "27th", "1st and 15th"; "second Friday" alone may be every other one. */
function everyItems(reader: Reader, from: number, at: number): Clause | undefined {
  const number = reader.number(at);
  const items = itemList(reader, at) ?? bareDay(reader, at);
  if (items === undefined) {
    if (number === undefined || number < 1 || number > 31 || !isLast(reader, at + 1)) return undefined;
    const suggestions = [`every month on the ${number}${suffix(number)}`, `every ${number} days`];
    return { kind: "error", reason: "ambiguous", suggestions, from, to: at + 1 };
  }
  const of = ofPeriod(reader, items.to);
  const to = of?.to ?? items.to;
  const [only] = items.value;
  // "every second", "every third": a day of the month is written in digits, or "of the month" says so.
  if (
    of === undefined &&
    only?.kind === "day" &&
    only.nth > 0 &&
    items.to === at + 1 &&
    !reader.isDigits(at)
  ) {
    const suggestions = [`every month on the ${only.nth}${suffix(only.nth)}`, `every ${only.nth} days`];
    return { kind: "error", reason: "ambiguous", suggestions, from, to };
  }
  if (
    of === undefined &&
    items.value.length === 1 &&
    only !== undefined &&
    only.nth > 1 &&
    only.kind !== "day"
  ) {
    return { kind: "error", reason: "ambiguous", suggestions: eitherOf(only), from, to };
  }
  return { kind: "items", items: items.value, of: of?.value, every: true, from, to };
}

/** "every 15 of the month", as languages without ordinals say it. */
function bareDay(reader: Reader, at: number): { value: Item[]; to: number } | undefined {
  const nth = reader.number(at);
  if (nth === undefined || nth < 1 || nth > 31 || ofPeriod(reader, at + 1) === undefined) return undefined;
  return { value: [{ kind: "day", nth }], to: at + 1 };
}

const isLast = (reader: Reader, at: number): boolean =>
  at >= reader.end || reader.isParted(at) || reader.is(at, "at");

const suffix = (number: number): string => {
  const teen = number % 100 > 10 && number % 100 < 14;
  return teen ? "th" : (["th", "st", "nd", "rd"][number % 10] ?? "th");
};

const NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function eitherOf(item: Item): string[] {
  const { nth } = item;
  if (item.kind === "weekday") {
    const name = NAMES[item.weekday - 1] ?? "Monday";
    const nthOfMonth = `every month on the ${nth}${suffix(nth)} ${name}`;
    return [nth === 2 ? `every other ${name}` : `every ${nth} weeks on ${name}`, nthOfMonth];
  }
  return [`every month on the ${nth}${suffix(nth)} working day`, `every ${nth} days`];
}

/** "month end", "EOQ". */
export function edgeWord(word: string) {
  const found = /^(month|quarter|year)(start|end)$/.exec(word);
  const unit = found && unitOf(found[1] ?? "");
  if (!found || !unit) return undefined;
  const items: Item[] = [{ kind: "day", nth: found[2] === "end" ? -1 : 1 }];
  return { items, of: { unit, interval: 1, every: true } };
}
