import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CONFIRMABLE_MS,
  judgeSealed,
  type SealedDraft,
  sealDraft,
  unsealDraft,
} from "../../src/orders/sealed-draft.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const RUN = "0b6a0a3e-7a52-4d0e-9b0a-3b2f6f1f8a11";

const DESTINATION = { channelId: "C0BACKUP0001" };

const sealed: SealedDraft = {
  v: 2,
  by: "U0OLIVIA0001",
  at: NOW.getTime(),
  key: "T1:1.2.3",
  confirmedFor: "0123456789abcdef",
  draft: { range: { text: "last month" }, formats: ["PDF", "CSV"], destination: DESTINATION },
};

describe("a sealed draft", () => {
  it.each<[what: string, order: SealedDraft]>([
    ["words", sealed],
    [
      "words around options, a zone, a server and a thread",
      {
        ...sealed,
        draft: {
          range: { parts: ["please", "last month"] },
          formats: ["CSV"],
          zone: "Europe/Berlin",
          server: "berlin",
          destination: { channelId: "C0BACKUP0001", threadTs: "1700000000.000100" },
        },
      },
    ],
    ["the server's zone", { ...sealed, draft: { zone: "Local", destination: { channelId: "C01" } } }],
    ["nothing said but where", { ...sealed, draft: { destination: DESTINATION } }],
    ["a run again", { ...sealed, draft: { range: { ofRun: RUN }, destination: DESTINATION } }],
    ["a retry", { ...sealed, draft: { range: { ofRun: RUN }, destination: DESTINATION }, isRetry: true }],
  ])("comes back as it went: %s", (_what, order) => {
    expect(unsealDraft(sealDraft(order) ?? "")).toEqual(order);
  });

  const changed = (change: object) => JSON.stringify({ ...sealed, ...change });
  const draft = (change: object) => changed({ draft: { ...sealed.draft, ...change } });
  it.each<[what: string, text: string]>([
    ["nothing", ""],
    ["no JSON", "{"],
    ["null", "null"],
    ["a list", "[]"],
    ["a number", "7"],
    ["a field too many", changed({ admin: true })],
    ["nobody", changed({ by: "" })],
    ["a mention for a person", changed({ by: "<!channel>" })],
    ["a moment that is none", changed({ at: "now" })],
    ["a part of a millisecond", changed({ at: 1.5 })],
    ["an unknown kind", draft({ range: { delete: RUN } })],
    ["a run that is no id", draft({ range: { ofRun: "1; DROP TABLE runs" } })],
    ["an unknown format", draft({ formats: ["EXE"] })],
    ["no format", draft({ formats: [] })],
    ["three formats", draft({ formats: ["PDF", "CSV", "PDF"] })],
    ["a zone that is none", draft({ zone: "Mars/Olympus" })],
    ["a path for a channel", draft({ destination: { channelId: "../C1" } })],
    ["a thread that is none", draft({ destination: { channelId: "C01", threadTs: "yesterday" } })],
    ["too long a range", draft({ range: { text: "x".repeat(601) } })],
    ["a place that is not resolved", draft({ destination: "here" })],
    ["an earlier version", changed({ v: 1 })],
    [
      "the form before versions",
      JSON.stringify({
        by: sealed.by,
        at: sealed.at,
        key: sealed.key,
        named: sealed.confirmedFor,
        wish: { kind: "words", rangeText: "last month", formats: ["PDF"], channelId: "C0BACKUP0001" },
      }),
    ],
    ["a prototype", '{"__proto__":{"by":"U0OLIVIA0001"}}'],
  ])("is not taken from %s", (_what, text) => {
    expect(unsealDraft(text)).toBeUndefined();
  });

  it("never throws, whatever comes back", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void unsealDraft(text)));
  });

  it("fits into a button, or is not asked about", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), (rangeText) => {
        const text = sealDraft({
          ...sealed,
          draft: { range: { text: rangeText }, destination: DESTINATION },
        });
        expect([...(text ?? "")].length).toBeLessThanOrEqual(2000);
      }),
    );
    const range = { text: "\u0001".repeat(600) };
    expect(sealDraft({ ...sealed, draft: { range, destination: DESTINATION } })).toBeUndefined();
  });

  it.each<[why: string, by: string, age: number, verdict: string]>([
    ["its person, at once", "U0OLIVIA0001", 0, "ok"],
    ["its person, at the end", "U0OLIVIA0001", CONFIRMABLE_MS, "ok"],
    ["its person, too late", "U0OLIVIA0001", CONFIRMABLE_MS + 1, "too-old"],
    ["its person, before it was asked", "U0OLIVIA0001", -1, "too-old"],
    ["somebody else", "U0NOAH000001", 0, "not-yours"],
  ])("is judged: %s", (_why, by, age, verdict) => {
    expect(judgeSealed({ ...sealed, at: NOW.getTime() - age }, by, NOW)).toBe(verdict);
  });
});
