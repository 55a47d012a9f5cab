import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { terminalLine } from "../../src/ops/terminal-lines.ts";

const record = (fields: object) =>
  JSON.stringify({ level: "warn", time: "2026-11-28T03:00:07.123Z", instance: "0badcafe", ...fields });

const plain = (json: string) => stripVTControlCharacters(terminalLine(json));

describe("a line of the log on a terminal", () => {
  it.each<[what: string, fields: object, shown: RegExp]>([
    [
      "level, words, and fields",
      { run: "r1", ms: 12, msg: "done" },
      /^\d\d:\d\d:07 WARN {2}done run=r1 ms=12\n$/,
    ],
    ["a text with spaces between quotes", { range: "1 to 31", msg: "order" }, /order range="1 to 31"\n$/],
    ["lists as JSON", { servers: ["a", "b"], msg: "x" }, /x servers=\["a","b"\]\n$/],
    [
      "a known error in one line",
      { msg: "can’t post", err: { type: "Failure", message: "no", code: "no" } },
      /can’t post\n {4}Failure: no\n$/,
    ],
    [
      "a stack below it",
      { msg: "bug", err: { type: "Error", message: "no", stack: "Error: no\n    at x" } },
      /bug\n {4}Error: no\n {8}at x\n$/,
    ],
    ["what a server says, not obeyed", { msg: "\u001b[2Jgone\r" }, /\\u001b\[2Jgone\\r\n$/],
  ])("shows %s", (_what, fields, shown) => {
    expect(plain(record(fields))).toMatch(shown);
  });

  it("leaves alone what is no record", () => {
    expect(terminalLine("a word\n")).toBe("a word\n");
  });
});
