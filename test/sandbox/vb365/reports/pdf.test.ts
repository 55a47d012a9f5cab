import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { drawPdf } from "../../../../sandbox/vb365/reports/pdf/page.ts";
import { OCTOBER, OCTOBER_INTERVAL, type Reply, startHarness } from "../client.ts";
import { pagesOf, report } from "./client.ts";

const sha256 = (reply: Reply) => createHash("sha256").update(reply.bytes).digest("hex");

describe("License Overview as PDF", () => {
  test("says what it is about, counts, and names every account", async () => {
    await using harness = await startHarness();
    const reply = await report(harness, { ...OCTOBER, format: "PDF" });
    expect(reply.headers["content-disposition"]).toMatch(/\.pdf$/);
    expect(reply.bytes.subarray(0, 5).toString()).toBe("%PDF-");
    const pages = await pagesOf(reply);
    const all = pages.join("\n");
    const users = harness.sandbox.tenant.licensedUsers(OCTOBER_INTERVAL);
    const perOrganization = Map.groupBy(users, (user) => user.organization.name);
    expect(pages[0]).toContain("License Overview Report");
    expect(pages[0]).toContain("10/1/2026 - 10/31/2026");
    expect(pages[0]).toMatch(new RegExp(`${users.length}\\s+Total licenses used`));
    expect(pages[0]).toContain("Top 5 Organizations by License Usage");
    for (const [name, members] of perOrganization) {
      expect(all).toContain(`Organization: ${name}`);
      expect(all).toContain(`Total number of licenses: ${members.length}`);
    }
    for (const { name } of users) expect(all).toContain(name);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("Time zone: UTC");
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
  });

  test("is read back whole whatever was drawn before it, such as letters that are made of others", async () => {
    const lines = ["Ñandú, Ŵęglarz Ümit Çelik, Ώτις Ίων", "New users, Willy, Uma, Eve, Carl, Iota, Zoe"];
    for (const line of lines) {
      const bytes = await drawPdf({ title: "T", created: new Date(0), zone: "UTC" }, (pdf) =>
        pdf.font("regular").fontSize(10).text(line),
      );
      const [page] = await pagesOf({ bytes });
      expect(page).toContain(line);
    }
  });

  test("a rental license shows new users", async () => {
    await using harness = await startHarness({ switches: { licenseType: "Rental" } });
    const [first] = await pagesOf(await report(harness, { ...OCTOBER, format: "PDF" }));
    expect(first).toMatch(/License Type\s+Rental/);
    expect(first).toMatch(/\d+\s+New users/);
  });

  test("an interval before anybody was licensed gives one page that says so", async () => {
    await using harness = await startHarness();
    const body = { startTime: "2020-01-01T00:00:00Z", endTime: "2020-02-01T00:00:00Z", format: "PDF" };
    const pages = await pagesOf(await report(harness, body));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("No license was used in this interval.");
  });

  test.each([
    ["UTC", "10/1/2021 - 10/31/2021", "Time zone: UTC"],
    ["UTC-05:00", "9/30/2021 - 10/31/2021", "Time zone: UTC-05:00"],
    ["UTC+05:30", "10/1/2021 - 11/1/2021", "Time zone: UTC+05:30"],
    ["Local", "10/1/2021 - 11/1/2021", "Time zone: Europe/Berlin (UTC+01:00)"],
    [undefined, "10/1/2021 - 10/31/2021", "Time zone: UTC"],
  ])("in the zone %s the interval reads %s", async (timezone, interval, foot) => {
    const beforeAnybody = {
      startTime: "2021-10-01T00:00:00.000Z",
      endTime: "2021-10-31T23:59:59.999Z",
      format: "PDF",
    };
    await using harness = await startHarness();
    const [first] = await pagesOf(await report(harness, { ...beforeAnybody, timezone }));
    expect(first).toContain(interval);
    expect(first).toContain(foot);
  });

  test("a month of Berlin that the clocks change in is headed by one offset, and the license by its day", async () => {
    await using harness = await startHarness();
    const month = { startTime: "2026-09-30T22:00:00Z", endTime: "2026-10-31T22:59:59.999Z", format: "PDF" };
    const headed = async (timezone: string) =>
      (await pagesOf(await report(harness, { ...month, timezone })))[0] ?? "";
    expect(await headed("UTC+01:00")).toContain("9/30/2026 - 10/31/2026");
    const expirations = await Promise.all(
      ["UTC-08:00", "UTC", "UTC+09:00"].map(
        async (zone) => /Expiration Date\s+(\S+)/.exec(await headed(zone))?.[1],
      ),
    );
    expect(new Set(expirations).size).toBe(1);
    expect(expirations[0]).toMatch(/^\d+\/\d+\/\d{4}$/);
  });

  test("is the same, byte for byte, for the same question at the same time", async () => {
    await using harness = await startHarness();
    await using other = await startHarness();
    const body = { ...OCTOBER, format: "PDF" };
    expect(sha256(await report(harness, body))).toBe(sha256(await report(other, body)));
    expect(sha256(await report(harness, body))).not.toBe(
      sha256(await report(harness, { ...body, endTime: "2026-10-30T00:00:00Z" })),
    );
  });
});
