import { expect, it } from "vitest";
import { usedUpOn } from "../../../src/watch/service/forecast.ts";

const DAY_MS = 86_400_000;
const LAST = Date.parse("2026-12-31");

/** So many days up to New Year's Eve, each with the licenses used on it. */
const days = (count: number, used: (index: number) => number, total = 100) =>
  Array.from({ length: count }, (_, index) => ({
    day: new Date(LAST - (count - 1 - index) * DAY_MS).toISOString().slice(0, 10),
    used: used(index),
    total,
    fresh: 0,
  }));

it.each<[what: string, days: ReturnType<typeof days>, day: string | undefined]>([
  ["one more each day, ten left", days(31, (index) => 60 + index), "2027-01-10"],
  ["one more every third day", days(31, (index) => 80 + Math.floor(index / 3)), "2027-01-31"],
  ["one odd day in the middle", days(31, (index) => (index === 15 ? 99 : 60 + index)), "2027-01-10"],
  ["two weeks are enough", days(14, (index) => 86 + index), "2027-01-01"],
  ["thirteen days are not", days(13, (index) => 86 + index), undefined],
  ["use that stands still", days(31, () => 60), undefined],
  ["use that falls", days(31, (index) => 90 - index), undefined],
  ["licenses that are used up already", days(31, (index) => 70 + index), undefined],
  ["more than two years ahead", days(60, (index) => index / 30, 10_000), undefined],
  ["growth that is older than a quarter", days(200, (index) => Math.min(index, 40)), undefined],
  ["no day at all", [], undefined],
])("says when the licenses are used up: %s", (_, known, day) => {
  expect(usedUpOn(known)).toBe(day);
});
