import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { OCTOBER, OCTOBER_INTERVAL, type Reply, startHarness } from "../client.ts";
import { report } from "./client.ts";

describe("License Overview as CSV", () => {
  test.each(["v6", "v7", "v8"])("lists who used a license in the interval, in %s", async (version) => {
    await using harness = await startHarness();
    const reply = await report(harness, OCTOBER, `/${version}/reports/generatelicenseoverview`);
    expect(reply.status).toBe(200);
    expect(reply.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-length": String(reply.bytes.length),
      "content-disposition": "attachment; filename=Veeam_LicenseOverviewReport_2026-11-24_10-00-00.csv",
    });
    expect(parse(reply.bytes, { columns: true })).toEqual(
      harness.sandbox.tenant.licensedUsers(OCTOBER_INTERVAL).map((user) => ({
        Organization: user.organization.name,
        "Account Name": user.name,
      })),
    );
  });

  test("a rental license adds a status, new for whom the interval ends in the first month", async () => {
    await using harness = await startHarness({ switches: { licenseType: "Rental" } });
    const rows: { Status: string }[] = parse((await report(harness, OCTOBER)).bytes, { columns: true });
    const fresh = harness.sandbox.tenant
      .licensedUsers(OCTOBER_INTERVAL)
      .filter(({ licensedFrom }) => licensedFrom.toISOString().startsWith("2026-10"));
    expect(fresh.length).toBeGreaterThan(0);
    expect(rows.filter(({ Status }) => Status === "New")).toHaveLength(fresh.length);
    expect(rows.filter(({ Status }) => Status === "Licensed")).toHaveLength(rows.length - fresh.length);
  });

  test.each([
    ["; for ,", { delimiter: ";" }, /^Organization;Account Name\r\n/],
    ["tabs", { delimiter: "\t" }, /^Organization\tAccount Name\r\n/],
    ["a byte order mark", { bom: true }, /^\uFEFFOrganization,/],
    ["bare line feeds", { newline: "lf" }, /^[^\r]+$/],
    ["quotes everywhere", { quoted: "always" }, /^"Organization","Account Name"\r\n/],
    ["accounts only", { columns: "account-only" }, /^Account Name\r\n[^,]+\r\n/],
    ["more columns", { columns: "extended" }, /^#,Organization Name,E-mail,Department\r\n,/],
    ["another language", { columns: "localized" }, /^Organization,Kontoname\r\n/],
    ["columns without meaning", { columns: "unknown" }, /^C1,C2\r\n/],
    ["cells that look like formulas", { hostileRows: true }, /\r\nevil\.example,@SUM\(A1\)\r\n$/],
  ] as const)("in another dialect: %s", async (_, csv, form) => {
    await using harness = await startHarness({ switches: { csv } });
    expect((await report(harness, OCTOBER)).text).toMatch(form);
  });

  test("quotes an organization's name that holds a comma", async () => {
    await using harness = await startHarness();
    expect((await report(harness, OCTOBER)).text).toContain('"Fjord & Sønner, AS",');
  });

  test.each([1, 9_999, 10_000, 25_001])(
    "can be made large: %i more rows, length known before",
    async (paddingRows) => {
      await using harness = await startHarness();
      const plain = await report(harness, OCTOBER);
      await harness.sandbox.setSwitches({ csv: { paddingRows } });
      const padded = await report(harness, OCTOBER);
      expect(padded.headers["content-length"]).toBe(String(padded.bytes.length));
      const lines = (reply: Reply) => reply.text.split("\r\n").length;
      expect(lines(padded) - lines(plain)).toBe(paddingRows);
      expect(padded.text.startsWith(plain.text)).toBe(true);
    },
  );
});
