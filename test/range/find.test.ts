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

  it.each([
    // A part of a denied, compared, or asked sentence, or of a date in a language that is not read.
    ["en-GB", "I don’t want the report for last month"],
    ["en-GB", "why not last month"],
    ["en-GB", "we don't need October compared with September"],
    ["en-GB", "it may be late"],
    ["de-DE", "bitte nicht den Bericht für letzten Monat"],
    ["fr-FR", "je ne veux pas le rapport du mois dernier"],
    ["es-ES", "no quiero el informe del mes pasado"],
    ["pt-PT", "não quero o relatório do mês passado"],
    ["it-IT", "non voglio il rapporto del mese scorso"],
    ["nl-NL", "geen rapport van vorige maand"],
    ["sv-SE", "inte rapporten för förra månaden"],
    ["da-DK", "ikke rapporten for sidste måned"],
    ["nb-NO", "ikke rapporten for forrige måned"],
    ["pl-PL", "nie chcę raportu za zeszły miesiąc"],
    ["ja-JP", "先月ではなく報告書"],
    ["zh-CN", "不要上个月的报告"],
    ["nl-NL", "tussen nu en 15 november graag"],
    ["fr-FR", "depuis le 2 octobre et le 22 octobre svp"],
    ["es-ES", "el 3º cuatrimestre de 2025 por favor"],
    ["tr-TR", "12 Ocak 2016 ve 22/01/2016"],
    ["ko-KR", "1995년 1월 4일"],
    ["nl-NL", "kan dat zo?"],
    ["da-DK", "kan man sende rapporten?"],
    ["de-DE", "ist das so?"],
    ["es-ES", "una vista al mar"],
  ])("finds none for %s in %j", (locale, sentence) => {
    const context = { now: new Date("2026-11-28T12:00:00Z"), zone: "Europe/Berlin", locale };
    expect(findRange(sentence, context).ok).toBe(false);
  });

  it("finds what another clause denies nothing of", () => {
    expect(findRange("please don't hurry, last month is enough", AMERICAN_NOON)).toMatchObject({
      ok: true,
      text: "last month",
    });
  });

  it.each(["hello world", "how are you?", "give me the numbers", ""])("finds none in %j", (sentence) => {
    expect(findRange(sentence, AMERICAN_NOON).ok).toBe(false);
  });
});
