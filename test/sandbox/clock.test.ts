import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SandboxClock } from "../../sandbox/sandbox-clock.ts";
import { makeDataDirectory } from "../store/support.ts";

const DAY_MS = 86_400_000;

describe("the sandbox's clock", () => {
  let clock: SandboxClock;
  let remove: () => Promise<void>;
  beforeEach(async () => {
    const made = await makeDataDirectory();
    remove = made.remove;
    clock = new SandboxClock(join(made.dataDirectory, "clock"));
  });
  afterEach(() => remove());

  /** What a program is told by every way of asking what time it is, as milliseconds ahead of this process. */
  const aheadOf = (): number[] => {
    const program = "console.log(JSON.stringify([Date.now(), new Date().getTime(), Date.parse(Date())]))";
    const { stdout } = spawnSync(process.execPath, ["-e", program], {
      env: { PATH: process.env.PATH, ...clock.botEnv },
      encoding: "utf8",
    });
    return (JSON.parse(stdout) as number[]).map((at) => at - Date.now());
  };

  it("is the machine's until it is moved, and the bot's program, unchanged, sees it move", async () => {
    for (const ahead of aheadOf()) expect(Math.abs(ahead)).toBeLessThan(60_000);
    await clock.forward(DAY_MS);
    await clock.forward(DAY_MS);
    for (const ahead of aheadOf()) expect(Math.abs(ahead - 2 * DAY_MS)).toBeLessThan(60_000);
    expect(Math.abs(clock.now().getTime() - Date.now() - 2 * DAY_MS)).toBeLessThan(60_000);
  });

  it("leaves what is no question for the time as it is", () => {
    const program =
      "const d = new Date(0); console.log(d.toISOString(), d instanceof Date, Date.UTC(1970, 0, 2), Date.name)";
    const { stdout } = spawnSync(process.execPath, ["-e", program], {
      env: { PATH: process.env.PATH, ...clock.botEnv },
      encoding: "utf8",
    });
    expect(stdout.trim()).toBe("1970-01-01T00:00:00.000Z true 86400000 Date");
  });
});
