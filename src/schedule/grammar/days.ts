import type { Clause } from "./clause.ts";
import { dateList } from "./date-list.ts";
import { edgeWord } from "./every.ts";
import { itemList, ofPeriod } from "./items.ts";
import type { Reader } from "./reader.ts";
import { weekdayList } from "./weekdays.ts";
import { monthList, unitOf, weekdayWord } from "./words.ts";

/** Days without "every": "on Mondays", "the first and third Monday of the month", "end of each quarter", "in December". */
export function daysClause(reader: Reader, at: number): Clause | undefined {
  const start = reader.skip(at, "on", "at", "in", "by");
  return (
    sharePhrase(reader, at) ??
    edgeClause(reader, at, start) ??
    datesClause(reader, at, start) ??
    itemsClause(reader, at, start) ??
    weekdaysClause(reader, at, start) ??
    monthsClause(reader, at)
  );
}

/** "un vendredi sur deux": one of so many. */
function sharePhrase(reader: Reader, at: number): Clause | undefined {
  const start = reader.skip(reader.skip(at, "on", "at"), "per");
  const word = weekdayWord(reader.text(start));
  const unit = unitOf(reader.text(start));
  if ((word === undefined && unit === undefined) || !isShare(reader, start + 1)) return undefined;
  const countAt = reader.is(start + 1, "outof") ? start + 2 : start + 3;
  const interval = reader.number(countAt);
  if (interval === undefined || interval < 1) return undefined;
  const span = { from: at, to: countAt + 1 };
  if (unit !== undefined) return { kind: "period", unit, interval, ...span };
  if (word === undefined || (word.grouped && word.days.length === 5)) return undefined;
  return { kind: "weekdays", days: word.days, form: "every", grouped: word.grouped, interval, ...span };
}

/** "sur deux", "de cada dos". */
const isShare = (reader: Reader, at: number): boolean =>
  reader.is(at, "outof") ||
  (reader.is(at, "of") &&
    reader.is(at + 1, "every") &&
    reader.number(at + 2) !== undefined &&
    unitOf(reader.text(at + 3)) === undefined);

/** "at month end", "EOM", "end of every month", "the beginning of each quarter", "each month at the end". */
function edgeClause(reader: Reader, at: number, start: number): Clause | undefined {
  const word = edgeWord(reader.text(start));
  if (word !== undefined) return { kind: "items", ...word, every: true, from: at, to: start + 1 };
  if (!reader.is(start, "start", "beginning", "end")) return undefined;
  const nth = reader.is(start, "end") ? -1 : 1;
  const of = ofPeriod(reader, start + 1) ?? barePeriod(reader, start + 1);
  // "the end" alone says nothing of which period, unless the period stands beside it.
  if (of === undefined && start === at) return undefined;
  const items = [{ kind: "day", nth } as const];
  return {
    kind: "items",
    items,
    of: of?.value,
    every: reader.is(at, "at"),
    from: at,
    to: of?.to ?? start + 1,
  };
}

/** "Ende jedes Monats", "fin de mois", "fine mese". */
function barePeriod(reader: Reader, at: number): ReturnType<typeof ofPeriod> {
  const every = reader.is(at, "every");
  const index = reader.skip(at, "every");
  const unit = unitOf(reader.text(index));
  if (unit !== "month" && unit !== "quarter" && unit !== "half" && unit !== "year") return undefined;
  return { value: { unit, interval: 1, every }, to: index + 1 };
}

/** "on 1 January and 1 July". */
function datesClause(reader: Reader, at: number, start: number): Clause | undefined {
  // "om 9.00" is a time.
  if (reader.is(at, "at") && reader.is(start + 1, ".")) return undefined;
  const dates = dateList(reader, start);
  return dates && { kind: "dates", dates: dates.value, every: false, from: at, to: dates.to };
}

/** "on the 1st and the last day of every month", "last Friday of each quarter". */
function itemsClause(reader: Reader, at: number, start: number): Clause | undefined {
  const items = itemList(reader, start);
  if (items === undefined) return undefined;
  const of = ofPeriod(reader, items.to);
  return { kind: "items", items: items.value, of: of?.value, every: false, from: at, to: of?.to ?? items.to };
}

/** "on Mondays", "Monday to Friday", "weekdays". */
function weekdaysClause(reader: Reader, at: number, start: number): Clause | undefined {
  const list = weekdayList(reader, reader.skip(start, "per")) ?? weekdayList(reader, at);
  return list && { kind: "weekdays", ...list.value, interval: 1, from: at, to: list.to };
}

/** "in December", "of March and June". */
function monthsClause(reader: Reader, at: number): Clause | undefined {
  if (!reader.is(at, "in", "of")) return undefined;
  const every = reader.is(at + 1, "every");
  const months = monthList(reader, reader.skip(at + 1, "every"));
  if (months === undefined || /^\d/.test(reader.text(months.to))) return undefined;
  return { kind: "months", months: months.value, every, interval: 1, from: at, to: months.to };
}
