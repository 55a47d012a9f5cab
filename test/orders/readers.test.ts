import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCommandText } from "../../src/orders/command-text.ts";
import { completeOrder } from "../../src/orders/complete-order.ts";
import { draftOfRun } from "../../src/orders/order-draft.ts";
import { readSentence } from "../../src/orders/sentence.ts";

const SERVERS: [string, ...string[]] = ["berlin-1", "paris"];
const COMPLETING = {
  defaults: [],
  here: { channelId: "C0HERE000001" },
  reading: { now: new Date("2026-11-24T11:00:00.000Z"), ownZone: "Europe/Berlin", locale: "en-GB" },
  servers: SERVERS,
};

const RANGES = ["last month", "Q1 2026", "1 Oct to 15 Oct", "in May", "yesterday", "banana", "last"];
const FORMATS = [
  "csv",
  "as a PDF",
  "both",
  "pdf and csv",
  "csv &amp; pdf",
  "als csv",
  "in csv format",
  "cvs",
];
const ZONES = ["in Tokyo", "in UTC", "in new york", "à Paris", "in the server's local time", "in Belrin"];
const SERVER = ["on paris", "auf BERLIN-1", "on mars"];
const PLACES = ["to me", "to here", "to <#C0GENERAL001|general>", "to #nowhere", "to mee"];
const OTHERS = ["please", "for contoso", "in", "to", "help", "histroy", ",", "!", "&lt;b&gt;", "the report"];

const phrase = fc.constantFrom(...RANGES, ...FORMATS, ...ZONES, ...SERVER, ...PLACES, ...OTHERS);

/** What a text becomes by the command, and in a message that mentions the bot. */
const both = (text: string) => ({
  command: readCommandText(text, SERVERS),
  mention: readSentence(`<@UBOT> ${text}`, "UBOT", SERVERS),
});

describe("the command and the mention", () => {
  it("make the same draft, or the same refusal, of the same words", () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 7 }), (phrases) => {
        const { command, mention } = both(phrases.join(" "));
        // A message of words that say nothing asks for help; behind the command they are refused as a range.
        if (mention.kind !== "empty") expect(command).toEqual(mention);
      }),
      { numRuns: 2000 },
    );
  });

  it.each<[text: string, outcome: object]>([
    ["last month in Tokyo in UTC", { kind: "twice", part: "zone" }],
    ["last month on paris on berlin-1", { kind: "twice", part: "server" }],
    ["last month to me to here", { kind: "twice", part: "place" }],
    ["last month csv &amp; pdf", { draft: { range: { parts: ["last month"] }, formats: ["PDF", "CSV"] } }],
    ["letzten Monat als csv auf paris", { draft: { formats: ["CSV"], server: "paris" } }],
    ["last month in csv format", { draft: { range: { parts: ["last month"] }, formats: ["CSV"] } }],
    ["last pdf month", { draft: { range: { parts: ["last", "month"] } } }],
    ["last month to me!", { draft: { destination: "me" } }],
    ["?", { kind: "help" }],
    ["status please", { kind: "status" }],
  ])("%j is read alike", (text, outcome) => {
    const { command, mention } = both(text);
    expect(command).toMatchObject(outcome);
    expect(mention).toEqual(command);
  });
});

describe("what was said", () => {
  const complete = (text: string) => {
    const { command } = both(text);
    return command.kind === "report" ? completeOrder(command.draft, COMPLETING) : command;
  };

  it.each<[text: string, rangeText: string]>([
    ["please last month", "last month"],
    ["the license report for last month, thanks", "last month"],
    ["in March in Berlin", "in March"],
    ["in March please", "March"],
  ])("%j is ordered as %j", (text, rangeText) => {
    expect(complete(text)).toMatchObject({ ok: true, order: { rangeText } });
  });

  it.each<[text: string, refusal: object]>([
    ["last pdf month", { mistakes: [{ part: "range" }], keywords: [] }],
    ["last month for contoso", { mistakes: [{ part: "range", refusal: { suggestions: ["last month"] } }] }],
    ["in Belrin last month please", { mistakes: [{ part: "zone", near: ["Europe/Berlin"] }] }],
    ["last month cvs please", { mistakes: [{ part: "format", near: ["csv"] }] }],
    ["histroy please", { keywords: ["history"] }],
    ["csv", { mistakes: [{ part: "range" }] }],
  ])("%j is refused", (text, refusal) => {
    expect(complete(text)).toMatchObject({ ok: false, ...refusal });
  });
});

describe("a lead that two options share", () => {
  it("is offered what is near to one of them", () => {
    const { command } = both("mes pasado en Belrin");
    const reading = { ...COMPLETING.reading, locale: "es-ES" };
    const draft = command.kind === "report" ? command.draft : {};
    expect(completeOrder(draft, { ...COMPLETING, reading })).toMatchObject({
      mistakes: [{ part: "zone", near: ["Europe/Berlin"] }],
    });
  });
});

describe("completing a draft", () => {
  const range = { text: "last month" };
  const usual = { formats: ["PDF", "CSV"], server: "paris", zone: "UTC", destination: "me" } as const;

  it("takes what is unsaid from the first default that says it", () => {
    const defaults = [{ zone: "Asia/Tokyo" }, usual];
    expect(completeOrder({ range }, { ...COMPLETING, defaults })).toMatchObject({
      order: { formats: ["PDF", "CSV"], server: "paris", zone: "Asia/Tokyo", destination: "me" },
    });
  });

  it("leaves what is said", () => {
    const draft = {
      range,
      formats: ["CSV"],
      server: "berlin-1",
      zone: "Local",
      destination: "here",
    } as const;
    expect(completeOrder(draft, { ...COMPLETING, defaults: [usual] })).toMatchObject({
      order: {
        formats: ["CSV"],
        server: "berlin-1",
        timezone: "Local",
        destination: { channelId: "C0HERE000001" },
      },
    });
  });

  it("reads only a range where only a range is expected", () => {
    expect(completeOrder({ range: { text: "please last month" } }, COMPLETING)).toMatchObject({ ok: false });
  });

  it("takes the interval of the run that is ordered again, whatever its words mean today", () => {
    const first = completeOrder({ range }, COMPLETING);
    if (!first.ok) throw new Error("refused");
    const { formats: _, destination: __, ...resolved } = first.order;
    const run = {
      ...resolved,
      format: "PDF" as const,
      requester: { teamId: "T1", userId: "U1" },
      destination: { channelId: "C0THERE00001" },
      locale: "en-GB",
    };
    const later = { ...COMPLETING.reading, now: new Date("2027-03-01T11:00:00.000Z"), ownZone: "UTC" };
    const draft = draftOfRun({ id: "0b6a0a3e-7a52-4d0e-9b0a-3b2f6f1f8a11", request: run }, "CSV");
    expect(completeOrder(draft, { ...COMPLETING, reading: later, run })).toMatchObject({
      order: {
        interval: first.order.interval,
        zone: "Europe/Berlin",
        formats: ["CSV"],
        destination: { channelId: "C0THERE00001" },
      },
    });
  });
});
