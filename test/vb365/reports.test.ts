import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { REPORT_KINDS, type ReportKind } from "../../src/vb365/index.ts";
import { serverFileName } from "../../src/vb365/reports/server-file-name.ts";
import { failureOf, NEVER, OCTOBER, startHarness } from "./harness.ts";

const signal = NEVER;

describe("a report of the kind", () => {
  const request = (kind: ReportKind) => {
    if (kind === "licenseOverview" || kind === "storageConsumption") return OCTOBER;
    const pdfOnly = REPORT_KINDS[kind].versions.length === 1;
    return { timezone: "UTC", ...(pdfOnly ? {} : { format: "CSV" }) } as const;
  };

  it.each(Object.keys(REPORT_KINDS) as ReportKind[])("%s is made and spooled", async (kind) => {
    await using harness = await startHarness();
    const report = await harness.client.generateReport(kind, request(kind) as never, { signal });
    const content = await readFile(report.path, "latin1");
    expect(report.format).toBe(REPORT_KINDS[kind].versions.length === 1 ? "PDF" : "CSV");
    expect(content.startsWith("%PDF-")).toBe(report.format === "PDF");
    expect(harness.calls().at(-1)).toBe(`POST /v8/Reports/${REPORT_KINDS[kind].operation} 200`);
  });

  it("that a version does not know is not asked for", async () => {
    await using harness = await startHarness({ settings: { apiVersion: "v7" } });
    const call = harness.client.generateReport("teamsProtection", { timezone: "UTC" }, { signal });
    expect(await failureOf(call)).toMatchObject({ code: "vb365_not_found", params: { version: "v7" } });
    expect(harness.calls()).toEqual([]);
  });
});

describe("the server's file name", () => {
  it.each([
    [undefined, undefined],
    ["", undefined],
    ["attachment", undefined],
    ["attachment; filename=Report_1.pdf", "Report_1.pdf"],
    ["attachment; filename=Report 1.pdf; size=3", "Report 1.pdf"],
    ['attachment; filename="Report_1.pdf"', "Report_1.pdf"],
    ["attachment; filename*=UTF-8''%C3%9Cbersicht.pdf", "Übersicht.pdf"],
    ["attachment; filename=a.pdf; filename*=UTF-8''b.pdf", "b.pdf"],
    ["attachment; filename*=UTF-8''%zz.pdf; filename=a.pdf", "a.pdf"],
    ['attachment; filename="../../etc/passwd"', "passwd"],
    ['attachment; filename="C:\\\\temp\\\\x.pdf"', "x.pdf"],
    ['attachment; filename=".."', undefined],
    ['attachment; filename="..hidden.pdf"', "hidden.pdf"],
    ['attachment; filename="<!channel>\u0000\u202E.pdf"', "!channel.pdf"],
    [`attachment; filename=${"x".repeat(300)}.pdf`, `${"x".repeat(96)}.pdf`],
  ])("in %j is %j", (header, name) => {
    expect(serverFileName(header)).toBe(name);
  });
});

describe("the slots of a server", () => {
  const conflict = { switches: { concurrentReports: "conflict" } } as const;

  it("are taken by whoever passes no permit, and by whoever passes one that is not held", async () => {
    await using harness = await startHarness(conflict);
    const { client } = harness;
    const released = await client.reportSlots.acquire(signal);
    released.release();
    const foreign = await harness.another().reportSlots.acquire(signal);
    const calls = [undefined, released, foreign].map((permit) =>
      client.generateLicenseOverview(OCTOBER, { signal, permit }),
    );
    expect(client.reportSlots).toMatchObject({ free: 0, waiting: 2 });
    expect(await Promise.all(calls)).toHaveLength(3);
    expect(client.reportSlots.free).toBe(1);
  });

  it("are not taken twice by whoever holds a permit, who keeps it", async () => {
    await using harness = await startHarness(conflict);
    const { client } = harness;
    const permit = await client.reportSlots.acquire(signal);
    const next = client.generateLicenseOverview(OCTOBER, { signal });
    await client.generateLicenseOverview(OCTOBER, { signal, permit });
    expect(client.reportSlots).toMatchObject({ free: 0, waiting: 1 });
    permit.release();
    await next;
  });
});
