import { describe, expect, it } from "vitest";
import { explainRange } from "../../src/range/explain.ts";
import { read, rowsOf, textsIn } from "./support.ts";

const LOCALES = "de-DE fr-FR es-ES pt-PT it-IT nl-NL sv-SE da-DK nb-NO pl-PL ja-JP zh-CN".split(" ");

/** [what English says, or the reason of the refusal in brackets; then a cell for each language] */
const ROWS = rowsOf("kinds.md");

const saidIn = (locale: string) => ({ now: new Date("2026-11-28T12:00:00Z"), zone: "Europe/Berlin", locale });

describe("each kind in every language", () => {
  it("has rows with a cell for each", () => {
    expect(ROWS.length).toBeGreaterThan(50);
    expect(ROWS.filter((row) => row.length !== LOCALES.length + 1)).toEqual([]);
  });

  it.each(ROWS)("%s", (english = "", ...cells) => {
    const reason = /^\[(.+)\]$/.exec(english)?.[1];
    for (const [index, locale] of LOCALES.entries()) {
      const context = saidIn(locale);
      const meant = reason === undefined ? read(english, context) : [reason];
      for (const text of textsIn(cells[index] ?? "")) {
        const found = read(text, context);
        const compared = reason === undefined ? found : found.slice(0, 1);
        if (compared.join() !== meant.join())
          expect.fail(`${locale}: “${text}” is ${found}, not ${meant}\n${explainRange(text, context)}`);
      }
    }
  });
});
