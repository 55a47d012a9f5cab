import { describe, expect, it } from "vitest";
import { FAILURES, type FailureCode } from "../../src/errors.ts";
import { describeDetail, describeFailure, failureText, messagesFor } from "../../src/i18n/index.ts";
import { LANGUAGES } from "../../src/i18n/languages.ts";
import { readCommandText } from "../../src/orders/command-text.ts";
import { type NoteCode, type RangeNote, type RefusalReason, resolveRange } from "../../src/range/index.ts";

const OTHERS = Object.keys(LANGUAGES).filter((language) => language !== "en");
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
      const texts = textsOf(messagesFor(locale));
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
    const english = new Map(textsOf(messagesFor("en-GB")).map(({ path, text }) => [path, text]));
    const sentences = textsOf(messagesFor(locale)).filter(({ text }) => /\p{L}+ \p{L}+ \p{L}+/u.test(text));
    expect(sentences.length).toBeGreaterThan(locale === "ja" ? 5 : 100);
    expect(sentences.filter(({ path, text }) => text === english.get(path))).toEqual([]);
  });

  it.each(OTHERS)("has the quotes and spaces of %s", (locale) => {
    const odd = locale === "fr" ? /["']|« | [»:;?!](?!\w)/ : /["']/;
    const texts = textsOf(messagesFor(locale)).filter(({ path }) => !path.startsWith(".range.phrases"));
    expect(texts.filter(({ text }) => odd.test(text))).toEqual([]);
  });

  it.each([
    ["de", /(?<![\p{L}_])(?:du|dir|dich|dein\p{L}*|Kanal\p{L}*|Wähle|Gib|Nimm|Öffne)(?!\p{L})/iu],
    ["es", /(?<!\p{L})(?:tú|tus?|puedes|tienes|elige|escribe|pulsa)(?!\p{L})/iu],
    ["fr", /(?<!\p{L})(?:tu|toi|ton|tes)(?!\p{L})/iu],
  ])("addresses everybody alike, with the words of Slack, in %s", (locale, familiar) => {
    const texts = textsOf(messagesFor(locale)).filter(({ path }) => !path.startsWith(".range.phrases"));
    expect(texts.filter(({ text }) => familiar.test(text))).toEqual([]);
  });

  it.each(LOCALES)("keeps what Slack cuts off or refuses short enough in %s", (locale) => {
    const messages = messagesFor(locale);
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
      const found = textsOf(messages).filter((text) => path.test(text.path));
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter(({ text }) => [...text].length > limit)).toEqual([]);
    }
  });
});

const ENGLISH = messagesFor("en-US").failures;

describe.each(OTHERS)("failures in %s", (locale) => {
  const { failures } = messagesFor(locale);

  it.each(Object.keys(FAILURES) as FailureCode[])("%s names what the English text names", (code) => {
    for (const situation of ["answering", "running", "over"] as const) {
      const { fix } = failureText(code, situation, failures.entries);
      const english = failureText(code, situation, ENGLISH.entries).fix;
      expect(fix.includes("`")).toBe(english.includes("`"));
      for (const setting of english.match(/\b[A-Z0-9]+(?:_[A-Z0-9]+)+\b/g) ?? [])
        expect(fix).toContain(setting);
    }
  });
});

describe.each(LOCALES)("a failure in %s", (locale) => {
  const { failures } = messagesFor(locale);
  const { values } = failures;
  const server = "berlin";

  it("has its values in words", () => {
    const params = { server, phase: "make-report" };
    const { problem } = describeFailure({ code: "vb365_timeout", params }, failures, "over");
    expect(problem).toContain("berlin");
    expect(problem).toContain(values.phase["make-report"]);
  });

  it("takes a value for a code only where one belongs", () => {
    const params = { server: "make-report", phase: "berlin" };
    const { problem } = describeFailure({ code: "vb365_timeout", params }, failures, "over");
    expect(problem).toContain("make-report");
    expect(problem).toContain("berlin");
  });

  it("shows a status as it is, and says of a missing value that it is unknown", () => {
    const odd = describeFailure(
      { code: "vb365_unexpected", params: { server, status: "302" } },
      failures,
      "over",
    );
    expect(odd.problem).toContain("302");
    expect(describeFailure({ code: "vb365_unexpected", params: {} }, failures, "over").problem).toContain(
      values.unknown,
    );
  });

  it("has below it a cause, the versions that are served, what came before, or the far end's own words", () => {
    const below = (code: FailureCode, params: Readonly<Record<string, string>>, detail?: string) =>
      describeDetail({ code, params, ...(detail && { detail }) }, failures);
    expect(below("vb365_unreachable", { server, cause: "refused" })).toBe(values.cause.refused);
    expect(below("vb365_not_found", { server, version: "v8", served: "v6, v7" })).toContain("v6, v7");
    expect(below("vb365_not_found", { server, version: "v8", served: "" })).toBe(values.servesNone);
    expect(below("run_expired", { attempts: "3", last: "vb365_unreachable", server })).toBe(
      describeFailure({ code: "vb365_unreachable", params: { server } }, failures, "over").problem,
    );
    expect(below("vb365_bad_request", { server }, "refused")).toBe("refused");
    expect(below("disk_full", {})).toBeUndefined();
  });
});

const NOTES: { readonly [Code in NoteCode]: Extract<RangeNote, { code: Code }>["params"] } = {
  spelling: { written: "mnoth", read: "month" },
  "day-month-order": { order: "month/day", locale: "en-US" },
  "past-year-assumed": {},
  "weekday-differs": { weekday: 1 },
  "week-start": { weekday: 0, locale: "en-US" },
  "open-start": {},
  approximate: { written: "around" },
  "unit-guessed": { letter: "m" },
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

describe.each(Object.keys(LANGUAGES))("ranges in %s", (locale) => {
  const { range } = messagesFor(locale);

  it("have a sentence for each note, with its values", () => {
    for (const [code, params] of Object.entries(NOTES)) {
      const said = range.note({ code, params } as RangeNote);
      expect(said).not.toMatch(/undefined/);
      for (const [name, value] of Object.entries(params))
        if (/^(written|read|time|meant|zone)$/.test(name)) expect(said).toContain(value);
    }
  });

  it("have a sentence for each refusal", () => {
    const said = Object.keys(REASONS).map((reason) => range.refusal({ reason: reason as RefusalReason }));
    expect(new Set(said).size).toBe(said.length);
    expect(said.join()).not.toMatch(/undefined/);
  });

  it("name the languages that ranges are read in", () => {
    const languages = ["en", "pl", "zh"];
    const said = range.refusal({ reason: "not-understood", languages });
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
      const range = { parts: [phrase] };
      const draft = (text: string) => ({ ...readCommandText(text, []) });
      expect(draft(`${phrase} csv`)).toMatchObject({ draft: { range, formats: ["CSV"] } });
      expect(draft(`${phrase} both to me`)).toMatchObject({ draft: { range, destination: "me" } });
      expect(draft(`${phrase} in UTC`)).toMatchObject({ draft: { range, zone: "UTC" } });
    }
  });
});
