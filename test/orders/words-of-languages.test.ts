import { describe, expect, it } from "vitest";
import { readCommandText } from "../../src/orders/command-text.ts";
import { completeOrder } from "../../src/orders/complete-order.ts";
import { choiceOf } from "../../src/orders/order-draft.ts";

const SERVERS: [string, ...string[]] = ["main", "branch"];

/** What becomes of a line: a keyword, or the days, the formats and the place; `!` where nothing is ordered. */
function read(line: string, locale: string): string {
  const asked = readCommandText(line.replace("#reports", "<#C0REPORTS01|reports>"), SERVERS);
  if (asked.kind !== "report") return asked.kind;
  const completion = completeOrder(asked.draft, {
    defaults: [],
    here: { channelId: "C0HERE000001" },
    reading: { now: new Date("2026-11-24T11:00:00.000Z"), ownZone: "UTC", locale },
    servers: SERVERS,
  });
  if (!completion.ok) return "!";
  const { interval, formats, destination, timezone, server } = completion.order;
  const days = `${interval.start.slice(0, 10)}/${interval.end.slice(0, 10)}`;
  const place = typeof destination === "object" ? destination.channelId : destination;
  const others = [timezone === "Local" ? ["Local"] : [], server === "main" ? [] : [server]].flat();
  return [days, choiceOf(formats), place === "C0HERE000001" ? "here" : place, ...others].join(" ");
}

const OCTOBER = "2026-10-01/2026-11-01";

describe("options in the languages that ranges are read in", () => {
  it.each<[locale: string, line: string, becomes: string]>([
    ["en-GB", "last month both to me", `${OCTOBER} BOTH me`],
    ["de-DE", "letzter Monat beides an mich", `${OCTOBER} BOTH me`],
    ["de-DE", "beides letzter Monat an #reports", `${OCTOBER} BOTH C0REPORTS01`],
    ["de-DE", "letzter Monat in der Ortszeit des Servers auf branch", `${OCTOBER} PDF here Local branch`],
    ["fr-FR", "mois dernier les deux à moi", `${OCTOBER} BOTH me`],
    ["fr-FR", "mois dernier, les deux formats, dans #reports", `${OCTOBER} BOTH C0REPORTS01`],
    ["fr-FR", "mois dernier à l’heure du serveur", `${OCTOBER} PDF here Local`],
    ["es-ES", "mes pasado ambos a mí", `${OCTOBER} BOTH me`],
    ["es-ES", "mes pasado los dos a #reports", `${OCTOBER} BOTH C0REPORTS01`],
    ["pt-PT", "mês passado ambos para mim", `${OCTOBER} BOTH me`],
    ["pt-PT", "mês passado em csv para #reports em branch", `${OCTOBER} CSV C0REPORTS01 branch`],
    ["it-IT", "mese scorso entrambi a me", `${OCTOBER} BOTH me`],
    ["it-IT", "mese scorso pdf e csv su #reports", `${OCTOBER} BOTH C0REPORTS01`],
    ["nl-NL", "vorige maand beide naar mij", `${OCTOBER} BOTH me`],
    ["nl-NL", "vorige maand als csv op branch", `${OCTOBER} CSV here branch`],
    ["ja-JP", "先月 両方 自分に", `${OCTOBER} BOTH me`],
    ["ja-JP", "先月のレポートをCSVで私に送ってください", `${OCTOBER} CSV me`],
    ["ja-JP", "先月 タイムゾーン サーバーの現地時刻 サーバー branch", `${OCTOBER} PDF here Local branch`],
    ["zh-CN", "上个月 时区 服务器时间 服务器 branch 发给我", `${OCTOBER} PDF me Local branch`],
    ["sv-SE", "förra månaden i serverns tid på branch", `${OCTOBER} PDF here Local branch`],
    ["da-DK", "sidste måned i serverens tid på branch til mig", `${OCTOBER} PDF me Local branch`],
    ["pl-PL", "zeszły miesiąc na branch do mnie", `${OCTOBER} PDF me branch`],
  ])("in %s, %j is %s", (locale, line, becomes) => {
    expect(read(line, locale)).toBe(becomes);
  });

  it.each<[keyword: string, words: string[]]>([
    [
      "help",
      [
        "help",
        "hilfe",
        "Hilfe bitte",
        "aide",
        "ayuda",
        "ajuda",
        "aiuto",
        "hulp",
        "ヘルプ",
        "ヘルプをお願いします",
      ],
    ],
    ["cancel", ["cancel", "abbrechen", "annuler", "cancelar", "annulla", "annuleren", "キャンセル"]],
    ["status", ["status", "statut", "état", "etat", "estado", "stato", "ステータス", "状態"]],
    [
      "history",
      [
        "history",
        "verlauf",
        "historique",
        "historial",
        "histórico",
        "historico",
        "cronologia",
        "geschiedenis",
        "履歴",
      ],
    ],
  ])("%s stands alone in each", (keyword, words) => {
    expect(words.map((word) => read(word, "en-GB"))).toEqual(words.map(() => keyword));
  });

  it.each([
    "good morning",
    "Good morning!",
    "hello",
    "hi please",
    "Guten Morgen",
    "bonjour",
    "¡Hola!",
    "bom dia",
    "buongiorno",
    "goedemorgen",
    "おはようございます",
  ])("%j is a greeting", (line) => {
    expect(read(line, "en-GB")).toBe("greeting");
  });

  it("reads on behind a greeting", () => {
    expect(read("good morning, last month csv please", "en-GB")).toBe(`${OCTOBER} CSV here`);
    expect(read("Guten Morgen, bitte letzten Monat", "de-DE")).toBe(`${OCTOBER} PDF here`);
  });

  it.each<[why: string, locale: string, line: string, becomes: string]>([
    ["yesterday, not here", "fr-FR", "hier", "2026-11-23/2026-11-24 PDF here"],
    ["two months, not both formats", "fr-FR", "les deux derniers mois", "2026-09-24/2026-11-24 PDF here"],
    ["two months, not both formats", "es-ES", "los dos últimos meses", "2026-09-24/2026-11-24 PDF here"],
    ["two months, not both formats", "pt-PT", "os dois últimos meses", "2026-09-24/2026-11-24 PDF here"],
    ["this morning, not a greeting", "en-GB", "morning", "2026-11-24/2026-11-24 PDF here"],
    ["not a denial", "pt-PT", "mês passado no branch", "!"],
    ["for somebody else", "en-GB", "last month to them", "!"],
  ])("a word of several meanings never narrows: %s", (_why, locale, line, becomes) => {
    expect(read(line, locale)).toBe(becomes);
  });
});
