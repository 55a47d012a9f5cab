import { describe, expect, it } from "vitest";
import { closestMatches } from "../../src/orders/closest-matches.ts";
import { findMistakes } from "../../src/orders/find-mistakes.ts";
import { resolveReportRange } from "../../src/orders/resolve-report-range.ts";
import { cpuMs } from "../cpu-time.ts";

const settle = (text: string) =>
  resolveReportRange(text, { now: new Date("2026-11-24T11:00:00.000Z"), ownZone: "UTC", locale: "en-GB" });

describe("findMistakes", () => {
  it.each<[text: string, expected: object[]]>([
    ["last month cvs", [{ part: "format", words: "cvs", near: ["csv"] }]],
    ["last month fdp", []],
    ["last month in Belrin", [{ part: "zone", words: "Belrin", near: ["Europe/Berlin"] }]],
    ["last month in Atlantis", [{ part: "zone", words: "Atlantis" }]],
    ["last month on berln", [{ part: "server", words: "berln", near: ["berlin"] }]],
    ["last month on mars", [{ part: "server", words: "mars", near: ["berlin", "paris"] }]],
    [
      "last month in Belrin cvs",
      [
        { part: "format", words: "cvs" },
        { part: "zone", words: "Belrin" },
      ],
    ],
    ["banana", [{ part: "range" }]],
    ["banana cvs", [{ part: "format", words: "cvs" }, { part: "range" }]],
    ["banana in Atlantis", [{ part: "range" }]],
  ])("finds what is wrong with %j", (text, expected) => {
    const mistakes = findMistakes(text, ["berlin", "paris"], settle);
    if (expected.length > 0) expect(mistakes).toMatchObject(expected);
    else expect(mistakes).toMatchObject([{ part: "range", refusal: { ok: false } }]);
  });

  it("ends soon for 5,000 characters", () => {
    const ms = cpuMs(() => findMistakes(`${"in on csvx ".repeat(450)}cvs`, ["berlin"], settle));
    expect(ms).toBeLessThan(2000);
  });
});

describe("nearWords", () => {
  it.each<[word: string, near: string[]]>([
    ["cvs", ["csv"]],
    ["csvs", ["csv"]],
    ["CSV", []],
    ["pf", ["pdf"]],
    ["histroy", ["history"]],
    ["hstory", ["history"]],
    ["last", []],
  ])("of %s", (word, near) => {
    expect(closestMatches(word, ["csv", "pdf", "history"])).toEqual(near);
  });
});
