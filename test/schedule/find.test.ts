import { describe, expect, it } from "vitest";
import { findSchedule } from "../../src/schedule/index.ts";
import { BERLIN } from "./support.ts";

function found(text: string): string {
  const result = findSchedule(text, BERLIN);
  if (result === undefined) return "once";
  return result.ok ? `${result.text} → ${result.rest}` : `${result.reason}: ${result.leftover}`;
}

describe("in a command", () => {
  it.each([
    ["last quarter pdf every Tuesday at 8 to #finance", "every Tuesday at 8 → last quarter pdf to #finance"],
    ["last month csv to #ops, every Monday at 9", "every Monday at 9 → last month csv to #ops"],
    ["every Monday at 9: last week csv", "every Monday at 9 → last week csv"],
    ["last week csv (every Monday at 9) to me", "every Monday at 9 → last week csv to me"],
    [
      "last month csv every month on the 1st to #ops at 9 in Tokyo",
      "every month on the 1st at 9 in Tokyo → last month csv to #ops",
    ],
    ["the first Monday of every month last month csv", "the first Monday of every month → last month csv"],
    ["last month csv at 9 every Monday", "at 9 every Monday → last month csv"],
    ["yesterday at 9 csv every day", "every day → yesterday at 9 csv"],
    ["yesterday 9:00 to 17:00 every day", "every day → yesterday 9:00 to 17:00"],
    ["from 1 Jan to 31 Mar every month csv", "every month → from 1 Jan to 31 Mar csv"],
    ["Monday to Friday every week csv", "every week → Monday to Friday csv"],
    ["every week last Friday csv", "every week → last Friday csv"],
    ["last month csv every Monday for contoso", "every Monday → last month csv for contoso"],
    ["last month csv `cron 0 9 1 * *` to #ops", "cron 0 9 1 * * → last month csv to #ops"],
    ["last month csv eom to <#C01|weekly>", "eom → last month csv to <#C01|weekly>"],
  ])("%s", (text, parts) => expect(found(text)).toBe(parts));

  it.each([
    "last month csv",
    "last 5 weekdays csv",
    "report for the last 3 Mondays",
    "Mon to Fri csv",
    "last month to #daily-every",
    "",
  ])("runs once: %s", (text) => expect(found(text)).toBe("once"));

  it.each([
    ["last month csv every Mondy to #ops", "leftover: every Mondy"],
    ["last month csv every Friday except holidays to #ops", "leftover: except holidays"],
    ["last month csv every Friday in Atlantis", "unknown-zone: in Atlantis"],
    ["last month csv every day, csv every month", "contradiction: every month"],
    ["last month csv biweekly", "ambiguous: biweekly"],
  ])("refuses %s", (text, refusal) => expect(found(text)).toBe(refusal));

  it("lends a zone that stands apart to the schedule", () => {
    const result = findSchedule("last month csv every Friday to #ops in Tokyo", BERLIN);
    expect(result?.ok && result.schedule.rule.zone).toBe("Asia/Tokyo");
    expect(result?.ok && result.rest).toBe("last month csv to #ops in Tokyo");
  });
});
