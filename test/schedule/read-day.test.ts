import { expect, it } from "vitest";
import { readDay } from "../../src/schedule/index.ts";

const context = { now: new Date("2026-11-24T11:00:00Z"), zone: "Europe/Berlin", locale: "en-GB" };

it.each([
  ["Friday", "2026-11-26T23:00:00.000Z"],
  ["tomorrow", "2026-11-24T23:00:00.000Z"],
  ["1 March", "2027-02-28T23:00:00.000Z"],
  ["2027-07-01", "2027-06-30T22:00:00.000Z"],
  ["today", undefined],
  ["yesterday", undefined],
  ["1 Nov 2026", undefined],
  ["bananas", undefined],
  ["Friday for 3 times", undefined],
  ["Friday until 1 March", undefined],
])("a pause until %s goes on at %s", (text, begins) => {
  expect(readDay(text, context)?.toISOString()).toBe(begins);
});
