import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { buildCard } from "../../src/slack/messages/card.ts";
import { organizationBlocks } from "../../src/slack/messages/organizations.ts";
import { A_FILE, aRun, LOCALES } from "./a-run.ts";

const messages = messagesFor("en-GB");

const digestOf = (accounts: readonly number[], total = accounts.length, name = "Contoso") => ({
  format: "CSV" as const,
  accounts: accounts.reduce((sum, count) => sum + count, 0) + (total > accounts.length ? 50 : 0),
  newAccounts: null,
  organizations: {
    total,
    top: accounts.map((count, index) => ({ name: `${name} ${index}`, accounts: count })),
  },
});

describe("organizations on the card", () => {
  it.each<[what: string, digest: Parameters<typeof organizationBlocks>[0], types: string[]]>([
    ["none for a PDF", { format: "PDF", pages: 2, accounts: 5, newAccounts: null, organizations: null }, []],
    ["none without a digest", undefined, []],
    [
      "none where no column names them",
      { format: "CSV", accounts: 5, newAccounts: null, organizations: null },
      [],
    ],
    ["a table alone for one", digestOf([7]), ["data_table"]],
    ["a table alone for several: each number stands once", digestOf([7, 3]), ["data_table"]],
  ])("%s", (_what, digest, types) => {
    expect(organizationBlocks(digest, messages).map(({ type }) => type)).toEqual(types);
  });

  it("shortens a table that Slack would refuse, and says how many more there are", () => {
    const digest = digestOf(
      Array.from({ length: 99 }, (_, index) => 500 - index),
      99,
      "x".repeat(600),
    );
    const [table] = organizationBlocks(digest, messages) as { rows?: { text: string }[][] }[];
    const rows = table?.rows ?? [];
    expect(blockFaults([table as never], "message")).toEqual([]);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.length).toBeLessThan(36);
    expect(rows.at(-1)?.[0]?.text).toBe(`${99 - (rows.length - 2)} others`);
    const total = rows.slice(1).reduce((sum, row) => sum + (row[1] as unknown as { value: number }).value, 0);
    expect(total).toBe(digest.accounts);
  });

  it("gathers what is not named in one row", () => {
    const text = JSON.stringify(organizationBlocks(digestOf([90, 80], 500), messages));
    expect(text).toContain('"498 others"');
    expect(text).toContain('"value":50');
  });

  it("keeps a card sound for Slack with 500 organizations of any name", () => {
    const word = fc.string({ unit: "binary", maxLength: 100 });
    fc.assert(
      fc.property(
        word,
        fc.array(fc.nat(100_000), { maxLength: 12 }),
        fc.constantFrom(...LOCALES),
        (name, accounts, locale) => {
          const digest = digestOf(accounts, 500, name);
          const run = aRun({
            state: "done",
            file: { ...A_FILE, digest },
            request: { format: "CSV", notes: [{ code: "sentence", params: { text: name || "?" } }] },
          });
          for (const drawn of [true, false]) {
            const { blocks } = buildCard(run, messagesFor(locale), { drawn });
            expect(
              blockFaults(
                blocks.map((block) => ({ ...block })),
                "message",
              ),
            ).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("says the same in words where nothing is drawn", () => {
    const run = aRun({ state: "done", file: { ...A_FILE, digest: digestOf([7, 3]) } });
    const drawn = buildCard(run, messages, { drawn: false }).blocks;
    expect(JSON.stringify(drawn)).toContain("Largest: Contoso 0 7, Contoso 1 3.");
    expect(drawn.map(({ type }) => type)).not.toContain("data_table");
  });
});
