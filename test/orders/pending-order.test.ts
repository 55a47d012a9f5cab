import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  judgePending,
  PENDING_MS,
  type PendingOrder,
  packPending,
  unpackPending,
} from "../../src/orders/pending-order.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");
const RUN = "0b6a0a3e-7a52-4d0e-9b0a-3b2f6f1f8a11";

const pending: PendingOrder = {
  by: "U0OLIVIA0001",
  at: NOW.getTime(),
  key: "T1:1.2.3",
  named: "0123456789abcdef",
  wish: { kind: "words", rangeText: "last month", formats: ["PDF", "CSV"], channelId: "C0BACKUP0001" },
};

describe("a pending order", () => {
  it.each<[what: string, order: PendingOrder]>([
    ["words", pending],
    [
      "a zone, a server and a thread",
      {
        ...pending,
        wish: {
          kind: "words",
          rangeText: "last month",
          formats: ["CSV"],
          zone: "Europe/Berlin",
          server: "berlin",
          channelId: "C0BACKUP0001",
          threadTs: "1700000000.000100",
        },
      },
    ],
    [
      "the server's zone",
      {
        ...pending,
        wish: { kind: "words", rangeText: "Q1", formats: ["PDF"], zone: "Local", channelId: "C01" },
      },
    ],
    ["a run again", { ...pending, wish: { kind: "again", runId: RUN } }],
    ["a retry", { ...pending, wish: { kind: "retry", runId: RUN } }],
  ])("comes back as it went: %s", (_what, order) => {
    expect(unpackPending(packPending(order) ?? "")).toEqual(order);
  });

  const changed = (change: object) => JSON.stringify({ ...pending, ...change });
  const words = (change: object) => changed({ wish: { ...pending.wish, ...change } });
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
    ["an unknown kind", changed({ wish: { kind: "delete", runId: RUN } })],
    ["a run that is no id", changed({ wish: { kind: "again", runId: "1; DROP TABLE runs" } })],
    ["an unknown format", words({ formats: ["EXE"] })],
    ["no format", words({ formats: [] })],
    ["three formats", words({ formats: ["PDF", "CSV", "PDF"] })],
    ["a zone that is none", words({ zone: "Mars/Olympus" })],
    ["a path for a channel", words({ channelId: "../C1" })],
    ["a thread that is none", words({ threadTs: "yesterday" })],
    ["too long a range", words({ rangeText: "x".repeat(601) })],
    ["a prototype", '{"__proto__":{"by":"U0OLIVIA0001"}}'],
  ])("is not taken from %s", (_what, text) => {
    expect(unpackPending(text)).toBeUndefined();
  });

  it("never throws, whatever comes back", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void unpackPending(text)));
  });

  it("fits into a button, or is not asked about", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 600 }), (rangeText) => {
        const text = packPending({
          ...pending,
          wish: { kind: "words", rangeText, formats: ["PDF"], channelId: "C0BACKUP0001" },
        });
        expect([...(text ?? "")].length).toBeLessThanOrEqual(2000);
      }),
    );
    const wish = {
      kind: "words" as const,
      rangeText: "\u0001".repeat(600),
      formats: ["PDF"] as ["PDF"],
      channelId: "C1",
    };
    expect(packPending({ ...pending, wish })).toBeUndefined();
  });

  it.each<[why: string, by: string, age: number, verdict: string]>([
    ["its person, at once", "U0OLIVIA0001", 0, "ok"],
    ["its person, at the end", "U0OLIVIA0001", PENDING_MS, "ok"],
    ["its person, too late", "U0OLIVIA0001", PENDING_MS + 1, "too-old"],
    ["its person, before it was asked", "U0OLIVIA0001", -1, "too-old"],
    ["somebody else", "U0NOAH000001", 0, "not-yours"],
  ])("is judged: %s", (_why, by, age, verdict) => {
    expect(judgePending({ ...pending, at: NOW.getTime() - age }, by, NOW)).toBe(verdict);
  });
});
