import { describe, expect, it } from "vitest";
import { readCommandText } from "../../src/orders/command-text.ts";
import { completeOrder } from "../../src/orders/complete-order.ts";
import { correctionsOf } from "../../src/orders/corrections.ts";
import { rangeLabelOf } from "../../src/orders/range-label.ts";
import { resolveReportRange } from "../../src/orders/resolve-report-range.ts";

const reading = { now: new Date("2026-11-24T11:00:00.000Z"), ownZone: "Europe/Berlin", locale: "en-GB" };
const SERVERS: [string, ...string[]] = ["berlin", "paris"];

function corrected(line: string): string[] {
  const asked = readCommandText(line, SERVERS);
  if (asked.kind !== "report") return [asked.kind];
  const completing = { defaults: [], here: { channelId: "C0HERE000001" }, reading, servers: SERVERS };
  const completion = completeOrder(asked.draft, completing);
  if (completion.ok) return ["understood"];
  return correctionsOf(asked.draft, completion, completing).map((correction) => {
    expect(completeOrder(correction.draft, completing).ok).toBe(true);
    return correction.line;
  });
}

describe("what a near miss was meant as", () => {
  it.each<[typed: string, meant: string[]]>([
    ["cvs last month", ["last month csv"]],
    ["last month in Berln", ["last month in Berlin"]],
    ["last month on pairs", ["last month on paris"]],
    ["last month to mee", ["last month to me"]],
    ["last mnoth", ["last month"]],
    ["last mnoth csv to me", ["last month csv to me"]],
    ["last month scv in Berln to me", ["last month csv in Berlin to me"]],
    ["yesterdya on PARIS", ["yesterday on paris"]],
    // What is not near anything is not guessed.
    ["last month on mars", []],
    ["banana", []],
    ["banana cvs", []],
    ["histroy", []],
    ["next month", []],
  ])("%j is %j", (typed, meant) => {
    expect(corrected(typed)).toEqual(meant);
  });

  it.each(["last mnoth", "banana", "lsat month", "good grief", "next month", "until yesterday", "yesterdya"])(
    "%j is answered with suggestions that are understood, each meaning once",
    (typed) => {
      for (const locale of ["en-GB", "de-DE", "ja-JP"]) {
        const refused = resolveReportRange(typed, { ...reading, locale });
        if (refused.ok) throw new Error(rangeLabelOf(refused.range));
        const meant = refused.suggestions.map((text) => {
          const read = resolveReportRange(text, { ...reading, locale });
          return read.ok ? rangeLabelOf(read.range) : `not understood: ${text}`;
        });
        expect(meant.join()).not.toContain("not understood");
        expect(new Set(meant).size).toBe(meant.length);
        expect(refused.suggestions).not.toContain("last mnth");
      }
    },
  );
});
