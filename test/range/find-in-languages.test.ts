import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findRange, type RangeContext } from "../../src/range/index.ts";
import { LANGUAGES } from "./cases/languages.ts";

const saidIn = (locale: string): RangeContext => ({
  now: new Date("2026-11-28T12:00:00Z"),
  zone: "Europe/Berlin",
  locale,
});

/** Sentences of which a part reads like a range, and does not say what is asked for. */
const TIED: Readonly<Record<string, readonly string[]>> = {
  "en-GB": [
    "report for the year before the migration",
    "between October and go-live",
    "from October until go-live",
    "the last 3 months before the audit",
    "since the migration in October",
    "all of October except the 5th",
    "October minus the first week",
    "any month but October",
    "half of October",
    "no report for October",
    "nothing for last month",
    "skip October",
    "report for September or October",
    "upgrade to version 7.1",
    "a third of October",
    "the first week of the project",
    "the first report please",
    "send the report every Monday",
    "report for June or July",
    "report for the first three months",
    "report: Sept 12 to, thanks",
    "report for October until Friday please",
    "report for October until 5pm",
    "last quarter until tomorrow",
    "report from 1 to 5 and from 10 to 15 October",
    "report for September, sorry, October",
  ],
  "de-DE": [
    "Bericht für das Jahr vor der Migration",
    "Oktober bis zur Migration",
    "Lizenzbericht: über 30 Tage, danke",
    "Bericht für Oktober bis Freitag",
    "Bericht für letzten Monat bis Ende der Woche",
    "letztes Quartal bis morgen",
    "Bericht für Oktober bis 17 Uhr",
    "Bericht vom 1. bis 5. und vom 10. bis 15. Oktober",
    "Bericht vom 1.10. bis 5.10. und 10.10. bis 15.10.",
    "September, nein, Oktober",
    "Bericht für Oktober (Quatsch: September)",
    "Bericht Oktober bzw. September",
    "Oktober gegenüber September",
    "nur die Hälfte vom Oktober",
    "den halben Oktober",
    "Oktober, aber nicht den 5.",
  ],
  "fr-FR": [
    "aucun rapport pour octobre",
    "le rapport de l'année avant la migration",
    "octobre sauf le 5",
    "la moitié d'octobre",
  ],
  "es-ES": [
    "ningún informe de octubre",
    "el informe del año anterior a la migración",
    "octubre hasta la migración",
    "octubre excepto el 5",
    "envía el informe todos los lunes",
    "el informe de los lunes",
    "informe: los lunes, gracias",
    "sin contar octubre",
    "informe entre la auditoría y ayer",
    "el informe de junio o julio",
    "el informe del año fiscal 2025",
  ],
  "pt-PT": [
    "nenhum relatório de outubro",
    "o relatório do ano antes da migração",
    "outubro até à migração",
    "outubro exceto o dia 5",
    "envie o relatório toda segunda-feira",
    "relatório de junho ou julho",
    "relatório do ano fiscal de 2025",
  ],
  "it-IT": [
    "nessun report di ottobre",
    "il report dell'anno prima della migrazione",
    "ottobre tranne il 5",
    "manda il report ogni lunedì",
    "report dei primi tre mesi",
    "report dalla migrazione a ieri",
    "report di giugno o luglio",
  ],
  "nl-NL": [
    "niets over oktober",
    "het rapport van het jaar voor de migratie",
    "oktober tot de migratie",
    "oktober behalve de 5e",
    "rapport: een mei",
    "rapport van vorige maand tot vrijdag",
    "september, nee, oktober",
    "oktober t.o.v. september",
    "rapport van 1 t/m 5 en 10 t/m 15 oktober",
    "oktober maar niet de 5e",
  ],
  "sv-SE": [
    "ingen rapport för oktober",
    "rapporten för året före migreringen",
    "oktober utom den 5",
    "rapport för oktober till fredag",
    "september, nej, oktober",
    "rapport 1-5 och 10-15 oktober",
    "oktober i förhållande till september",
    "halva oktober",
    "oktober men inte den 5:e",
  ],
  "da-DK": [
    "ingen rapport for oktober",
    "rapporten for året før migreringen",
    "oktober undtagen den 5.",
    "september, nej, oktober",
    "rapport 1.-5. og 10.-15. oktober",
    "oktober i forhold til september",
    "halve oktober",
    "oktober, men ikke den 5.",
  ],
  "nb-NO": [
    "ingen rapport for oktober",
    "rapporten for året før migreringen",
    "oktober unntatt den 5.",
    "september, nei, oktober",
    "rapport 1.-5. og 10.-15. oktober",
    "oktober kontra september",
    "halve oktober",
    "oktober, men ikke den 5.",
  ],
  "pl-PL": [
    "żadnego raportu za październik",
    "raport za rok przed migracją",
    "październik oprócz 5",
    "raport za październik do piątku",
    "raport za wrzesień, to znaczy październik",
    "raport 1-5 i 10-15 października",
    "październik w stosunku do września",
    "październik, ale bez 5-go",
  ],
  "ja-JP": [
    "移行の前年のレポート",
    "移行の1週間前のレポート",
    "10月分を除くレポート",
    "10月の半分のレポート",
    "先週のレポート、ただし週末は除く",
    "障害発生前24時間のレポート",
    "7月か8月のレポート",
    "7月のうち10日間",
    "7月の一部だけ",
    "土日以外の先週のレポート",
    "バージョン7.1のレポート",
    "リリース後1週間のレポート",
    "本番移行から1ヶ月間のレポート",
  ],
  "zh-CN": [
    "迁移前一年的报告",
    "请发上周的报告，不要包含周末",
    "要10月的，不含10月5日",
    "除周末外的上周报告",
    "上个月比去年同期多了多少",
    "10月一半的报告",
    "请不要发上个月的报告",
    "7月或8月的报告",
    "7月的报告先别发",
    "只要7月的一部分",
    "7月报告比6月多吗",
    "版本7.1的报告",
    "报告里不要有1月的数据",
    "上线前一个月的报告",
    "上线后一周的报告",
  ],
};

/** What denies the range before it, in the same clause. */
const DENIED: Readonly<Record<string, string>> = {
  en: "isn't needed",
  de: "brauche ich nicht",
  fr: "ne me sert pas",
  es: "no me sirve",
  pt: "não quero",
  it: "non mi serve",
  nl: "hoef ik niet",
  sv: "behövs inte",
  da: "skal jeg ikke bruge",
  nb: "trenger jeg ikke",
  pl: "nie jest potrzebny",
  ja: "は不要です",
  zh: "的不要",
};

describe("a part of what a sentence says", () => {
  it.each(Object.entries(TIED).flatMap(([locale, texts]) => texts.map((text) => [locale, text] as const)))(
    "is no range in %s: %s",
    (locale, text) => {
      expect(findRange(text, saidIn(locale))).toMatchObject({ ok: false });
    },
  );

  it("is no range where the words behind it deny it, in every language", { timeout: 30_000 }, () => {
    const texts = Object.entries(LANGUAGES).flatMap(([locale, cases]) =>
      cases.map(([text]) => [locale, text] as const),
    );
    expect(Object.keys(LANGUAGES).filter((locale) => DENIED[locale] === undefined)).toEqual([]);
    fc.assert(
      fc.property(fc.constantFrom(...texts), ([locale, text]) => {
        const gap = /^(?:ja|zh)/.test(locale) ? "" : " ";
        expect(findRange(text + gap + DENIED[locale], saidIn(locale))).toMatchObject({ ok: false });
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["ja-JP", "先月のレポートをもらえないでしょうか", "先月"],
    ["zh-CN", "上个月的要不要发", "上个月"],
    ["zh-CN", "已删除用户的上个月报告", "上个月"],
    ["zh-CN", "给我出一份9月份的报告", "9月"],
    ["zh-CN", "别忘了发上个月的报告", "上个月"],
    ["zh-CN", "有没有7月的报告", "7月"],
    ["zh-CN", "下周一之前把7月的报告给我", "7月"],
    ["zh-CN", "请把前天的报告发给我", "前天"],
    ["ja-JP", "10/1〜10/7分をください", "10/1〜10/7"],
    ["ja-JP", "10月1日〜現在のレポート", "10月1日〜現在"],
    ["ja-JP", "今日中に先月のレポートが欲しい", "先月"],
    ["ja-JP", "来週までに7月のレポートをください", "7月"],
    ["zh-CN", "特别是上个月的", "上个月"],
    ["zh-CN", "请发前7天的报告", "前7天"],
    ["zh-CN", "报告：2026/2/1-2026/2/28，谢谢", "2026/2/1-2026/2/28"],
    ["zh-CN", "2月份一共用了多少", "2月份"],
    ["ja-JP", "2月分を3部", "2月"],
    ["zh-CN", "帮忙看下10月1日到15日的用量", "10月1日到15日"],
    ["en-GB", "before you go, send October", "October"],
    ["en-GB", "please send the report from last month to Bob", "last month"],
    ["de-DE", "Ich würde 05. 2016 kommen", "05. 2016"],
    ["de-DE", "Ich bin im Oktober nicht da", "Oktober"],
    ["nl-NL", "rapport van vorige maand voor mij", "vorige maand"],
    ["ja-JP", "レポートの前月分をください", "前月"],
  ])("is one in %s: %s", (locale, text, range) => {
    const found = findRange(text, saidIn(locale));
    expect(found.ok && found.text).toContain(range);
  });
});
