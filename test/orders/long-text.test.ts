import { describe, expect, it } from "vitest";
import { readCommandText } from "../../src/orders/command-text.ts";
import { MAX_LETTERS } from "../../src/orders/limits.ts";
import { readSentence } from "../../src/orders/sentence.ts";
import { cpuMs } from "../cpu-time.ts";

const LETTERS = 40_000;

/** Most that reading may hold up the main thread; it takes a few milliseconds. */
const MAX_MS = 300;

describe("a text that is far too long", () => {
  const units = ["<http:", "<@U1|", "~a ", "please ", "status ", "last month ", "&lt;", "`*", "1"];
  it.each(units)("of %j is not looked into", (unit) => {
    const text = unit.repeat(LETTERS / unit.length);
    const ms = cpuMs(() => {
      for (const read of [readCommandText(text, ["berlin"]), readSentence(text, "U1", ["berlin"])])
        expect(read).toMatchObject({ kind: "report", draft: { range: { parts: [expect.any(String)] } } });
    });
    expect(ms).toBeLessThan(MAX_MS);
  });

  it("is none where only its marks are long", () => {
    const text = `<@U1> last month ${`<https://example.com/${"a".repeat(MAX_LETTERS)}|as CSV>`}`;
    expect(readSentence(text, "U1", ["berlin"])).toMatchObject({
      kind: "report",
      draft: { formats: ["CSV"] },
    });
  });
});
