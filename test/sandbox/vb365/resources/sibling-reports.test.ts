import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { NOW, OCTOBER, startBench } from "../client.ts";
import { pagesOf, report } from "../reports/client.ts";

describe("sibling reports", () => {
  test.each<[string, string, object]>([
    ["StorageConsumption", "v6", { format: "CSV" }],
    ["StorageConsumption", "v8", OCTOBER],
    ["MailboxProtection", "v6", { format: "CSV" }],
    ["UserProtection", "v7", { format: "CSV", timezone: "UTC" }],
  ])("%s in %s is a table", async (name, version, body) => {
    await using bench = await startBench();
    const reply = await report(bench, body, `/${version}/Reports/Generate${name}`);
    expect(reply.headers["content-disposition"]).toContain(`Veeam_${name}Report_`);
    const rows: Record<string, string>[] = parse(reply.bytes, { columns: true });
    expect(rows.length).toBeGreaterThan(5);
    expect(Object.keys(rows[0] ?? {})).toContain("Organization");
  });

  test.each(["OneDriveProtection", "TeamsProtection", "SharepointProtection"])(
    "%s is v8 only, takes no format and is PDF",
    async (name) => {
      await using bench = await startBench();
      expect((await report(bench, {}, `/v7/Reports/Generate${name}`)).status).toBe(404);
      const pages = await pagesOf(await report(bench, {}, `/v8/Reports/Generate${name}`));
      expect(pages[0]).toMatch(/(OneDrive|Teams|SharePoint) Protection Report/);
    },
  );

  test("one organisation only", async () => {
    await using bench = await startBench();
    const [organization] = bench.sandbox.tenant.organizations;
    const body = { format: "CSV", organizationId: organization?.id };
    const path = "/v8/Reports/GenerateMailboxProtection";
    const rows: Record<string, string>[] = parse((await report(bench, body, path)).bytes, { columns: true });
    const members = bench.sandbox.tenant
      .licensedUsersAt(NOW)
      .filter((user) => user.organization.id === organization?.id);
    expect(rows.map((row) => row["E-mail"])).toEqual(members.map(({ name }) => name));
    const unknown = { ...body, organizationId: "00000000-0000-4000-8000-000000000000" };
    expect((await report(bench, unknown, path)).status).toBe(404);
  });
});
