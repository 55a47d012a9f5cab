import { describe, expect, it } from "vitest";
import { closestKeywords } from "../../src/orders/keywords.ts";
import { readOrderText } from "../../src/orders/order-text.ts";

const SERVERS = ["paris", "on", "berlin-2"];

/** What a line does, with the server where it names one; `?` and the offers where it is not understood. */
function read(line: string): string {
  const asked = readOrderText(line, SERVERS);
  if (asked.kind !== "watch") return asked.kind;
  const { what, server, unknown, near = [] } = asked;
  if (unknown !== undefined) return `? ${unknown} (${near.join(", ")})`;
  return [what, server].filter(Boolean).join(" ");
}

describe("a command of the license watch", () => {
  it.each<[line: string, becomes: string]>([
    ["watch", "on"],
    ["please watch", "on"],
    ["Watch here", "on"],
    ["watch on paris here", "on paris"],
    ["watch Paris", "on paris"],
    ["watch on on", "on on"],
    ["watch off", "off"],
    ["watch stop on berlin-2", "off berlin-2"],
    ["watch off on paris in here", "off paris"],
    ["watch settings", "settings"],
    ["überwachung", "on"],
    ["Uberwachen auf paris hier", "on paris"],
    ["überwachung aus", "off"],
    ["überwachung einstellungen", "settings"],
    ["vigilar en paris aquí", "on paris"],
    ["vigilancia parar", "off"],
    ["surveiller sur paris ici", "on paris"],
    ["surveillance arrêter", "off"],
    ["surveillance reglages", "settings"],
    ["監視", "on"],
    ["監視 paris", "on paris"],
    ["監視を停止", "off"],
    ["監視の設定", "settings"],
    ["sorveglia su paris qui", "on paris"],
    ["watch on pariss", "? pariss (watch on paris)"],
    ["watch of", "? of (watch on on, watch off)"],
    ["watch offf", "? offf (watch off)"],
    ["watch nowhere", "? nowhere ()"],
    ["watching last month", "report"],
  ])("%s: %s", (line, becomes) => {
    expect(read(line)).toBe(becomes);
  });

  it.each([
    ["wacth", "watch"],
    ["watch1", "watch"],
    ["uberwachnug", "uberwachung"],
    ["surveilance", "surveillance"],
  ])("%s is offered as %s", (typed, word) => {
    expect(closestKeywords(typed)).toEqual([word]);
  });
});
