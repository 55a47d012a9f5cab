/** The part of RFC 5545 recurrence rules that schedules are stored in; weeks begin on Monday. */

export type Frequency = "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";

export interface RRule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly months?: readonly number[];
  /** 1 to 31, or −1 to −31 from the end; those that a month lacks are skipped. */
  readonly monthDays?: readonly number[];
  /** `nth` 0 is every such weekday, 1 the first of the month, −1 the last. */
  readonly weekdays?: readonly { readonly nth: number; readonly weekday: number }[];
  /** Which of the days of a period count, 1 the first, −1 the last. */
  readonly positions?: readonly number[];
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

export const weekdayCode = (weekday: number): string => WEEKDAYS[weekday - 1] ?? "MO";
export const weekdayOfCode = (code: string): number => WEEKDAYS.indexOf(code) + 1;

/** `FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR` */
export function formatRRule({ freq, interval, months, monthDays, weekdays, positions }: RRule): string {
  const parts = [`FREQ=${freq}`];
  if (interval !== 1) parts.push(`INTERVAL=${interval}`);
  if (months) parts.push(`BYMONTH=${months.join(",")}`);
  if (monthDays) parts.push(`BYMONTHDAY=${monthDays.join(",")}`);
  if (weekdays)
    parts.push(`BYDAY=${weekdays.map((day) => `${day.nth || ""}${weekdayCode(day.weekday)}`).join(",")}`);
  if (positions) parts.push(`BYSETPOS=${positions.join(",")}`);
  return parts.join(";");
}

const NUMBERS = /^-?\d{1,3}(?:,-?\d{1,3})*$/;

/** Reads what `formatRRule` writes, in any order of parts; undefined for anything beyond. */
export function parseRRule(text: string): RRule | undefined {
  const fields = new Map<string, string>();
  for (const part of text.split(";")) {
    const [name = "", value = ""] = part.split("=");
    if (fields.has(name)) return undefined;
    fields.set(name, value);
  }
  const freq = fields.get("FREQ");
  if (freq !== "DAILY" && freq !== "WEEKLY" && freq !== "MONTHLY" && freq !== "YEARLY") return undefined;
  const interval = Number(fields.get("INTERVAL") ?? 1);
  if (!Number.isInteger(interval) || interval < 1) return undefined;
  const rule: { -readonly [K in keyof RRule]: RRule[K] } = { freq, interval };
  for (const [name, value] of fields) {
    if (name === "FREQ" || name === "INTERVAL") continue;
    if (name === "BYDAY") {
      const weekdays = value.split(",").map((day) => /^(-?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(day));
      if (weekdays.includes(null)) return undefined;
      rule.weekdays = weekdays.map((day) => ({
        nth: Number(day?.[1] ?? 0),
        weekday: weekdayOfCode(day?.[2] ?? ""),
      }));
      continue;
    }
    if (!NUMBERS.test(value)) return undefined;
    const numbers = value.split(",").map(Number);
    const within = (low: number, high: number) => numbers.every((n) => n !== 0 && n >= low && n <= high);
    if (name === "BYMONTH" && within(1, 12)) rule.months = numbers;
    else if (name === "BYMONTHDAY" && within(-31, 31)) rule.monthDays = numbers;
    else if (name === "BYSETPOS" && within(-366, 366)) rule.positions = numbers;
    else return undefined;
  }
  return rule;
}
