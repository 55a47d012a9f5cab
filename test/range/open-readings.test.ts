import { describe, expect, it } from "vitest";
import { type RangeContext, resolveRange } from "../../src/range/index.ts";
import { onClock, read } from "./support.ts";

const NOON = {
  now: new Date("2024-05-15T12:37:22Z"),
  zone: "Europe/London",
  locale: "en-GB",
  fiscalYearStart: 4,
} satisfies RangeContext;

const otherOf = (text: string, context: RangeContext): readonly string[] => {
  const result = resolveRange(text, context);
  const [other] = result.ok ? result.alternatives : [];
  return other === undefined
    ? []
    : [onClock(other.interval.start, context.zone), onClock(other.interval.end, context.zone)];
};

/** What may mean two things: how it is read, and what is offered beside that. */
const CASES = [
  ["30 days before 1 April", ["2024-03-02", "2024-03-03"], ["2024-03-02", "2024-04-01"]],
  ["30 days before 1/3/2024", ["2024-01-31", "2024-02-01"], ["2024-01-31", "2024-03-01"]],
  ["30 days after 1 April", ["2024-05-01", "2024-05-02"], ["2024-04-02", "2024-05-02"]],
  ["2 weeks from 1 April", ["2024-04-15", "2024-04-16"], ["2024-04-01", "2024-04-15"]],
  ["previous MTD", ["2024-04-01", "2024-04-15 13:37:22"], ["2024-04-01", "2024-05-15 13:37:22"]],
  ["prior YTD", ["2023-01-01", "2023-05-15 13:37:22"], ["2023-01-01", "2024-05-15 13:37:22"]],
  ["last month to date", ["2024-04-01", "2024-05-15 13:37:22"], ["2024-04-01", "2024-04-15 13:37:22"]],
  ["2023 YTD", ["2023-01-01", "2023-05-15 13:37:22"], ["2023-01-01", "2024-01-01"]],
  ["previous FYTD", ["2023-04-01", "2023-05-15 13:37:22"], ["2023-04-01", "2024-05-15 13:37:22"]],
  ["2022/23", ["2022-04-01", "2023-04-01"], ["2022-01-01", "2024-01-01"]],
  ["2022/2023", ["2022-04-01", "2023-04-01"], ["2022-01-01", "2024-01-01"]],
  ["4/23", ["2024-04-23", "2024-04-24"], ["2023-04-01", "2023-05-01"]],
  ["1-15", ["2024-01-15", "2024-01-16"], ["2024-05-01", "2024-05-16"]],
  ["last months", ["2024-02-15 13:37:22", "2024-05-15 13:37:22"], ["2024-04-01", "2024-05-01"]],
  ["13:00-15:00", ["2024-05-14 13:00", "2024-05-14 15:00"], ["2024-05-15 13:00", "2024-05-15 15:00"]],
] as const;

describe("what may mean two things", () => {
  it.each(CASES)("%s", (text, meant, other) => {
    expect([read(text, NOON), otherOf(text, NOON)]).toEqual([meant, other]);
  });

  it.each([
    ["May 5 to May 3", NOON, ["2024-05-03 to 2024-05-05", "2023-05-05 to 2024-05-03"]],
    ["2022/23", { ...NOON, fiscalYearStart: undefined }, ["2022-01-01 to 2023-12-31"]],
  ])("offers instead of %s", (text, context, offers) => {
    const { fiscalYearStart, ...given } = context;
    const result = resolveRange(text, { ...given, ...(fiscalYearStart && { fiscalYearStart }) });
    expect(result).toMatchObject({ ok: false, suggestions: offers });
  });

  it.each(["4/23 to 5/1", "13:00-13:30", "5-7 May", "YTD"])("offers nothing beside %s", (text) => {
    expect(otherOf(text, { ...NOON, locale: "en-US" })).toEqual([]);
  });
});
