import { describe, expect, it } from "vitest";
import { rangeInSentence } from "../../src/orders/range-in-sentence.ts";
import { readSentence } from "../../src/orders/sentence.ts";
import { cpuMs } from "../cpu-time.ts";

const context = { now: new Date("2026-11-24T11:00:00.000Z"), zone: "Europe/Berlin", locale: "en-GB" };

/** The range that a message is read as. */
function read(text: string) {
  const sentence = readSentence(text, "U0LICENSEBOT", ["berlin"]);
  if (sentence.kind !== "report") throw new Error(`read as ${sentence.kind}`);
  const { range } = sentence.draft;
  return rangeInSentence(range && "parts" in range ? range.parts : [], context);
}

describe("a message that is made to take long", () => {
  // Anybody who sees the bot can write one: 8 kB of this took all of the heap, and the process with it.
  it.each<[shape: string, text: string]>([
    ["words that say nothing on both sides", `${"a ".repeat(9_000)}last month${" a".repeat(9_000)}`],
    ["the same, short enough to be a sentence", `${"a ".repeat(140)}last month${" a".repeat(140)}`],
    ["many options", `last month ${"pdf ".repeat(9_000)}`],
    ["many formats", `last month ${"pdf and ".repeat(4_500)}`],
    ["many beginnings of a zone", `last month ${"in ".repeat(12_000)}`],
  ])("%s: is read, or refused, soon", (_, text) => {
    read("last month");
    // Measured: 40 ms at most. The process answers nobody meanwhile.
    expect(cpuMs(() => read(text))).toBeLessThan(1_000);
  });

  it("orders nothing past what it does not read", () => {
    expect(read(`last month ${"please ".repeat(1_000)}for contoso`)).toMatchObject({ ok: false });
  });

  it("still reads a polite one", () => {
    const text = "hello, could you please send me the license report for last month, please, thanks";
    expect(read(text)).toEqual({ ok: true, rangeText: "last month" });
  });
});
