import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);

async function range(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await run(process.execPath, ["src/range/cli.ts", ...args])) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

describe("npm run range", () => {
  it("prints what was understood", async () => {
    const { code, stdout } = await range(
      "last month",
      "--zone",
      "Europe/Berlin",
      "--now",
      "2026-11-23T10:00:00Z",
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      interval: { start: "2026-09-30T22:00:00.000Z", end: "2026-10-31T23:00:00.000Z" },
      words: "October 1–31, 2026 · Europe/Berlin",
    });
  });

  it("reads in this machine's zone, and prints its way", async () => {
    const { code, stdout } = await range("last month", "--explain", "--now", "2026-11-23T10:00:00Z");
    expect(code).toBe(0);
    expect(stdout).toMatch(/tokens.*inner text.*resolution.*answer +October 1–31, 2026 · /s);
  });

  it("exits 1 when refused", async () => {
    const { code, stdout } = await range("banana", "--zone", "UTC");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, reason: "not-understood" });
  });

  it.each([
    [["--zone", "UTC"]],
    [["last", "month"]],
    [["last month", "--zone", "UTC", "--now", "yesterday"]],
    [["last month", "--zone", "UTC", "--fiscal-start", "13"]],
    [["last month", "--zone", "UTC", "--color"]],
  ])("exits 2 with the usage on %j", async (args) => {
    const { code, stderr } = await range(...args);
    expect(code).toBe(2);
    expect(stderr).toContain("usage: npm run range");
  });
});
