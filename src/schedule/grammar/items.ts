import type { Item, Match, Of } from "./clause.ts";
import type { Reader } from "./reader.ts";
import { monthList, monthOf, separator, unitOf, weekdayName } from "./words.ts";

/** "third" → 3, "last" → −1, "third last", "second to last" → −3, −2. */
function ordinal(reader: Reader, at: number): Match<number> | undefined {
  if (reader.is(at, "last")) return { value: -1, to: at + 1 };
  const numbered = reader.is(at, "number") ? reader.number(at + 1) : undefined;
  if (numbered !== undefined) return { value: numbered, to: at + 2 };
  const nth = reader.ordinal(at);
  if (nth === undefined) return undefined;
  const last = reader.skip(at + 1, "to");
  if (nth > 1 && reader.is(last, "last")) return { value: -nth, to: last + 1 };
  return { value: nth, to: at + 1 };
}

/** What an ordinal counts: a day, a working day, a day of the week. */
function target(reader: Reader, at: number): Match<(nth: number) => Item> | undefined {
  const word = reader.text(at);
  if (word === "day" || word === "dia") return { value: (nth) => ({ kind: "day", nth }), to: at + 1 };
  if (word === "workday" || word === "workdays")
    return { value: (nth) => ({ kind: "workday", nth }), to: at + 1 };
  const weekday = weekdayName(word);
  if (weekday === undefined) return undefined;
  return { value: (nth) => ({ kind: "weekday", nth, weekday }), to: at + 1 };
}

/** Days within a period: "1st and 15th", "first and third Monday", "15th and the last day", "day 1 and 15". */
export function itemList(reader: Reader, at: number): Match<Item[]> | undefined {
  const numbered = dayNumbers(reader, at);
  if (numbered !== undefined) return numbered;
  const items: Item[] = [];
  let waiting: number[] = [];
  let to = at;
  for (let index = at; ; ) {
    const nth = ordinal(reader, index) ?? bareOrdinal(reader, index, waiting, items);
    if (nth === undefined) break;
    waiting.push(nth.value);
    to = nth.to;
    const counted = target(reader, to);
    if (counted !== undefined) {
      // "15th and last Friday": no month has fifteen Fridays, so the 15th stands for itself.
      const kind = counted.value(1).kind;
      for (const value of waiting)
        items.push(
          kind === "weekday" && value > 5 && waiting.length > 1
            ? { kind: "day", nth: value }
            : counted.value(value),
        );
      waiting = [];
      to = counted.to;
    }
    const behind = separator(reader, to);
    if (behind === undefined) break;
    index = reader.skip(behind, "on", "at");
  }
  // "last" alone counts nothing.
  if (waiting.some((nth) => nth < 0)) return undefined;
  items.push(...waiting.map((nth): Item => ({ kind: "day", nth })));
  return items.length === 0 ? undefined : { value: items, to };
}

/** "the 1st and 15": a number goes on the list, unless it is a time or counts something. */
function bareOrdinal(
  reader: Reader,
  at: number,
  waiting: readonly number[],
  items: readonly Item[],
): Match<number> | undefined {
  if (waiting.length === 0 && items.length === 0) return undefined;
  const value = reader.number(at);
  if (value === undefined || value < 1 || value > 31) return undefined;
  return isCounting(reader, at + 1) ? undefined : { value, to: at + 1 };
}

const COUNTING = /^(?:[:.h]|am|pm|o'clock|uur|times|:30|:15|-15|workdays?|weekends?)$/;

const isCounting = (reader: Reader, at: number): boolean => {
  const word = reader.text(at);
  return !reader.isParted(at) && (COUNTING.test(word) || unitOf(word) !== undefined || monthOf(word) > 0);
};

/** "day 15", "days 1 and 15". */
function dayNumbers(reader: Reader, at: number): Match<Item[]> | undefined {
  if (!reader.is(at, "day", "dia")) return undefined;
  const items: Item[] = [];
  let to = at + 1;
  for (let index = to; ; ) {
    const value = reader.number(index) ?? reader.ordinal(index);
    if (value === undefined || isCounting(reader, index + 1)) break;
    items.push({ kind: "day", nth: value });
    to = index + 1;
    const behind = separator(reader, to);
    if (behind === undefined) break;
    index = reader.skip(behind, "on", "day", "dia");
  }
  return items.length === 0 ? undefined : { value: items, to };
}

/** What the days are counted in: "of every 2 months", "of the month", "of June", "of the second month of each quarter". */
export function ofPeriod(reader: Reader, at: number): Match<Of> | undefined {
  const behind = reader.skip(at, "of", "in", "on");
  const led = behind > at;
  const nth = led ? ordinal(reader, behind) : undefined;
  if (nth !== undefined && reader.is(nth.to, "month")) {
    const whole = ofPeriod(reader, nth.to + 1);
    if (whole === undefined || !("unit" in whole.value) || whole.value.unit === "month") return undefined;
    return { value: { ...whole.value, month: nth.value }, to: whole.to };
  }
  const every = reader.is(behind, "every");
  let index = reader.skip(behind, "every", ...(led ? ["per"] : []));
  const months = monthList(reader, index);
  // "the 15th January" is a date and read as one; behind a weekday a month needs its "of" or "in".
  if (months !== undefined && (led || every))
    return { value: { months: months.value, every }, to: months.to };
  if (!led && !every) return undefined;
  let interval = 1;
  if (every && reader.is(index, "other")) [interval, index] = [2, index + 1];
  else if (every) {
    const count = reader.number(index) ?? reader.ordinal(index);
    if (count !== undefined) [interval, index] = [count, index + 1];
  }
  const unit = unitOf(reader.text(index));
  if (unit === undefined || unit === "minute" || unit === "hour" || unit === "day" || interval < 1)
    return undefined;
  // "every month" behind the days is a clause of its own, which says the same.
  return led ? { value: { unit, interval, every }, to: index + 1 } : undefined;
}
