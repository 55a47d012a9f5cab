import { calendarDate } from "./calendar-date.ts";
import type { Match } from "./clause.ts";
import { itemList } from "./items.ts";
import type { Reader } from "./reader.ts";
import { listOf, monthOf } from "./words.ts";

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** "31 December", "1 March and 1 September", "20th and 30th of August", "January 27th and 28th". */
export function dateList(reader: Reader, at: number): Match<MonthDay[]> | undefined {
  const shared = sharedMonth(reader, at);
  if (shared !== undefined) return shared;
  const found = listOf(reader, at, (index) => {
    const start = reader.skip(index, "on", "at");
    const date = calendarDate(reader, start);
    // A year makes it one day, which does not come again.
    if (date === undefined || date.value.year !== undefined) return undefined;
    const { month, day } = date.value;
    return { value: { month, day }, to: date.to };
  });
  return found;
}

/** Several days of one month. */
function sharedMonth(reader: Reader, at: number): Match<MonthDay[]> | undefined {
  const leading = monthOf(reader.text(at));
  const items = itemList(reader, leading > 0 ? at + 1 : at);
  if (
    items === undefined ||
    items.value.length < 2 ||
    items.value.some(({ kind, nth }) => kind !== "day" || nth < 1)
  )
    return undefined;
  const monthAt = reader.skip(items.to, "of", "in");
  const month = leading || monthOf(reader.text(monthAt));
  if (month === 0 || reader.is(at, "day", "dia")) return undefined;
  const to = leading > 0 ? items.to : monthAt + 1;
  return /^\d{4}$/.test(reader.text(to))
    ? undefined
    : { value: items.value.map(({ nth }) => ({ month, day: nth })), to };
}
