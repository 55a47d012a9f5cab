import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCsvEnd, digestReport } from "../../src/reports/index.ts";
import { scratch } from "./files.ts";

/** Gives a file to the check in chunks of some size. */
function check(file: Uint8Array, chunkBytes = file.length): string | undefined {
  const end = createCsvEnd();
  for (let at = 0; at < file.length; at += chunkBytes) end.take(file.subarray(at, at + chunkBytes));
  return end.check();
}

const MISSING = "end-missing";

describe("the end of a CSV", () => {
  it.each([
    ["a line end", "Organization,Account Name\na,x\n", undefined],
    ["no line end, but all columns", "Organization,Account Name\na,x", undefined],
    ["a row that lacks a column", "Organization,Account Name\na,x\nb", MISSING],
    ["a row that lacks a column, and a line end", "Organization,Account Name\na,x\nb\n", undefined],
    ["an open quote", 'Organization,Account Name\na,"x', MISSING],
    ["a line end in an open quote", 'Organization,Account Name\na,"x\n', MISSING],
    ["a quote in an open quote", 'Organization,Account Name\na,"x""', MISSING],
    ["a closed quote", 'Organization,Account Name\na,"x"', undefined],
    ["a quote that opens nothing", 'Organization,Account Name\na 5" disk,x\n', undefined],
    ["a footer", "Organization,Account Name\na,x\nTime zone: UTC", undefined],
    ["a footer after a named separator", "sep=;\nOrganization;Account Name\na;x\nTime zone: UTC", undefined],
    ["a short row after a named separator", "sep=;\nOrganization;Account Name\na;x\nb", MISSING],
    ["a short row under unknown columns", "Eins;Zwei\na;x\nb", MISSING],
    ["a short row below a title", "Report, October\nOrganization;Account Name\na;x", undefined],
    ["an open quote in the header", '"Organization","Acc', MISSING],
    ["only the beginning of the header", "Organization,Acc", undefined],
    ["a header that goes on below", '"Two\nlines",Account Name\na,x', undefined],
    ["text", "Service unavailable", undefined],
  ])("%s", (_, text, reason) => {
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`)]) {
      expect(check(bytes)).toBe(reason);
      expect(check(bytes, 1)).toBe(reason);
    }
    const wide = Buffer.from(`\uFEFF${text}`, "utf16le");
    expect(check(wide)).toBe(reason);
    expect(check(wide, 1)).toBe(reason);
    expect(check(Buffer.from(wide).swap16(), 7)).toBe(reason);
    expect(check(wide.subarray(0, -1))).toBe(MISSING);
  });

  it("of nothing is nothing to judge", () => {
    expect(check(Buffer.alloc(0))).toBeUndefined();
  });

  it("is judged without an error, whatever came, and in whatever chunks", async () => {
    const piece = fc.constantFrom(
      "Organization",
      "Account Name",
      "sep=;",
      ",",
      ";",
      '"',
      '""',
      "\n",
      "\r\n",
      "\r",
      "a",
      "\0",
      "\uFEFF",
      "Total",
      ": ",
      "ä",
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => Buffer.from(pieces.join("")));
    const bytes = fc.oneof(
      text,
      fc.uint8Array({ maxLength: 200 }).map((raw) => Buffer.from(raw)),
    );
    await using files = await scratch();
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 20 }), async (file, chunkBytes) => {
        expect(check(file, chunkBytes)).toBe(check(file));
        const path = await files.write("report.csv", file);
        await expect(digestReport({ path, format: "CSV" })).resolves.toHaveProperty("accounts");
      }),
      { numRuns: 500 },
    );
  });

  it("is judged by the last record of a large file too", () => {
    const rows = 'b,"y, ""z"""\n'.repeat(50_000);
    const text = `Organization,Account Name\n${rows}`;
    expect(check(Buffer.from(text), 1000)).toBeUndefined();
    expect(check(Buffer.from(`${text}b`), 1000)).toBe(MISSING);
    expect(check(Buffer.from(`${text}b,"y\n`), 1000)).toBe(MISSING);
  });

  it("is found missing at every byte of the last two lines but where a record ends", async () => {
    const cell = fc
      .string({ unit: fc.constantFrom("a", "ä", '"', "\n", "\r\n", ",", ";", " ", "日"), maxLength: 6 })
      .map((text) => `c${text}`);
    const dialect = fc.record({
      delimiter: fc.constantFrom(",", ";", "\t"),
      bom: fc.boolean(),
      record_delimiter: fc.constantFrom("\r\n", "\n"),
      quoted: fc.boolean(),
      // The writer quotes of itself only what holds its own line end, and another one in the open ends a record too.
      quoted_match: fc.constant(/[\r\n]/),
    });
    const row = fc.tuple(cell, cell, cell);
    const rows = fc.array(row, { minLength: 2, maxLength: 4 });
    await using files = await scratch();
    await fc.assert(
      fc.asyncProperty(rows, dialect, fc.integer({ min: 1, max: 50 }), async (table, options, chunkBytes) => {
        const head = ["Organization", "Account Name", "Department"];
        const before = Buffer.from(stringify([head, ...table.slice(0, -2)], options));
        const between = Buffer.from(stringify([head, ...table.slice(0, -1)], options));
        const whole = Buffer.from(stringify([head, ...table], options));
        const boundaries = new Map([
          [before.length, table.length - 2],
          [between.length, table.length - 1],
          [whole.length, table.length],
        ]);
        for (let length = before.length; length <= whole.length; length += 1) {
          const part = whole.subarray(0, length);
          if (check(part, chunkBytes) !== undefined) {
            expect(boundaries.has(length)).toBe(false);
            continue;
          }
          const digest = await digestReport({ path: await files.write("report.csv", part), format: "CSV" });
          // A record that lacks nothing but its line end may be whole: it goes out without figures.
          expect([length, digest.accounts]).toEqual([length, boundaries.get(length) ?? null]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
