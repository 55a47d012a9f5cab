import { readFileSync } from "node:fs";
import { DateTime } from "luxon";
import { expect } from "vitest";
import { explainRange } from "../../src/range/explain.ts";
import { type RangeContext, type RangeResult, resolveRange } from "../../src/range/index.ts";

export const AMERICAN_NOON = {
  now: new Date("2024-05-15T18:37:22Z"),
  zone: "America/New_York",
  locale: "en-US",
} satisfies RangeContext;

/** An instant on a zone's clock: "2024-05-01", or with its time where it is not midnight. */
export function onClock(iso: string, zone: string): string {
  const at = DateTime.fromISO(iso, { zone });
  if (at.hour + at.minute + at.second === 0) return at.toFormat("yyyy-MM-dd");
  return at.toFormat(at.second === 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss");
}

/** [start, end) on the clock, or the reason of the refusal. */
export function read(text: string, context: RangeContext): readonly string[] {
  return spanOf(resolveRange(text, context), context.zone);
}

/** Expects a text to be read so; where it is not, the failure shows its way through the engine. */
export function expectRead(
  text: string,
  context: RangeContext,
  expected: readonly (string | undefined)[],
): void {
  const found = read(text, context);
  if (found.join() !== expected.join())
    expect.fail(
      `“${text}” is ${found.join(" – ")}, not ${expected.join(" – ")}\n${explainRange(text, context)}`,
    );
}

export function spanOf(result: RangeResult, zone: string): readonly string[] {
  if (!result.ok) return [result.reason, ...(result.leftover === undefined ? [] : [result.leftover])];
  return [onClock(result.interval.start, zone), onClock(result.interval.end, zone)];
}

/** The rows of a table of `cases/*.md`, cell by cell. */
export const rowsOf = (file: string): string[][] =>
  readFileSync(`test/range/cases/${file}`, "utf8")
    .split("\n")
    .filter((line) => /^\| (?!English |Interval )/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

/** The texts of a cell; "–" stands where a language has none. */
export const textsIn = (cell: string): string[] =>
  cell.split(" ; ").filter((text) => text !== "" && text !== "–" && !text.endsWith(" –"));
