import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceOf, type OrderDraft } from "../../src/orders/order-draft.ts";
import { rangeInSentence } from "../../src/orders/range-in-sentence.ts";
import { readSentence } from "../../src/orders/sentence.ts";
import { unknownWords, withoutStopWords } from "../../src/orders/stop-words.ts";
import { resolveRange } from "../../src/range/index.ts";
import { AMERICAN } from "../range/cases/english.ts";
import { AMERICAN_NOON } from "../range/support.ts";

const CONTEXT = { now: new Date("2026-11-24T11:00:00.000Z"), zone: "Europe/Berlin" };
const SERVERS = ["berlin-1", "127.0.0.1"];

/** What a sentence is understood as, in one line: the range, then the options. */
function understood(said: string, locale = "en-GB"): string {
  const asked = readSentence(`<@UBOT> ${said}`, "UBOT", SERVERS);
  if (asked.kind !== "report") return asked.kind;
  const { range: _, formats = ["PDF"], ...others } = asked.draft;
  const range = rangeInSentence(partsOf(asked.draft), { ...CONTEXT, locale });
  const found = range.ok ? range.rangeText : `? ${range.stray}`;
  const options = Object.values(others).map((value) => JSON.stringify(value));
  return [found, choiceOf(formats), ...options].join(" | ");
}

const partsOf = ({ range }: OrderDraft) => (range && "parts" in range ? range.parts : []);

describe("a sentence that mentions the bot", () => {
  it.each<[said: string, meant: string]>([
    ["last quarter as csv", "last quarter | CSV"],
    ["the license report for last quarter please, as a CSV to me", 'last quarter | CSV | "me"'],
    [
      "Could you please send me the report of Q3 in New York on Berlin-1?",
      'Q3 | PDF | "America/New_York" | "berlin-1"',
    ],
    ["in csv, last month in Tokyo, on 127.0.0.1.", 'last month | CSV | "Asia/Tokyo" | "127.0.0.1"'],
    ["pdf and csv of last month", "last month | BOTH"],
    ["both for the last 3 months", "last 3 months | BOTH"],
    ["yesterday's report in the server's local time", 'yesterday\'s | PDF | "Local"'],
    ["report from 1 Oct to 15 Oct to <#C1|>", 'from 1 Oct to 15 Oct | PDF | {"channelId":"C1"}'],
    ["last month here", "? here | PDF"],
    ["last month to here!", 'last month | PDF | "here"'],
    ["in March in Berlin", 'March | PDF | "Europe/Berlin"'],
    ["*last month* `csv`", "last month | CSV"],
    ["<https://example.com|last month> pdf", "last month | PDF"],
    ["yesterday 9am to 5pm UTC", "yesterday 9am to 5pm UTC | PDF"],
    ["csv or pdf for last month", "two-formats"],
    ["last month to #nowhere", "no-channel"],
    ["help please", "help"],
    ["STATUS?", "status"],
    ["", "empty"],
    ["the report please", "empty"],
  ])("%j means %s", (said, meant) => {
    expect(understood(said)).toBe(meant);
  });

  it.each<[said: string, stray: string]>([
    ["last month for contoso", "contoso"],
    ["not last month", "not"],
    ["last month except yesterday", "except yesterday"],
    ["last pdf month", "last"],
    ["last month on mars", "on mars"],
    ["last month in Belrin", "Belrin"],
    ["1 Oct to 15 Oct and last month", "and last month"],
    ["last month cvs", "cvs"],
    ["last month <@U2>", "<@U2>"],
    ["report to &lt;#C1&gt; for last month", "<#C1>"],
    ["everything", "everything"],
  ])("%j is not ordered past %j", (said, stray) => {
    expect(understood(said)).toMatch(/^\? /);
    expect(understood(said)).toContain(stray);
  });

  it.each<[locale: string, said: string, meant: string]>([
    ["de-DE", "bitte den Lizenzbericht für letzten Monat als CSV", "letzten Monat | CSV"],
    ["de-DE", "Bericht vom 1. bis 15. Oktober als CSV-Datei bitte", "1. bis 15. Oktober | CSV"],
    ["de-DE", "letzten Monat für Contoso", "? Contoso | PDF"],
    ["fr-FR", "le rapport du mois dernier en csv s'il te plaît", "mois dernier | CSV"],
    ["fr-FR", "rapport de license pour le mois dernier à Paris", 'mois dernier | PDF | "Europe/Paris"'],
    ["es-ES", "el informe del mes pasado en pdf por favor", "mes pasado | PDF"],
    ["ja-JP", "先月のレポートをCSVでお願いします", "先月 | CSV"],
    ["ja-JP", "先月のコントソのレポート", "? のコントソのレポート | PDF"],
  ])("in %s, %j means %s", (locale, said, meant) => {
    expect(understood(said, locale)).toBe(meant);
  });

  it.each<[locale: string, said: string, meant: string]>([
    ["en-GB", "Hi, may I have last month's report, thank you!", "last month | PDF"],
    ["de-DE", "Wären Sie so nett, mir den Bericht für letzten Monat zu schicken?", "letzten Monat | PDF"],
    ["fr-FR", "Est-ce que tu peux me sortir le rapport de la semaine dernière stp", "semaine dernière | PDF"],
    ["fr-FR", "merci de m'envoyer octobre", "octobre | PDF"],
    ["es-ES", "¿podrías pasarme la semana pasada? muchas gracias", "semana pasada | PDF"],
    ["pt-PT", "gostaria de receber o terceiro trimestre, muito obrigada", "terceiro trimestre | PDF"],
    ["it-IT", "avrei bisogno del report licenze di ottobre, grazie mille", "ottobre | PDF"],
    ["nl-NL", "mag ik het rapport van vorige maand aub?", "vorige maand | PDF"],
    ["sv-SE", "hej, kan jag få rapporten för förra månaden som csv tack?", "förra månaden | CSV"],
    ["da-DK", "send mig venligst licensrapporten for oktober 2026", "oktober 2026 | PDF"],
    ["nb-NO", "hei, kan jeg få rapporten for forrige måned, tusen takk?", "forrige måned | PDF"],
    ["pl-PL", "cześć, czy mogę prosić o raport za zeszły miesiąc?", "za zeszły miesiąc | PDF"],
    ["ja-JP", "お疲れ様です。10月分のレポートを送っていただけないでしょうか", "10月 | PDF"],
    ["zh-CN", "您好，烦请提供自去年10月1日起至今的许可证使用报告", "去年10月1日起至今 | PDF"],
    ["zh-CN", "能不能把上周的许可证使用情况发给我？", '上周 | PDF | "me"'],
    ["zh-TW", "請提供10月1日至10月15日的報告", "10月1日至10月15日 | PDF"],
    ["zh-CN", "请给我上个月财务部的报告", "? 财务部的报告 | PDF"],
    ["zh-CN", "不要上个月的报告", "? 不要上个月的报告 | PDF"],
    [
      "ja-JP",
      "お世話になっております。上半期のライセンス利用状況をPDFでいただけますでしょうか。",
      "上半期 | PDF",
    ],
    ["ja-JP", "至急、直近24時間のデータをお願いできますでしょうか", "直近24時間 | PDF"],
    ["ja-JP", "経理部の先月の利用状況", "? 経理部の | PDF"],
    ["sv-SE", "Kan ni ta fram rapporten för vecka 40? Tack på förhand", "vecka 40 | PDF"],
    ["nb-NO", "Kan dere lage rapport for siste 30 dager? På forhånd takk", "siste 30 dager | PDF"],
    ["pl-PL", "czy mogę prosić o dane za zeszły miesiąc w csv? Z góry dziękuję", "za zeszły miesiąc | CSV"],
    ["zh-CN", "麻烦发一下2026年10月的许可证报告，谢谢", "2026年10月 | PDF"],
    ["sv-SE", "rapporten för förra månaden för Contoso", "? Contoso | PDF"],
    ["pl-PL", "raport za zeszły miesiąc dla Contoso", "? dla Contoso | PDF"],
    ["de-DE", "bitte den Lizenzbericht in 3 Tagen", "? 3 Tagen | PDF"],
    ["de-DE", "bitte den Lizenzbericht über 30 Tage", "? 30 Tage | PDF"],
    ["es-ES", "informe de licencias: los lunes, gracias", "? lunes | PDF"],
    ["fr-FR", "le rapport de licences 2024-2025, s'il vous plaît", "2024-2025 | PDF"],
    ["it-IT", "il report: da ieri alle 16 a oggi alle 5, grazie", "ieri alle 16 a oggi alle 5 | PDF"],
    ["zh-CN", "请给我上个月康托索的报告", "? 康托索的报告 | PDF"],
  ])("politely in %s, %j means %s", (locale, said, meant) => {
    expect(understood(said, locale)).toBe(meant);
  });

  it.each<[name: string, frame: (phrase: string) => string]>([
    ["before politeness", (phrase) => `${phrase} as csv please`],
    ["behind a request", (phrase) => `please send me the license report for ${phrase}`],
    ["behind an option", (phrase) => `csv, ${phrase}`],
  ])("reads every phrase of the range engine as it is read alone, %s", (_name, frame) => {
    const phrases = Object.values(AMERICAN).flatMap((cases) => cases.map(([phrase]) => phrase));
    const otherwise = phrases.filter((phrase) => {
      const asked = readSentence(frame(phrase), "UBOT", SERVERS);
      if (asked.kind !== "report") return true;
      const context = { ...AMERICAN_NOON, ...(asked.draft.zone !== undefined && { zone: asked.draft.zone }) };
      const range = rangeInSentence(partsOf(asked.draft), context);
      const [found, alone] = [
        resolveRange(range.ok ? range.rangeText : "", context),
        resolveRange(phrase, AMERICAN_NOON),
      ];
      return !found.ok || !alone.ok || JSON.stringify(found.interval) !== JSON.stringify(alone.interval);
    });
    expect(phrases.length).toBeGreaterThan(500);
    expect(otherwise).toEqual([]);
  });

  it("never orders past a word that is no filler, wherever it stands", () => {
    const word = fc.stringMatching(/^[bcdfghjklmnpqrtvwxz]{5,9}$/);
    fc.assert(
      fc.property(word, fc.constantFrom(0, 1, 2, 3), (stray, at) => {
        const words = ["please", "last month", "as csv", "thanks"];
        words.splice(at, 0, stray);
        expect(understood(words.join(" "))).toContain(`? ${stray}`);
      }),
    );
  });

  it("reads anything without throwing, and loses no word", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (said) => {
        understood(said);
        expect(withoutStopWords(said) === "").toBe(unknownWords(said).length === 0);
      }),
    );
  });
});
