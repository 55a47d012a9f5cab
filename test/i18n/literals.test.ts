import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";

const SRC = resolve(import.meta.dirname, "../../src");

/** Where people are spoken to. What is said there comes from the catalogue. */
const ROOMS = ["slack", "orders"];

const files = ROOMS.flatMap((room) =>
  readdirSync(join(SRC, room), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(room, path)),
);

/** What is said to the log and thrown at the bot's own maintainers is English and no text for people. */
const ASIDE = [
  /\/\*[\s\S]*?\*\//g,
  /(^|\s)\/\/.*/g,
  /\blog\??\.\w+\((?:[^()]|\([^()]*\))*\)/g,
  /\bnew Error\((?:[^()]|\([^()]*\))*\)/g,
  /\bsuper\((?:[^()]|\([^()]*\))*\)/g,
  /\blogger\.\w+\((?:[^()]|\([^()]*\))*\)/g,
];

/** String and template literals of a source that hold two words: a sentence, or a piece of one. */
function sentencesIn(source: string): string[] {
  const spoken = ASIDE.reduce((rest, aside) => rest.replace(aside, " "), source);
  const literals = spoken.match(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals
    .map((literal) => literal.slice(1, -1).replace(/\$\{[^}]*\}|License Report/g, "…"))
    .map((text) => text.replace(/<\/?[a-z!][^>]*>/g, ""))
    .filter((text) => /\p{L}{2,}[,.:]? \p{L}{2,}/u.test(text));
}

/** Words to type are English in every language; the last is no text, but what a signature is for. */
const SAME_EVERYWHERE = new Set(["… in UTC", "… both to me", "license-report install\\0…"]);

/** Phrases that are offered stand by their English names. */
const { range } = messagesFor("en-US");
const isKnown = (text: string) => SAME_EVERYWHERE.has(text) || Object.hasOwn(range.phrases, text);

describe("no text for people stands outside the catalogue", () => {
  it("finds one where there is one", () => {
    const said = 'text: plain("Nothing was ordered."), // a remark of some length';
    expect(sentencesIn(said)).toEqual(["Nothing was ordered."]);
    expect(sentencesIn('log.warn({ err: error }, "nothing was ordered")')).toEqual([]);
  });

  it.each(files)("%s", (file) => {
    const said = sentencesIn(readFileSync(join(SRC, file), "utf8"));
    expect(said.filter((text) => !isKnown(text))).toEqual([]);
  });
});
