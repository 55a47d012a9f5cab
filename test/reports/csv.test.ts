import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CsvDigest, digestReport } from "../../src/reports/index.ts";
import { scratch } from "./files.ts";

async function digest(content: string | Uint8Array): Promise<CsvDigest> {
  await using files = await scratch();
  return (await digestReport({ path: await files.write("report.csv", content), format: "CSV" })) as CsvDigest;
}

const BY_ORGANIZATION = {
  total: 2,
  top: [
    { name: "b.example", accounts: 2 },
    { name: "a.example", accounts: 1 },
  ],
};

describe("the digest of a CSV", () => {
  it.each([
    ["commas", "Organization,Account Name\na.example,x@a\nb.example,y@b\nb.example,z@b\n"],
    ["semicolons", "Organization;Account Name\na.example;x@a\nb.example;y@b\nb.example;z@b\n"],
    ["tabs", "Organization\tAccount Name\na.example\tx@a\nb.example\ty@b\nb.example\tz@b\n"],
    ["CRLF", "Organization,Account Name\r\na.example,x@a\r\nb.example,y@b\r\nb.example,z@b\r\n"],
    [
      "a line that names the separator",
      "sep=;\r\nOrganization;Account Name\r\na.example;x@a\r\nb.example;y@b\r\nb.example;z@b\r\n",
    ],
    [
      "another separator that is named",
      "sep=|\nOrganization|Account Name\na.example|x@a\nb.example|y@b\nb.example|z@b\n",
    ],
    [
      "a footer",
      "Organization,Account Name\na.example,x@a\nb.example,y@b\nb.example,z@b\nTime zone: UTC+01:00\n",
    ],
    [
      "a footer with all columns",
      "Organization,Account Name\na.example,x@a\nb.example,y@b\nb.example,z@b\nTime zone: UTC,\n",
    ],
    ["a total", "Organization,Account Name\na.example,x@a\nb.example,y@b\nb.example,z@b\n\nTotal,3\n"],
    ["a byte order mark", "\uFEFFOrganization,Account Name\na.example,x@a\nb.example,y@b\nb.example,z@b\n"],
    ["quotes", '"Organization","Account Name"\n"a.example","x@a"\n"b.example","y@b"\n"b.example","z@b"\n'],
    ["other names and order", "Account;ORGANIZATION NAME\nx@a;a.example\ny@b;b.example\nz@b;b.example\n"],
    [
      "further columns",
      '#,Organization,User,Note\n1,a.example,x,"x, y"\n2,b.example,y,"two\nlines"\n3,b.example,z,\n',
    ],
    ["empty lines", "Organization,Account Name\n\na.example,x@a\n\nb.example,y@b\nb.example,z@b\n\n"],
  ])("with %s", async (_, text) => {
    expect(await digest(text)).toEqual({
      format: "CSV",
      accounts: 3,
      newAccounts: null,
      organizations: BY_ORGANIZATION,
    });
  });

  it("reads UTF-16, which Windows programs write", async () => {
    const text = "\uFEFFOrganization;Account Name\r\nÄ GmbH;x@a\r\n";
    expect(await digest(Buffer.from(text, "utf16le"))).toMatchObject({
      accounts: 1,
      organizations: { total: 1, top: [{ name: "Ä GmbH", accounts: 1 }] },
    });
  });

  it("counts new accounts where there is a status", async () => {
    const text = "Organization,Account Name,Status\na,x,New\na,y,Licensed\nb,z,new\n";
    expect(await digest(text)).toMatchObject({ accounts: 3, newAccounts: 2 });
  });

  it("reads windows-1252, wherever its first umlaut is", async () => {
    const rows = `${"Ascii,x@a\n".repeat(20_000)}Möller,y@b\nMüller,z@b\n`;
    const { organizations } = await digest(Buffer.from(`Organization,Account Name\n${rows}`, "latin1"));
    expect(organizations?.top.map(({ name }) => name)).toEqual(["Ascii", "Möller", "Müller"]);
  });

  it.each([
    ["a word that is not known", "Neu"],
    ["no word", ""],
  ])("does not know how many are new where the status is %s", async (_, word) => {
    const text = `Organization,Account Name,Status\na,x,Licensed\na,y,${word}\n`;
    expect(await digest(text)).toMatchObject({
      accounts: 2,
      newAccounts: null,
      note: "unknown-status",
    });
  });

  const UNREAD = { format: "CSV", accounts: null, newAccounts: null, organizations: null };
  const NO_COLUMNS = "unknown-columns";
  const ODD_LINES = "odd-lines";
  const NO_LINE_END = "no-line-end";
  it.each([
    ["unknown columns", "Organisation;Kontoname\na;x\n", NO_COLUMNS],
    ["a title", "License Overview Report\n\nOrganization,Account Name\na,x\n", NO_COLUMNS],
    ["a leading blank line", "\r\nOrganization,Account Name\r\na,x\r\n", "no-header"],
    ["bars between the cells", "Organization|Account Name\na|x\n", NO_COLUMNS],
    ["one column that is not known", "Kontoname\nx\n", NO_COLUMNS],
    ["a short row", "Organization,Account Name\na\nb,y\n", ODD_LINES],
    ["a long row", "Organization,Account Name\na,x\nb,y,more\n", ODD_LINES],
    ["a row without an account", "Organization,Account Name\na,x\nb,\n", ODD_LINES],
    ["a label with its value", "Organization,Account Name\na,x\nTime zone:,UTC\n", ODD_LINES],
    ["a footer above rows", "Organization,Account Name\nTime zone: UTC\na,x\n", ODD_LINES],
    ["the header again", "Organization,Account Name\na,x\nOrganization,Account Name\nb,y\n", ODD_LINES],
    ["no last line end", "Organization,Account Name\na,x\nb,y", NO_LINE_END],
    ["half a last line end", "Organization,Account Name\r\na,x\r\nb,y\r", NO_LINE_END],
    ["a header without a line end", "Organization,Account Name", NO_LINE_END],
  ])("with %s has no figures, and says why", async (_, text, note) => {
    expect(await digest(text)).toEqual({ ...UNREAD, note });
  });

  it("in UTF-16 without its mark has no figures", async () => {
    const text = Buffer.from("Organization,Account Name\r\na,x\r\n", "utf16le");
    expect(await digest(text)).toEqual({ ...UNREAD, note: "no-header" });
  });

  it.each([
    ["no column of organizations", "Account Name\nx\ny\n", 2, "no-organization-column"],
    ["only a header", "Organization,Account Name\n", 0, undefined],
    ["nothing", "", null, "no-header"],
    ["zeros", "\0\0\0\0", null, "no-header"],
    ["a quote without end", `Organization,Account\na,"${"x".repeat(2 << 20)}`, null, "not-csv"],
  ])("of %s says what it can", async (_, text, rows, note) => {
    const result = await digest(text);
    expect([result.accounts, result.note]).toEqual([rows, note]);
  });

  it("neutralises what a spreadsheet would run, and what would break a line", async () => {
    const names = [
      "=1+1",
      "+49",
      "-a",
      "@SUM(A1)",
      "two\nlines",
      "left\u202Eright",
      "x".repeat(300),
      " =late",
    ];
    const text = stringify([["Organization", "Account Name"], ...names.map((name) => [name, "x"])]);
    const { organizations } = await digest(text);
    expect(organizations?.top.map(({ name }) => name).sort()).toEqual(
      ["'+49", "'-a", "'=1+1", "'=late", "'@SUM(A1)", "left right", "two lines", `${"x".repeat(99)}…`].sort(),
    );
  });

  it("names the largest of many organizations, and tells how many there are", async () => {
    const rows = Array.from({ length: 130 }, (_, index) =>
      Array.from({ length: index + 1 }, () => [`org-${index}`, "x"]),
    ).flat();
    const { organizations } = await digest(stringify([["Organization", "Account"], ...rows]));
    expect(organizations?.total).toBe(130);
    expect(organizations?.top.map(({ accounts }) => accounts)).toEqual(
      Array.from({ length: 99 }, (_, index) => 130 - index),
    );
  });

  it("gives up on organizations that are different in every row", async () => {
    const rows = Array.from({ length: 20_001 }, (_, index) => `org-${index},x\n`);
    expect(await digest(`Organization,Account\n${rows.join("")}`)).toMatchObject({
      accounts: 20_001,
      organizations: null,
      note: "too-many-organizations",
    });
  });

  it("agrees with whoever wrote the table, in every dialect", async () => {
    const cell = fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.replaceAll("\0", ""));
    const table = fc.array(fc.tuple(cell, cell), { maxLength: 20 });
    const dialect = fc.record({
      delimiter: fc.constantFrom(",", ";", "\t"),
      bom: fc.boolean(),
      record_delimiter: fc.constantFrom("\r\n", "\n"),
      quoted: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(table, dialect, async (rows, options) => {
        const numbered = rows.map(([organization, account], index) => [
          `o${organization}`,
          `u${index}${account}`,
        ]);
        const text = stringify([["Organization", "Account Name"], ...numbered], options);
        const result = await digest(text);
        expect(result.accounts).toBe(rows.length);
        expect(result.organizations?.total).toBe(new Set(rows.map(([name]) => name.trim())).size);
      }),
      { numRuns: 100 },
    );
  });

  it("takes no memory for a million rows", { timeout: 120_000 }, async () => {
    await using files = await scratch();
    const path = join(files.directory, "million.csv");
    const block = Array.from(
      { length: 10_000 },
      (_, row) => `org-${row % 40},user.${row}@org.example\n`,
    ).join("");
    async function* blocks() {
      yield "Organization,Account Name\n";
      for (let block_ = 0; block_ < 100; block_ += 1) yield block;
    }
    await pipeline(Readable.from(blocks()), createWriteStream(path));
    const before = process.memoryUsage().rss;
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 5);
    const result = (await digestReport({ path, format: "CSV" })) as CsvDigest;
    clearInterval(watch);
    expect(result).toMatchObject({ accounts: 1_000_000, organizations: { total: 40 } });
    // The file has 33 MB, and its rows as strings some 200.
    expect((peak - before) / 1e6).toBeLessThan(64);
  });
});
