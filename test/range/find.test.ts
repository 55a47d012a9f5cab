import { describe, expect, it } from "vitest";
import { findRange } from "../../src/range/index.ts";
import { AMERICAN_NOON, onClock } from "./support.ts";

/** [before, the words of the range, after, start, end] */
const CASES = [
  ["licence report for", "last quarter", "as csv please", "2024-01-01", "2024-04-01"],
  ["report for", "Q1 2024", "", "2024-01-01", "2024-04-01"],
  ["what happened", "yesterday", "?", "2024-05-14", "2024-05-15"],
  ["give me", "last month", "'s numbers", "2024-04-01", "2024-05-01"],
  ["jobs that ran", "yesterday between 2pm and 4pm", "", "2024-05-14 14:00", "2024-05-14 16:00"],
  ["license usage", "year to date", "", "2024-01-01", "2024-05-15 14:37:22"],
  ["the agreement ran", "from 1 January 2024 until 31 March 2024", ".", "2024-01-01", "2024-04-01"],
  ["users of contoso", "between March and April", "in Berlin", "2024-03-01", "2024-05-01"],
  ["show", "last week", "for finance, pdf", "2024-05-05", "2024-05-12"],
  ["in", "last month", "in contoso", "2024-04-01", "2024-05-01"],
  ["It may be in", "may", "", "2024-05-01", "2024-06-01"],
  ["schedule me a 1:1 meeting", "14 nov 2023", "", "2023-11-14", "2023-11-15"],
  ["please show", "the first friday of April", "only", "2024-04-05", "2024-04-06"],
  ["top 5 organisations", "since Monday", "please", "2024-05-13", "2024-05-15 14:37:22"],
] as const;

describe("findRange", () => {
  it.each(CASES)("%s [%s] %s", (before, text, after, start, end) => {
    const sentence = `${before} ${text}${/^['.?]/.test(after) ? "" : " "}${after}`.trim();
    const found = findRange(sentence, AMERICAN_NOON);
    expect(found).toMatchObject({ ok: true });
    if (!found.ok) return;
    const { zone } = AMERICAN_NOON;
    expect([onClock(found.interval.start, zone), onClock(found.interval.end, zone)]).toEqual([start, end]);
    expect(text.endsWith(found.text) || found.text.endsWith(text)).toBe(true);
    expect(sentence.startsWith(found.before) && sentence.endsWith(found.after)).toBe(true);
  });

  it.each([
    ["report for FY24", "fiscal-year-unset"],
    ["meet me next week", "future"],
    ["due on 30 February", "impossible-date"],
  ])("says why there is none in %j: %s", (sentence, reason) => {
    expect(findRange(sentence, AMERICAN_NOON)).toMatchObject({ ok: false, reason });
  });

  it.each(["hello world", "how are you?", "give me the numbers", ""])("finds none in %j", (sentence) => {
    expect(findRange(sentence, AMERICAN_NOON).ok).toBe(false);
  });
});
