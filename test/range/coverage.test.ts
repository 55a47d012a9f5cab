import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { read } from "./support.ts";

const LOCALES = [
  "en-GB",
  "de-DE",
  "fr-FR",
  "es-ES",
  "pt-PT",
  "it-IT",
  "nl-NL",
  "sv-SE",
  "da-DK",
  "nb-NO",
  "pl-PL",
  "ja-JP",
  "zh-CN",
];

const README = readFileSync("src/range/README.md", "utf8");
const rows = README.slice(README.indexOf("| English |"))
  .split("\n\n", 1)
  .join("")
  .trim()
  .split("\n")
  .slice(2)
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe("the README's table of languages", () => {
  it("has a column for each language", () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.every((row) => row.length === LOCALES.length)).toBe(true);
  });

  it.each(rows)("%s", (english = "", ...others) => {
    others.forEach((text, index) => {
      if (text === "–") return;
      const locale = LOCALES[index + 1] ?? "";
      const context = { now: new Date("2024-05-15T12:37:22Z"), zone: "Europe/Berlin", locale };
      // English is understood in every locale, and there with the week of that locale.
      const meant = read(english, context);
      expect(meant).toHaveLength(2);
      expect(meant[0]).toMatch(/^\d{4}-/);
      expect([text, read(text, context)]).toEqual([text, meant]);
    });
  });
});
