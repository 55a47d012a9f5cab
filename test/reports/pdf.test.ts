import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestReport } from "../../src/reports/index.ts";
import { OCTOBER, OCTOBER_INTERVAL, startHarness } from "../sandbox/vb365/client.ts";
import { report } from "../sandbox/vb365/reports/client.ts";
import { drawnPdf, scratch } from "./files.ts";

async function digest(bytes: Uint8Array) {
  await using files = await scratch();
  return await digestReport({ path: await files.write("report.pdf", bytes), format: "PDF" });
}

const UNREAD = { format: "PDF", pages: null, accounts: null, newAccounts: null, organizations: null };

describe("a License Overview as PDF", () => {
  it.each([
    ["Subscription", false],
    ["Rental", true],
  ] as const)("tells its totals and its organizations: %s", async (licenseType, tellsNew) => {
    await using harness = await startHarness({ switches: { licenseType } });
    const { bytes } = await report(harness, { ...OCTOBER, format: "PDF" });
    const users = harness.sandbox.tenant.licensedUsers(OCTOBER_INTERVAL);
    const sizes = [...Map.groupBy(users, ({ organization }) => organization.name).values()].map(
      ({ length }) => length,
    );
    const read = await digest(bytes);
    expect(read).toMatchObject({ accounts: users.length, organizations: { total: sizes.length } });
    expect(read.organizations?.top.map(({ accounts }) => accounts)).toEqual(sizes.sort((a, b) => b - a));
    expect(read.newAccounts !== null).toBe(tellsNew);
    expect(read.note).toBeUndefined();
  });

  it("is read in the layout of the vendor's user guide: figures beside their labels", async () => {
    const bytes = await drawnPdf((pdf) => {
      pdf.text("Summary").text("Total licenses used", { continued: true }).text("   1,212");
      pdf.text("Organization: Contoso").text("Total number of licenses: 1,000").text("a@contoso.example");
      pdf.addPage().text("Organization: Fabrikam").text("Total number of licenses: 212");
    });
    expect(await digest(bytes)).toEqual({
      format: "PDF",
      pages: 2,
      accounts: 1212,
      newAccounts: null,
      organizations: {
        total: 2,
        top: [
          { name: "Contoso", accounts: 1000 },
          { name: "Fabrikam", accounts: 212 },
        ],
      },
    });
  });

  it("does not tell organizations whose numbers do not add up", async () => {
    const bytes = await drawnPdf((pdf) => {
      pdf.text("Total licenses used: 12").text("Organization: Contoso").text("Total number of licenses: 11");
    });
    expect(await digest(bytes)).toMatchObject({
      accounts: 12,
      organizations: null,
      note: "totals-differ",
    });
  });

  it("has pages and no figures where its words are others", async () => {
    const bytes = await drawnPdf((pdf) => pdf.text("Lizenzübersicht").addPage().text("Seite 2"));
    expect(await digest(bytes)).toEqual({ ...UNREAD, pages: 2 });
  });

  it.each([
    ["nothing", ""],
    ["no PDF at all", "Account Name\nadele@contoso.example\n"],
    ["brackets without end", `%PDF-1.7\nxref\ntrailer\n${"<< /A ".repeat(500)}\nstartxref\n9\n%%EOF\n`],
  ])("is unread, with a note, where there is %s", async (_, text) => {
    expect(await digest(Buffer.from(text))).toEqual({
      ...UNREAD,
      note: "not-pdf",
    });
  });

  it("is unread where it is encrypted", async () => {
    const bytes = await drawnPdf((pdf) => pdf.text("secret"), { userPassword: "secret" });
    expect(await digest(bytes)).toMatchObject(UNREAD);
  });

  it("is not read where it is too large to be held, or is gone", async () => {
    expect(await digest(Buffer.alloc(17 << 20))).toEqual({
      ...UNREAD,
      note: "too-large",
    });
    expect(await digestReport({ path: "/nonexistent/report.pdf", format: "PDF" })).toMatchObject(UNREAD);
  });

  it("is read beside and after others, whichever of them cannot be read", async () => {
    const good = await drawnPdf((pdf) => pdf.text("Total licenses used: 12"));
    const bad = Buffer.from("no PDF at all");
    const accounts = async (files: readonly Buffer[]) =>
      (await Promise.all(files.map(digest))).map((read) => read.accounts);
    expect(await accounts([good, bad, good])).toEqual([12, null, 12]);
    expect(await accounts([bad, good, good])).toEqual([null, 12, 12]);
    expect(await accounts([good])).toEqual([12]);
  });

  it("ends in an answer whatever the bytes are", async () => {
    const good = await drawnPdf((pdf) => pdf.text("Total licenses used: 12"));
    const changes = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of list) bytes[at] = value;
        expect(await digest(bytes)).toHaveProperty("pages");
      }),
      { numRuns: 15 },
    );
  });
});
