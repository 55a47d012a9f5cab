import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOverview, type TextItem } from "../../src/reports/pdf/overview.ts";

/** Lines from the top of a page; each piece of a line stands right of the one before. */
const page = (...lines: (string | readonly string[])[]): TextItem[] =>
  lines.flatMap((line, row) =>
    (typeof line === "string" ? [line] : line).map((str, column) => ({
      str,
      x: 50 + column * 200,
      y: 800 - row * 20,
    })),
  );

const UNREAD = { accounts: null, newAccounts: null, organizations: null };

describe("the figures of a PDF report", () => {
  it.each<[what: string, pages: TextItem[][], accounts: number | null, organizations: number | null]>([
    ["nothing", [], null, null],
    ["a figure right of its label", [page(["Total licenses used", "12"], "x")], 12, null],
    ["a figure below its label", [page("Total licenses used", "12")], 12, null],
    ["a figure above its label", [page("12", "Total licenses used")], 12, null],
    ["a figure far below its label", [page("Total licenses used", "", "", "12")], null, null],
    ["no figure", [page("Total licenses used")], null, null],
    ["a name and its number on one line", [page("Organization: A Total number of licenses: 5")], 5, 1],
    ["a name and its number side by side", [page(["Organization: A", "Total number of licenses: 5"])], 5, 1],
    ["British spelling", [page("Organization: A", "Total number of licenses: 5")], 5, 1],
    [
      "a number on the next page",
      [page("Organization: A"), page("Total number of licenses: 1 005")],
      1005,
      1,
    ],
    ["a number without a name", [page("Total number of licenses: 5")], null, null],
    [
      "one organization in two parts",
      [
        page(
          "Organization: A",
          "Total number of licenses: 5",
          "Organization: A",
          "Total number of licenses: 2",
        ),
      ],
      7,
      1,
    ],
  ])("are read from %s", (_, pages, accounts, organizations) => {
    const read = readOverview(pages);
    expect([read.accounts, read.organizations?.total ?? null]).toEqual([accounts, organizations]);
  });

  it("add up whatever the organizations are called", () => {
    const name = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
      .map((text) => text.trim())
      .filter((text) => text !== "" && !/licenses|users/i.test(text));
    const organizations = fc.uniqueArray(fc.record({ name, count: fc.nat(100_000) }), {
      selector: (one) => one.name,
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(organizations, (all) => {
        const total = all.reduce((sum, { count }) => sum + count, 0);
        const lines = all.flatMap(({ name: called, count }) => [
          `Organization: ${called}`,
          `Total number of licenses: ${count.toLocaleString("en")}`,
        ]);
        const read = readOverview([page(["Total licenses used", total.toLocaleString("en")], ...lines)]);
        expect(read).toMatchObject({ accounts: total, organizations: { total: all.length } });
      }),
    );
  });

  it("end in an answer whatever stands on the pages", () => {
    const words = fc.constantFrom(
      "Organization: ",
      "Total number of licenses: ",
      "Total licenses used",
      "12",
    );
    const item = fc.record({
      str: fc.oneof(words, fc.string()),
      x: fc.double(),
      y: fc.double({ noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(item, { maxLength: 20 }), { maxLength: 3 }), (pages) => {
        expect(readOverview(pages)).toMatchObject({ accounts: expect.toSatisfy(isCount) });
      }),
    );
    expect(readOverview([[]])).toEqual(UNREAD);
  });
});

const isCount = (value: unknown) => value === null || (Number.isInteger(value) && Number(value) >= 0);
