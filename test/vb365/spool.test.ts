import { createHash } from "node:crypto";
import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { createVb365Client } from "../../src/vb365/index.ts";
import { failureOf, memoryLog, NEVER, OCTOBER, startHarness } from "./harness.ts";

const signal = NEVER;

describe("a spooled report", () => {
  it("is private, complete, and described as it is", async () => {
    await using harness = await startHarness();
    await chmod(harness.spoolDirectory, 0o755);
    const report = await harness.client.generateLicenseOverview({ ...OCTOBER, format: "PDF" }, { signal });
    const content = await readFile(report.path);
    expect(report).toMatchObject({
      format: "PDF",
      bytes: content.length,
      sha256: createHash("sha256").update(content).digest("hex"),
      serverFileName: "Veeam_LicenseOverviewReport_2026-11-24_10-00-00.pdf",
      sent: { ...OCTOBER, format: "PDF" },
      apiVersion: "v8",
    });
    expect((await stat(report.path)).mode & 0o777).toBe(0o600);
    expect((await stat(harness.spoolDirectory)).mode & 0o777).toBe(0o700);
    expect(await harness.spooled()).toEqual([basename(report.path)]);
  });

  it.each(["licenses", "licenses/deeper"])("finds its directory made, or makes it: %s", async (name) => {
    await using harness = await startHarness();
    const client = clientOf(harness, join(harness.spoolDirectory, name));
    const { path } = await client.generateLicenseOverview(OCTOBER, { signal });
    expect(path).toContain(name);
    await client.close();
  });

  it("that cannot be written is a matter of the disk", async () => {
    await using harness = await startHarness();
    const occupied = join(harness.spoolDirectory, "a-file");
    await writeFile(occupied, "");
    const client = clientOf(harness, join(occupied, "below"));
    const failure = await failureOf(client.generateLicenseOverview(OCTOBER, { signal }));
    expect(failure).toMatchObject({ code: "disk_full", detail: "mkdir: ENOTDIR" });
    expect(JSON.stringify(failure.params)).not.toContain(harness.spoolDirectory);
    await client.close();
  });
});

const clientOf = ({ sandbox }: Awaited<ReturnType<typeof startHarness>>, spoolDirectory: string) =>
  createVb365Client(
    {
      name: "berlin",
      url: sandbox.url,
      username: sandbox.username,
      password: sandbox.password,
      apiVersion: "v6",
      tls: { mode: "pin", fingerprints: [sandbox.fingerprint] },
    },
    { log: memoryLog().log, spoolDirectory, env: {} },
  );
