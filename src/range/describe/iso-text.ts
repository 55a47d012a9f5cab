import { partsOf, type Wall, type WallParts } from "../calculation/wall.ts";
import type { Interval } from "../types.ts";
import { shownAt } from "./date-words.ts";

/** The shortest text that names exactly this interval whatever the locale: "2026-10-01 to 2026-10-31". */
export function isoText(interval: Interval, zone: string): string {
  const [start, end] = [Date.parse(interval.start), Date.parse(interval.end)];
  const [from, to] = [shownAt(start, zone), shownAt(end, zone)];
  if (!isMidnight(from) || !isMidnight(to)) return `${date(from)} ${time(from)} to ${date(to)} ${time(to)}`;
  const [first, last] = [date(from), date(shownAt(end - 1000, zone))];
  return first === last ? first : `${first} to ${last}`;
}

const isMidnight = ({ hour, minute, second }: WallParts): boolean => hour + minute + second === 0;

const digits = (value: number, length = 2): string => String(value).padStart(length, "0");

const date = ({ year, month, day }: WallParts): string =>
  `${digits(year, 4)}-${digits(month)}-${digits(day)}`;

const time = ({ hour, minute, second }: WallParts): string =>
  [hour, minute, second].map((n) => digits(n)).join(":");

/** "02:30", with seconds only where there are any. */
export function clockText(parts: WallParts): string {
  const text = time(parts);
  return text.endsWith(":00") ? text.slice(0, -":00".length) : text;
}

export const timeText = (at: Wall): string => clockText(partsOf(at));
