import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { NOW, OCTOBER, startHarness } from "../client.ts";
import { pagesOf, report } from "../reports/client.ts";

describe("sibling reports", () => {
  test.each<[string, string, object]>([
    ["StorageConsumption", "v6", { format: "CSV" }],
    ["StorageConsumption", "v8", OCTOBER],
    ["MailboxProtection", "v6", { format: "CSV" }],
    ["UserProtection", "v7", { format: "CSV", timezone: "UTC" }],
  ])("%s in %s is a table", async (name, version, body) => {
    await using harness = await startHarness();
    const reply = await report(harness, body, `/${version}/Reports/Generate${name}`);
    expect(reply.headers["content-disposition"]).toContain(`Veeam_${name}Report_`);
    const rows: Record<string, string>[] = parse(reply.bytes, { columns: true });
    expect(rows.length).toBeGreaterThan(5);
    expect(Object.keys(rows[0] ?? {})).toContain("Organization");
  });

  test.each(["OneDriveProtection", "TeamsProtection", "SharepointProtection"])(
    "%s is v8 only, takes no format and is PDF",
    async (name) => {
      await using harness = await startHarness();
      expect((await report(harness, {}, `/v7/Reports/Generate${name}`)).status).toBe(404);
      const pages = await pagesOf(await report(harness, {}, `/v8/Reports/Generate${name}`));
      expect(pages[0]).toMatch(/(OneDrive|Teams|SharePoint) Protection Report/);
    },
  );

  test("one organization only", async () => {
    await using harness = await startHarness();
    const [organization] = harness.sandbox.tenant.organizations;
    const body = { format: "CSV", organizationId: organization?.id };
    const path = "/v8/Reports/GenerateMailboxProtection";
    const rows: Record<string, string>[] = parse((await report(harness, body, path)).bytes, {
      columns: true,
    });
    const members = harness.sandbox.tenant
      .licensedUsersAt(NOW)
      .filter((user) => user.organization.id === organization?.id);
    expect(rows.map((row) => row["E-mail"])).toEqual(members.map(({ name }) => name));
    const unknown = { ...body, organizationId: "00000000-0000-4000-8000-000000000000" };
    expect((await report(harness, unknown, path)).status).toBe(404);
  });
});
