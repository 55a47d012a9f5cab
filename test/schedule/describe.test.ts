import { expect, it } from "vitest";
import { describeRule, readSchedule } from "../../src/schedule/index.ts";
import { BERLIN } from "./support.ts";

it.each([
  ["every 3 days", { unit: "day", interval: 3 }],
  ["every Monday and Friday", { unit: "week", interval: 1, weekdays: [{ weekday: 1 }, { weekday: 5 }] }],
  ["every month on the 30th", { unit: "month", interval: 1, monthDays: [30] }],
  ["every 2 months on the last Friday", { unit: "month", interval: 2, weekdays: [{ weekday: 5, nth: -1 }] }],
  ["first and last working day of every month", { unit: "month", interval: 1, workdays: [1, -1] }],
  ["end of each quarter", { unit: "month", interval: 1, months: [3, 6, 9, 12], monthDays: [-1] }],
])("describes the days of %s", (text, days) => {
  const read = readSchedule(text, BERLIN);
  expect(read.ok && describeRule(read.rule)[0]).toEqual({ code: "days", params: days });
});

it("describes times, zone and limits", () => {
  const read = readSchedule("every day at 8 and 20 in Tokyo until 5 December except weekends", BERLIN);
  expect(read.ok && describeRule(read.rule).slice(1)).toEqual([
    { code: "times", params: { times: ["08:00", "20:00"], zone: "Asia/Tokyo" } },
    { code: "before", params: { before: "2026-12-06T00:00" } },
    { code: "except", params: { weekdays: [6, 7] } },
  ]);
});
