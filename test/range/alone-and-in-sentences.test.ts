import { describe, expect, it } from "vitest";
import { findRange, resolveRange } from "../../src/range/index.ts";
import { AMERICAN, BRITISH } from "./cases/english.ts";
import { LANGUAGES } from "./cases/languages.ts";
import { TYPED } from "./cases/typed.ts";
import { rowsOf, textsIn } from "./support.ts";

/** Requests, with the place of the range. */
const REQUESTS: Readonly<Record<string, readonly string[]>> = {
  "en-US": ["please send the license report: #, thanks", "license report (#) please"],
  "en-GB": ["please send the license report: #, thanks", "license report (#) please"],
  de: ["bitte den Lizenzbericht für # danke", "Lizenzbericht: #, vielen Dank"],
  fr: ["le rapport de licences : #, s'il vous plaît", "rapport de licences (#) merci"],
  es: ["el informe de licencias # por favor", "informe de licencias: #, gracias"],
  pt: ["o relatório de licenças # obrigado", "relatório de licenças: #, por favor"],
  it: ["il report delle licenze # grazie", "report delle licenze: #, per favore"],
  nl: ["graag het licentierapport # alsjeblieft", "licentierapport: #, alvast bedankt"],
  zh: ["请把#的报告发给我", "时间：#", "麻烦发#许可证使用报告，谢谢"],
  ja: ["#のレポートをお願いします", "対象：#", "すみません、#のデータいただけますか？"],
  sv: ["rapporten för #, tack"],
  da: ["rapporten for #, tak"],
  nb: ["rapporten for #, takk"],
  pl: ["raport: #, dziękuję"],
};

/** The languages of the columns behind the first. */
const COLUMNS = { "kinds.md": "de fr es pt it nl sv da nb pl ja zh", "romance.md": "es pt it" } as const;

const inTables = (locale: string): string[] =>
  Object.entries(COLUMNS).flatMap(([file, columns]) => {
    const column = columns.split(" ").indexOf(locale);
    return column < 0 ? [] : rowsOf(file).flatMap((row) => textsIn(row[column + 1] ?? ""));
  });

/** Every text of the tables, by the key of its requests. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  "en-US": Object.values(AMERICAN).flatMap((cases) => cases.map(([text]) => text)),
  "en-GB": [...Object.values(BRITISH).flat(), ...(TYPED["en-GB"]?.ranges ?? [])].map(([text]) => text),
  ...Object.fromEntries(
    Object.entries(LANGUAGES).map(([locale, cases]) => [
      locale,
      [...[...cases, ...(TYPED[locale]?.ranges ?? [])].map(([text]) => text), ...inTables(locale)],
    ]),
  ),
};

/** They may be something else inside a sentence, which then is refused: "the year", "le 12", "6ª". */
const REFUSED = /^(?:by .+|month|the year|(?:le|el|il|prima del) \d+|6ª|(?:de|van) 26 (?:a|t\/m) 25)$/;

describe.each(Object.entries(REQUESTS))("a whole text inside a sentence in %s", (locale, requests) => {
  it.each(["2024-05-15T12:37:22Z", "2026-11-28T12:00:00Z"])("says the same at %s", (now) => {
    const context = { now: new Date(now), zone: "Europe/Berlin", locale };
    const told = (result: ReturnType<typeof resolveRange>) => result.ok && result.interval;
    const differ = (TEXTS[locale] ?? []).flatMap((text) => {
      // "report from March" is that of March, "from March" alone begins there.
      if (/^(?:från|fra) \p{L}+$/u.test(text)) return [];
      const alone = told(resolveRange(text, context));
      if (alone === false) return [];
      return requests
        .map((request) => request.replace("#", () => text))
        .filter((sentence) => {
          const found = told(findRange(sentence, context));
          if (found === false && REFUSED.test(text)) return false;
          return JSON.stringify(found) !== JSON.stringify(alone);
        });
    });
    expect(differ).toEqual([]);
  });
});
