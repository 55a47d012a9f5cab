import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BotSupervisor } from "../../sandbox/bot-supervisor.ts";
import { demoOrder } from "../../sandbox/demo/order.ts";
import { PATIENT, type Sandbox, startSandbox } from "../../sandbox/start.ts";

describe("a line in the demo's terminal", { timeout: 120_000 }, () => {
  let sandbox: Sandbox;
  let bot: BotSupervisor;
  let directory: string;
  beforeAll(async () => {
    [sandbox, directory] = await Promise.all([startSandbox(PATIENT), mkdtemp(join(tmpdir(), "demo-test-"))]);
    bot = new BotSupervisor({ env: () => sandbox.botEnv });
    await bot.start();
  }, 120_000);
  afterAll(async () => {
    await bot.stop();
    await sandbox.close();
    await rm(directory, { recursive: true, force: true });
  });

  async function type(line: string): Promise<[isDone: boolean, said: string]> {
    const lines: string[] = [];
    const isDone = await demoOrder({
      slack: sandbox.slack,
      bot,
      line,
      user: "olivia",
      channel: "backup-reports",
      directory,
      print: (text = "") => lines.push(text),
    });
    return [isDone, lines.join("\n")];
  }

  it.each<[line: string, isDone: boolean, said: RegExp]>([
    ["/license-report banana", false, /Nothing was requested/],
    ["/license-report", true, /a form/],
    ["/license-report help", true, /last quarter both to me(?![\s\S]*a form)/],
    ["/license-report history", true, /YOUR REPORTS(?![\s\S]*a form)/],
    ["/invite @license-report", false, /\/invite is no command of this bot/],
    [
      "/license-report Q1 2026 csv to me",
      true,
      /s {2}✅ Done[\s\S]*in a direct message[\s\S]*REPORT, 1 JANUARY[\s\S]*Accounts\n(?![\s\S]*\[chart: )/,
    ],
  ])("%s", async (line, isDone, said) => {
    const [done, printed] = await type(line);
    expect(printed).toMatch(said);
    expect(done).toBe(isDone);
  });

  it("waits for both reports where both are ordered, and keeps each file", async () => {
    const [isDone, printed] = await type("/license-report Q2 2026 both");
    expect(printed.match(/The file: /g)).toHaveLength(2);
    const files = await readdir(directory);
    expect(files).toEqual(expect.arrayContaining([expect.stringMatching(/06-30\.csv$/)]));
    expect(files).toEqual(expect.arrayContaining([expect.stringMatching(/06-30\.pdf$/)]));
    expect(isDone).toBe(true);
  });
});
