import { calendarDate } from "./calendar-date.ts";
import type { Clause, Match, Moment } from "./clause.ts";
import { clockTime } from "./clock.ts";
import { dateMoment, moment } from "./moments.ts";
import type { Reader } from "./reader.ts";
import { weekdayList } from "./weekdays.ts";
import { unitOf } from "./words.ts";

/** From when, until when, how often in all, and what is left out. */
export function boundsClause(reader: Reader, at: number): Clause | undefined {
  return (
    fromTo(reader, at) ??
    startClause(reader, at) ??
    endClause(reader, at) ??
    countClause(reader, at) ??
    exceptClause(reader, at) ??
    behindMoment(reader, at)
  );
}

/** "from 1 December to 3 December". */
function fromTo(reader: Reader, at: number): Clause | undefined {
  if (!reader.is(at, "from", "of", "starting", "beginning")) return undefined;
  const start = moment(reader, at + 1) ?? sharedMonth(reader, at + 1);
  if (start === undefined || !reader.is(start.to, "to", "-", "through", "until", "at")) return undefined;
  const end = moment(reader, start.to + 1);
  return (
    end && {
      kind: "bounds",
      start: start.value,
      end: end.value,
      from: at,
      to: reader.skip(end.to, "inclusive"),
    }
  );
}

/** "from 1 to 3 December": the first day shares the month of the last. */
function sharedMonth(reader: Reader, at: number): Match<Moment> | undefined {
  const day = reader.ordinal(at) ?? reader.number(at);
  const end =
    day !== undefined && reader.is(at + 1, "to", "-", "through", "until", "at")
      ? calendarDate(reader, at + 2)
      : undefined;
  return end && day !== undefined ? { value: dateMoment({ ...end.value, day }), to: at + 1 } : undefined;
}

function startClause(reader: Reader, at: number): Clause | undefined {
  if (!reader.is(at, "starting", "beginning", "from")) return undefined;
  const begins = reader.skip(at + 1, "from", "on", "at", "in");
  const start = moment(reader, begins);
  if (start !== undefined) {
    const to = reader.skip(start.to, "onwards");
    return { kind: "start", moment: start.value, from: at, to };
  }
  // "every 6 hours from 8:00"
  const time = clockTime(reader, begins, true);
  if (time === undefined) return undefined;
  const span = { from: at, to: time.to };
  if (time.value === "impossible") return { kind: "error", reason: "impossible", ...span };
  return { kind: "startTime", minute: time.value.minute, ...span };
}

function endClause(reader: Reader, at: number): Clause | undefined {
  const exclusive = reader.is(at, "before");
  if (!exclusive && !reader.is(at, "until", "through")) return undefined;
  const end = moment(reader, reader.skip(at + 1, "to", "through", "and", "inclusive"));
  return end && { kind: "end", moment: end.value, exclusive, from: at, to: reader.skip(end.to, "inclusive") };
}

/** "12 times", "for 3x", "for the next 3 weeks". */
function countClause(reader: Reader, at: number): Clause | undefined {
  // "per 3 settimane", "por 12 veces"
  const isFor = reader.is(at, "for") || /^p[eo]r$/i.test(reader.words(at, at + 1));
  const led = isFor ? at + 1 : reader.skip(at, "in");
  const start = reader.skip(led, "next");
  const one = reader.is(start, "per") && led > at ? 1 : undefined;
  const count = reader.number(start) ?? one;
  if (count === undefined) return undefined;
  const to = start + 2;
  if (reader.is(start + 1, "times") && one === undefined) {
    if (count === 0 || count > MAX_COUNT) return { kind: "error", reason: "impossible", from: at, to };
    return { kind: "count", count, from: at, to };
  }
  const unit = isFor ? unitOf(reader.text(start + 1)) : undefined;
  if (unit === undefined || unit === "minute") return undefined;
  return count === 0
    ? { kind: "error", reason: "impossible", from: at, to }
    : { kind: "span", count, unit, from: at, to };
}

/** Each run of a counted schedule is found by counting from the first. */
const MAX_COUNT = 10_000;

function exceptClause(reader: Reader, at: number): Clause | undefined {
  if (!reader.is(at, "except")) return undefined;
  const list = weekdayList(reader, reader.skip(reader.skip(at + 1, "on", "at", "in"), "every"));
  return list && { kind: "except", days: list.value.days, from: at, to: list.to };
}

/** Japanese sets the word behind: "1月から", "1月31日まで", "土日を除く". */
function behindMoment(reader: Reader, at: number): Clause | undefined {
  // "毎週金曜日、1月31日まで": the day of the week is the schedule's.
  const found = moment(reader, at, false);
  const sign = found === undefined ? "" : reader.text(found.to);
  if (found !== undefined && (sign === "onwards" || sign === "startswith")) {
    const end = sign === "onwards" ? moment(reader, found.to + 1) : undefined;
    if (end !== undefined && reader.is(end.to, "untilwards"))
      return { kind: "bounds", start: found.value, end: end.value, from: at, to: end.to + 1 };
    return { kind: "start", moment: found.value, from: at, to: found.to + 1 };
  }
  if (found !== undefined && sign === "untilwards")
    return { kind: "end", moment: found.value, exclusive: false, from: at, to: found.to + 1 };
  const list = weekdayList(reader, at);
  return list !== undefined && reader.is(list.to, "excepted")
    ? { kind: "except", days: list.value.days, from: at, to: list.to + 1 }
    : undefined;
}
