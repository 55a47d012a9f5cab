import { describe, expect, it } from "vitest";
import { readSchedule } from "../../src/schedule/index.ts";
import { BERLIN, understood } from "./support.ts";

it.each([
  ["   ", "empty: "],
  ["this Tuesday at 4", "no-recurrence: this Tuesday at 4"],
  ["every", "no-recurrence: every"],
  ["0 9 1 * *", "no-recurrence: 0 9 1 * *"],
  ["the 15th", "no-recurrence: the 15th"],
  ["every 20 minutes", "too-often: every 20 minutes"],
  ["every day at 23:30 and 0:15", "too-often: at 23:30 and 0:15"],
  ["every 7 hours", "grid: every 7 hours"],
  ["every 100 minutes", "grid: every 100 minutes"],
  ["each 31 June", "never: each 31 June"],
  ["every month on the sixth Friday", "never: on the sixth Friday"],
  ["every month on the 24th business day", "never: on the 24th business day"],
  ["every day at 24:30", "impossible: at 24:30"],
  ["daily at 14 pm", "impossible: at 14 pm"],
  ["every 0 weeks", "impossible: every 0 weeks"],
  ["every day until 30 February", "impossible: until 30 February"],
  ["every Tuesday on the 3rd", "contradiction: on the 3rd"],
  ["monthly on Tuesdays", "contradiction: on Tuesdays"],
  ["hourly at 10", "contradiction: at 10"],
  ["three times a week on Monday and Friday", "contradiction: three times a week"],
  ["every Monday at 9 and Tuesday at 10", "contradiction: at 10"],
  ["every day in Paris in Rome", "contradiction: in Rome"],
  ["every evening at 7am", "contradiction: at 7am"],
  ["bimonthly", "ambiguous: bimonthly"],
  ["every fourth Tuesday", "ambiguous: every fourth Tuesday"],
  ["every 30", "ambiguous: every 30"],
  ["twice a year", "ambiguous: twice a year"],
  ["every night", "ambiguous: every night"],
  ["every day at 9 PST", "ambiguous: PST"],
  ["every full moon", "leftover: every full moon"],
  ["every few days", "leftover: every few days"],
  ["every 2.5 days", "leftover: every 2.5 days"],
  ["every Friday or Monday", "leftover: or Monday"],
  ["every month on the 1st or the next working day", "leftover: or the next working day"],
  ["every Monday at 9ish", "leftover: at 9ish"],
  ["every day at Easter", "leftover: at Easter"],
  ["every Friday to #billing", "leftover: to #billing"],
  ["every Friday in Atlantis", "unknown-zone: in Atlantis"],
  ["cron 0 9 * * 1#2", "bad-cron: cron 0 9 * * 1#2"],
  ["cron @weekly", "bad-cron: cron @weekly"],
  ["cron 0 0 31 2 *", "never: cron 0 0 31 2 *"],
  ["every Friday until 1 November 2026", "past-end: until 1 November 2026"],
])("%s", (text, refusal) => expect(understood(text)).toBe(refusal));

describe("suggestions", () => {
  it.each([
    ["every Mondy at 9", "every monday at 9"],
    ["evry month", "every month"],
    ["0 9 1 * *", "cron 0 9 1 * *"],
    ["every second Friday", "every other Friday"],
  ])("%s", (text, suggestion) => {
    const refused = readSchedule(text, BERLIN);
    expect(refused.ok ? [] : refused.suggestions).toContain(suggestion);
  });

  it.each([
    "bimonthly",
    "every 7 hours",
    "every second Friday",
    "every 31",
    "twice a week",
    "cron x",
    "every night",
    "nope",
  ])("are texts that would be read: %s", (text) => {
    const refused = readSchedule(text, BERLIN);
    if (refused.ok) throw new Error("read");
    expect(refused.suggestions.length).toBeGreaterThan(0);
    for (const suggestion of refused.suggestions)
      expect(readSchedule(suggestion, BERLIN)).toMatchObject({ ok: true });
  });
});
