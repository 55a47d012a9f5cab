import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { FAILURES, type FailureCode } from "../../src/errors.ts";
import { wordsFor } from "../../src/i18n/index.ts";
import { readCommandText } from "../../src/orders/command-text.ts";
import { type NoteCode, type RangeNote, type RefusalReason, resolveRange } from "../../src/range/index.ts";

const OTHERS = ["de-DE", "fr-FR", "es-ES", "ja-JP"];
const LOCALES = ["en-US", "en-GB", ...OTHERS];

interface Text {
  readonly path: string;
  readonly text: string;
  /** Values that the text was made with. */
  readonly values: readonly string[];
}

/** Texts of the range engine's notes and refusals are made from whole notes, in a test of their own. */
const OWN_TESTS = new Set([".formats", ".range.note", ".range.refusal"]);

/** Every text of a catalogue; one that takes values is given numbers as words, which do for a name and for a count. */
function textsOf(value: unknown, path = ""): Text[] {
  if (OWN_TESTS.has(path)) return [];
  if (typeof value === "string") return [{ path, text: value, values: [] }];
  if (typeof value === "function") {
    const values = Array.from({ length: value.length }, (_, index) => `${51 + index}`);
    return [{ path, text: String(value(...values)), values }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, `${path}.${name}`));
}

describe("the catalogue", () => {
  it.each(LOCALES)(
    "has a text for everything in %s, with its values, and nothing that Slack reads",
    (locale) => {
      const texts = textsOf(wordsFor(locale));
      expect(texts.length).toBeGreaterThan(200);
      for (const { path, text, values } of texts) {
        expect([path, text.trim()]).not.toEqual([path, ""]);
        for (const value of values) expect([path, text]).toEqual([path, expect.stringContaining(value)]);
        expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|NaN|\[object|\$\{/)]);
        // Catalogue texts go into mrkdwn as they are; the one with angle brackets is escaped where it is shown.
        if (path !== ".help.usage") expect([path, text]).not.toEqual([path, expect.stringMatching(/[<>&]/)]);
      }
    },
  );

  it.each(OTHERS)("says no sentence of %s in English", (locale) => {
    const english = new Map(textsOf(wordsFor("en-GB")).map(({ path, text }) => [path, text]));
    const sentences = textsOf(wordsFor(locale)).filter(({ text }) => /\p{L}+ \p{L}+ \p{L}+/u.test(text));
    expect(sentences.length).toBeGreaterThan(locale === "ja-JP" ? 5 : 100);
    expect(sentences.filter(({ path, text }) => text === english.get(path))).toEqual([]);
  });

  it.each(OTHERS)("has the quotes and spaces of %s", (locale) => {
    const odd = locale === "fr-FR" ? /["']|« | [»:;?!](?!\w)/ : /["']/;
    const texts = textsOf(wordsFor(locale)).filter(({ path }) => !path.startsWith(".range.phrases"));
    expect(texts.filter(({ text }) => odd.test(text))).toEqual([]);
  });

  it.each(LOCALES)("keeps what Slack cuts off or refuses short enough in %s", (locale) => {
    const words = wordsFor(locale);
    const limits: [path: RegExp, limit: number][] = [
      [/^\.form\.(title|submit|close)$/, 24],
      [/^\.form\.(bothFormats|serverZone|toChannel|toMe|useThis)$/, 75],
      [/^\.buttons\.(delete|keep)$/, 30],
      [/^\.buttons\.deleteTitle$/, 100],
      [/^\.buttons\.deleteText$/, 300],
      [/^\.buttons\.(?!deleteT)|^\.history\.older$|^\.range\.phrases\./, 75],
      [/^\.card\.title$|^\.status\.title$/, 150],
      [/^\.access\.external\.(title|submit|back)$/, 24],
      [/^\.access\.external\.(yes|no)$/, 30],
      [/^\.access\.external\.(post|postShort|sendToMe)$/, 75],
      [/^\.access\.external\.sure$/, 100],
      [/^\.digest\.table\.caption$/, 50],
      [/^\.digest\.table\.others$/, 20],
    ];
    for (const [path, limit] of limits) {
      const found = textsOf(words).filter((text) => path.test(text.path));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(({ text }) => [...text].length > limit)).toEqual([]);
    }
  });
});

const PLACES = /\{\w+\}/g;
const placesOf = (text: string) => [...(text.match(PLACES) ?? [])].sort();

/** Source of the rooms in which the English words are written that the catalogue looks up. */
const sourceOf = (...rooms: string[]) =>
  rooms
    .flatMap((room) => {
      const root = resolve(import.meta.dirname, "../../src", room);
      return readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".ts"))
        .map((path) => readFileSync(join(root, path), "utf8"));
    })
    .join("\n");

describe.each(OTHERS)("failures in %s", (locale) => {
  const { failures, digest } = wordsFor(locale);

  it.each(Object.keys(FAILURES) as FailureCode[])("%s has the places of the English text", (code) => {
    const { happened, todo } = failures.entries[code];
    expect(placesOf(happened)).toEqual(placesOf(FAILURES[code].happened));
    expect(placesOf(todo)).toEqual(placesOf(FAILURES[code].todo));
    expect(todo.includes("`")).toBe(FAILURES[code].todo.includes("`"));
    for (const setting of FAILURES[code].todo.match(/\b[A-Z0-9]+(?:_[A-Z0-9]+)+\b/g) ?? [])
      expect(todo).toContain(setting);
  });

  it("has the words that stand in those places, as the far ends write them", () => {
    const source = sourceOf("vb365", "slack", "reports");
    const english = ["unknown", ...Object.keys(wordsFor("de-DE").failures.values)];
    expect(new Set(Object.keys(failures.values))).toEqual(new Set(english));
    for (const value of english) expect(source.includes(`"${value}"`) || value === "unknown").toBe(true);
    for (const note of Object.keys(digest.notes)) expect(source).toContain(`"${note}"`);
  });

  it("knows every phase of a call of VB365", () => {
    const phases = [...sourceOf("vb365").matchAll(/phase: "([^"]+)"/g)].map(([, phase]) => phase);
    expect(phases.length).toBeGreaterThan(7);
    for (const phase of phases) expect(failures.values).toHaveProperty([phase ?? ""]);
  });
});

const NOTES: { readonly [Code in NoteCode]: Extract<RangeNote, { code: Code }>["params"] } = {
  spelling: { written: "mnoth", read: "month" },
  "day-month-order": { order: "month/day", locale: "en-US" },
  "past-year-assumed": {},
  "weekday-differs": { weekday: 1 },
  "week-start": { weekday: 0, locale: "en-US" },
  "open-start": {},
  "includes-now": {},
  "time-in-gap": { time: "02:30", meant: "03:30", zone: "Europe/Berlin" },
  "time-in-overlap": { time: "02:30", zone: "Europe/Berlin" },
  "offset-changes": { zone: "Europe/Berlin" },
};

const REASONS: Readonly<Record<RefusalReason, true>> = {
  empty: true,
  "too-long": true,
  "not-understood": true,
  leftover: true,
  "impossible-date": true,
  "start-after-end": true,
  future: true,
  "ends-far-ahead": true,
  "several-ranges": true,
  instant: true,
  "fiscal-year-unset": true,
  "unknown-zone": true,
};

describe.each(OTHERS)("ranges in %s", (locale) => {
  const { range } = wordsFor(locale);

  it("have a sentence for each note, with its values", () => {
    for (const [code, params] of Object.entries(NOTES)) {
      const said = range.note({ code, params, text: "English" } as RangeNote);
      expect(said).not.toMatch(/English|undefined/);
      for (const [name, value] of Object.entries(params))
        if (/^(written|read|time|meant|zone)$/.test(name)) expect(said).toContain(value);
    }
  });

  it("have a sentence for each refusal", () => {
    const said = Object.keys(REASONS).map((reason) =>
      range.refusal({ reason: reason as RefusalReason, message: "English" }),
    );
    expect(new Set(said).size).toBe(said.length);
    expect(said.join()).not.toMatch(/English|undefined/);
  });

  it("name the languages that ranges are read in", () => {
    const languages = ["en", "pl", "zh"];
    const said = range.refusal({ reason: "not-understood", message: "", languages });
    for (const language of languages)
      expect(said).toContain(new Intl.DisplayNames(locale, { type: "language" }).of(language));
  });

  it.each([
    ["in November", "2026-11-24T11:00:00.000Z"],
    ["on a Monday in February", "2026-02-02T11:00:00.000Z"],
  ])("are offered in texts that mean the same as in English, %s", (_when, at) => {
    const context = { now: new Date(at), zone: "Europe/Berlin" };
    for (const [english, phrase] of Object.entries(range.phrases)) {
      const meant = resolveRange(english, { ...context, locale: "en-GB" });
      const read = resolveRange(phrase, { ...context, locale });
      expect([phrase, read.ok && read.interval]).toEqual([phrase, meant.ok && meant.interval]);
    }
  });

  it("are taken off their options behind the command", () => {
    for (const phrase of Object.values(range.phrases)) {
      expect(readCommandText(`${phrase} csv`, [])).toMatchObject({ rangeText: phrase, format: "CSV" });
      expect(readCommandText(`${phrase} both to me`, [])).toMatchObject({ rangeText: phrase, to: "me" });
      expect(readCommandText(`${phrase} in UTC`, [])).toMatchObject({ rangeText: phrase, zone: "UTC" });
    }
  });
});
