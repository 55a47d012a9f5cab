import { describe, expect, it } from "vitest";
import { expectRead, read } from "./support.ts";

describe("fiscal years", () => {
  const context = { now: new Date("2024-05-15T12:00:00Z"), zone: "UTC", locale: "en-GB", fiscalYearStart: 4 };

  it.each([
    ["FY24", "2023-04-01", "2024-04-01"],
    ["FY2024", "2023-04-01", "2024-04-01"],
    ["FY2023/24", "2023-04-01", "2024-04-01"],
    ["fiscal 2024", "2023-04-01", "2024-04-01"],
    ["fiscal year 2024", "2023-04-01", "2024-04-01"],
    ["this fiscal year", "2024-04-01", "2025-04-01"],
    ["last fiscal year", "2023-04-01", "2024-04-01"],
    ["last financial year", "2023-04-01", "2024-04-01"],
    ["FYTD", "2024-04-01", "2024-05-15 12:00"],
    ["fiscal year to date", "2024-04-01", "2024-05-15 12:00"],
    ["last fiscal quarter", "2024-01-01", "2024-04-01"],
    ["Q1 FY24", "2023-04-01", "2023-07-01"],
    ["last FY", "2023-04-01", "2024-04-01"],
    ["FY to date", "2024-04-01", "2024-05-15 12:00"],
    ["fiscal year ended 31 March 2024", "2023-04-01", "2024-04-01"],
    ["FY24 Q1", "2023-04-01", "2023-07-01"],
    ["fiscal Q2", "2023-07-01", "2023-10-01"],
    ["Q3 of fiscal 2024", "2023-10-01", "2024-01-01"],
    ["FY24 H1", "2023-04-01", "2023-10-01"],
    ["second quarter of fiscal year 2024", "2023-07-01", "2023-10-01"],
    ["Q4 last fiscal year", "2024-01-01", "2024-04-01"],
    ["since FY24", "2023-04-01", "2024-05-15 12:00"],
    ["FY23 to FY24", "2022-04-01", "2024-04-01"],
  ])("%s", (text, start, end) => {
    expectRead(text, context, [start, end]);
  });

  it("is the calendar year where it begins in January", () => {
    expect(read("FY23", { ...context, fiscalYearStart: 1 })).toEqual(["2023-01-01", "2024-01-01"]);
  });
});
