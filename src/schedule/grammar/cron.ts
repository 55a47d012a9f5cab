import type { Clause } from "./clause.ts";
import type { Reader } from "./reader.ts";

const WEEKDAYS = "sun|mon|tue|wed|thu|fri|sat".split("|");
const MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec".split("|");
const NAME = new RegExp(`^(?:${[...WEEKDAYS, ...MONTHS].join("|")})$`, "i");

/** The word "cron" and exactly five fields, also behind a colon or in quotes. */
export function cronClause(reader: Reader, at: number): Clause | undefined {
  const word = reader.tokens[at];
  if (word?.text !== "cron") return undefined;
  const { fields, end } = fieldsBehind(reader.source, word.to);
  let to = at + 1;
  while (to < reader.end && (reader.tokens[to]?.from ?? 0) < end) to += 1;
  const span = { from: at, to };
  return fields.length === 5 && readCron(fields) !== undefined
    ? { kind: "cron", fields, ...span }
    : { kind: "error", reason: "bad-cron", ...span };
}

function fieldsBehind(source: string, from: number): { fields: string[]; end: number } {
  const opening = /^[\s:=]*(["'`“”‘’]?)/.exec(source.slice(from));
  const start = from + (opening?.[0].length ?? 0);
  if (opening?.[1]) {
    const length = source.slice(start).search(/["'`“”‘’]/);
    const end = length < 0 ? source.length : start + length;
    return { fields: source.slice(start, end).trim().split(/\s+/), end };
  }
  const fields: string[] = [];
  let end = start;
  for (const { 0: field, index } of source.slice(start).matchAll(/\S+/g)) {
    const bare = field.replace(/[,"'`”’)\]]+$/, "");
    // Words behind the fields are other parts; where there are no fields, the first few words are what is wrong.
    if (
      !looksLikeField(bare) &&
      (fields.length > 0 && looksLikeField(fields[0] ?? "") ? true : fields.length >= 5)
    )
      break;
    fields.push(bare);
    end = start + index + field.length;
  }
  return { fields, end };
}

const looksLikeField = (text: string): boolean =>
  /^[*?@\d]/.test(text) ||
  /^(?:L|W|LW|[1-7]L)$/.test(text) ||
  text.split(/[-,/]/).every((part) => NAME.test(part) || /^\d+$/.test(part));

export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  /** Undefined where the field is `*`. */
  readonly monthDays?: readonly number[];
  readonly months?: readonly number[];
  /** 1, Monday, to 7. */
  readonly weekdays?: readonly number[];
}

/** POSIX cron: lists, ranges, steps, names, 7 for Sunday; undefined for all else. */
export function readCron(fields: readonly string[]): Cron | undefined {
  const [minute = "", hour = "", monthDay = "", month = "", weekday = ""] = fields;
  const minutes = readField(minute, 0, 59);
  const hours = readField(hour, 0, 23);
  const monthDays = readField(monthDay, 1, 31);
  const months = readField(month, 1, 12, MONTHS, 1);
  const weekdays = readField(weekday, 0, 7, WEEKDAYS, 0);
  if (!minutes || !hours || !monthDays || !months || !weekdays) return undefined;
  return {
    minutes,
    hours,
    ...(monthDay !== "*" && { monthDays }),
    ...(month !== "*" && { months }),
    ...(weekday !== "*" && { weekdays: [...new Set(weekdays.map((day) => day || 7))].sort() }),
  };
}

function readField(
  text: string,
  low: number,
  high: number,
  names: readonly string[] = [],
  base = 0,
): number[] | undefined {
  const values = new Set<number>();
  const numberOf = (word: string, isEnd: boolean): number => {
    const named = names.indexOf(word.toLowerCase());
    // "fri-sun" ends on the seventh day.
    if (named >= 0) return named === 0 && isEnd && high === 7 ? 7 : named + base;
    return /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN;
  };
  for (const part of text.split(",")) {
    const found = /^(\*|(\w+)(?:-(\w+))?)(?:\/(\d{1,2}))?$/.exec(part);
    if (found === null) return undefined;
    const [, whole, first = "", last, step] = found;
    // A step needs a range to walk.
    if (step !== undefined && whole !== "*" && last === undefined) return undefined;
    const from = whole === "*" ? low : numberOf(first, false);
    const to = whole === "*" ? (high === 7 ? 6 : high) : last === undefined ? from : numberOf(last, true);
    const by = step === undefined ? 1 : Number(step);
    if (!(from >= low && to <= high && from <= to && by >= 1)) return undefined;
    for (let value = from; value <= to; value += by) values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}
