import { describe, expect, it } from "vitest";
import { explainRange } from "../../src/range/explain.ts";
import { findRange, type RangeContext, resolveRange } from "../../src/range/index.ts";
import { spanOf } from "./support.ts";

const said = (locale: string, zone: string): RangeContext => ({
  now: new Date("2026-11-28T12:00:00Z"),
  zone,
  locale,
});

const PLACES: Readonly<Record<string, RangeContext>> = {
  en: said("en-US", "America/New_York"),
  gb: said("en-GB", "Europe/London"),
  de: said("de-DE", "Europe/Berlin"),
  fr: said("fr-FR", "Europe/Paris"),
  es: said("es-ES", "Europe/Madrid"),
  pt: said("pt-BR", "America/Sao_Paulo"),
  it: said("it-IT", "Europe/Rome"),
  nl: said("nl-NL", "Europe/Amsterdam"),
  ja: said("ja-JP", "Asia/Tokyo"),
  pl: said("pl-PL", "Europe/Warsaw"),
  sv: said("sv-SE", "Europe/Stockholm"),
};

/** [language, text, start and end on the clock, or the reason of the refusal with the words it names] */
const ROWS: readonly (readonly [string, string, ...string[]])[] = [
  ["en", "that October", "leftover", "that"],
  ["de", "kein Oktober", "leftover", "kein"],
  ["fr", "sans octobre", "leftover", "sans"],
  ["es", "sin octubre", "leftover", "sin"],
  ["pt", "sem outubro", "leftover", "sem"],
  ["it", "non ottobre", "leftover", "non"],
  ["nl", "geen oktober", "leftover", "geen"],
  ["ja", "Boston 先月", "leftover", "Boston"],
  ["gb", "7/10/2026 08:30-19:00", "2026-10-07 08:30", "2026-10-07 19:00"],
  ["de", "7.10. 8-18 Uhr", "2026-10-07 08:00", "2026-10-07 18:00"],
  ["nl", "7-10-2026 8:00-22:00", "2026-10-07 08:00", "2026-10-07 22:00"],
  ["en", "yesterday 7:00-20:00", "2026-11-27 07:00", "2026-11-27 20:00"],
  ["fr", "hier de 7h à 20h", "2026-11-27 07:00", "2026-11-27 20:00"],
  ["ja", "昨日7時から20時まで", "2026-11-27 07:00", "2026-11-27 20:00"],
  ["nl", "voor afgelopen week", "2026-11-16", "2026-11-23"],
  ["en", "prior to last week", "1970-01-01", "2026-11-15"],
  ["en", "last week (UTC)", "2026-11-14 19:00", "2026-11-21 19:00"],
  ["en", "last week (UTC or so)", "leftover", "or so"],
  ["en", "20th to 19th", "2026-10-20", "2026-11-20"],
  ["de", "vom 26. bis 25.", "2026-10-26", "2026-11-26"],
  ["nl", "van 26 t/m 25", "2026-10-26", "2026-11-26"],
  ["es", "segunda quincena de febrero de 2024", "2024-02-16", "2024-03-01"],
  ["pt", "primeira quinzena de outubro", "2026-10-01", "2026-10-16"],
  ["fr", "deuxième quinzaine d'octobre", "2026-10-16", "2026-11-01"],
  ["pt", "ontem 8h-16h", "2026-11-27 08:00", "2026-11-27 16:00"],
  ["nl", "gisteren 8u-16u", "2026-11-27 08:00", "2026-11-27 16:00"],
  ["en", "yesterday from 19:00", "2026-11-27 19:00", "2026-11-28"],
  ["de", "gestern ab 18 Uhr", "2026-11-27 18:00", "2026-11-28"],
  ["en", "September from the 10th", "2026-09-10", "2026-10-01"],
  ["nl", "oktober vanaf de 15e", "2026-10-15", "2026-11-01"],
  ["en", "beginning 3rd to 8th October", "2026-10-03", "2026-10-09"],
  ["ja", "昨日まで", "1970-01-01", "2026-11-28"],
  ["en", "Oct 2 and 16", "several-ranges"],
  ["de", "5. und 20. Oktober", "several-ranges"],
  ["fr", "5 et 20 octobre", "several-ranges"],
  ["en", "Oct 1 and 2", "2026-10-01", "2026-10-03"],
  ["en", "Oct 20-3", "start-after-end"],
  ["de", "15.-1. Oktober", "start-after-end"],
  ["gb", "1/10/2026-15/10/2062", "ends-far-ahead"],
  ["en", "365 last month", "leftover", "365"],
  ["fr", "365 le mois dernier", "leftover", "365"],
  ["ja", "365先月", "leftover", "365"],
  ["nl", "over 3 dagen", "future"],
  ["en", "a week from today", "future"],
  ["ja", "ひと月", "2026-10-28 21:00", "2026-11-28 21:00"],
  ["en", "this week last year", "2025-11-23", "2025-11-30"],
  ["en", "2026-10-01T09:00:00Z", "instant"],
  ["de", "gestern 14:30", "instant"],
  ["en", "Oct 1-Oct 15", "2026-10-01", "2026-10-16"],
  ["gb", "3 Oct 26 to 9 Oct 26", "2026-10-03", "2026-10-10"],
  ["fr", "du 1 10 2026 au 15 10 2026", "2026-10-01", "2026-10-16"],
  ["en", "9am Oct 1 to 5pm Oct 3", "2026-10-01 09:00", "2026-10-03 17:00"],
  ["en", "last week from Mon to Wed", "2026-11-16", "2026-11-19"],
  ["en", "start of month to EOD", "2026-11-01", "2026-11-29"],
  ["en", "Oct 1 to 15 inclusive", "2026-10-01", "2026-10-16"],
  ["en", "last 2.5 days", "2026-11-25 19:00", "2026-11-28 07:00"],
  ["de", "letzte 2,5 Tage", "2026-11-26 01:00", "2026-11-28 13:00"],
  ["en", "last 1h15m", "2026-11-28 05:45", "2026-11-28 07:00"],
  ["en", "26Q3", "2026-07-01", "2026-10-01"],
  ["en", "CY25", "2025-01-01", "2026-01-01"],
  ["en", "1/2026-3/2026", "2026-01-01", "2026-04-01"],
  ["en", "LAST_30_DAYS", "2026-10-29 07:00", "2026-11-28 07:00"],
  ["en", "last month EST", "2026-10-01 01:00", "2026-11-01 01:00"],
  ["en", "last month west", "leftover", "west"],
  ["fr", "le mois dernier est", "leftover", "est"],
  ["ja", "昨日18時から", "2026-11-27 18:00", "2026-11-28"],
  ["en", "15 October to end of month", "2026-10-15", "2026-11-01"],
  ["ja", "10月15日から月末まで", "2026-10-15", "2026-11-01"],
  ["pl", "nie 5 października", "leftover", "nie"],
  ["it", "il giorno prima", "2026-11-27", "2026-11-28"],
  ["ja", "先週一週間", "2026-11-15", "2026-11-22"],
  ["sv", "2026-10-05 08:00-20:00", "2026-10-05 08:00", "2026-10-05 20:00"],
  ["en", "later this week", "future"],
  ["en", "lastMonth", "2026-10-01", "2026-11-01"],
  ["en", "this time last year", "2025-11-28", "2025-11-29"],
  ["en", "week to date excluding today", "2026-11-22", "2026-11-28"],
  ["de", "letztes Jahr im Oktober", "2025-10-01", "2025-11-01"],
  ["de", "erste Novemberwoche", "2026-11-02", "2026-11-09"],
  ["de", "III. Quartal", "2026-07-01", "2026-10-01"],
  ["it", "da marzo ad agosto", "2026-03-01", "2026-09-01"],
  ["fr", "S40", "2026-09-28", "2026-10-05"],
  ["ja", "8〜10月", "2026-08-01", "2026-11-01"],
  ["ja", "先月分", "2026-10-01", "2026-11-01"],
  ["ja", "月初から昨日まで", "2026-11-01", "2026-11-28"],
];

describe("what was silently wrong, or refused though operators type it", () => {
  it.each(ROWS)("%s: %s", (language, text, ...expected) => {
    const context = PLACES[language] as RangeContext;
    const read = spanOf(resolveRange(text, context), context.zone);
    if (read.join() !== expected.join())
      expect.fail(`${read} is not ${expected}\n${explainRange(text, context)}`);
  });

  it.each(["05.10.2026", "5/10/2026", "5-10-2026", "1/2/2026", "13/10/2026"])(
    "a time beside %s never changes the date",
    (date) => {
      for (const context of Object.values(PLACES)) {
        const day = resolveRange(date, context);
        for (const times of ["09:00-17:00", "00:15-23:45", "8:00-21:00", "14:00 - 16:30"]) {
          const part = resolveRange(`${date} ${times}`, context);
          if (!day.ok || !part.ok) expect.fail(explainRange(`${date} ${times}`, context));
          expect(part.interval.start >= day.interval.start && part.interval.end <= day.interval.end).toBe(
            true,
          );
        }
      }
    },
  );

  it.each([
    "not last month",
    "compare last month with this month",
    "last month vs this month",
    "May I have the report?",
    "give me a second",
    "in 5 minutes",
  ])("no part of %j is a range", (text) => {
    expect(findRange(text, PLACES.en as RangeContext).ok).toBe(false);
  });

  it("skips what is struck out", () => {
    const found = findRange("~last month~ last week", PLACES.en as RangeContext);
    expect(found.ok && found.text).toBe("last week");
  });

  it.each([
    ["around 5 October", "approximate"],
    ["6m", "unit-guessed"],
    ["6M", "unit-guessed"],
    ["05/10/2026 09:00-17:00", "day-month-order"],
    ["10月まで", "open-start"],
  ])("%s is told to be %s", (text, code) => {
    const result = resolveRange(text, (/月/.test(text) ? PLACES.ja : PLACES.gb) as RangeContext);
    expect(result.ok && result.notes.map((note) => note.code)).toContain(code);
    if (code !== "open-start") expect(result.ok && result.alternatives.length).toBe(1);
  });
});
