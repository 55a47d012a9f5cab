import { type ExecFileException, execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const START = fileURLToPath(new URL("../../src/start.js", import.meta.url));
const SETTINGS = {
  SLACK_BOT_TOKEN: "xoxb-1",
  SLACK_APP_TOKEN: "xapp-1",
  SLACK_API_URL: "http://127.0.0.1:1/api/",
  VB365_URL: "https://127.0.0.1:1",
  VB365_USERNAME: "x",
  VB365_PASSWORD: "x",
};

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "start-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const { PATH, NODE_COMPILE_CACHE } = process.env;

/** The bot as a process, in a directory with an `.env` file. */
async function start(env: Record<string, string>, { file = "", args = [] as string[] } = {}) {
  await writeFile(join(directory, ".env"), file);
  return new Promise<{ code: ExecFileException["code"]; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ["--env-file-if-exists=.env", START, ...args],
      { cwd: directory, env: { PATH, NODE_COMPILE_CACHE, DATA_DIR: join(directory, "data"), ...env } },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

describe("the bot's process", { timeout: 60_000 }, () => {
  it("says at once that it starts, and with which rules", async () => {
    const { stdout } = await start({ ...SETTINGS, ACCESS_CHANNELS: "C0AAAAAA", LOG_LEVL: "debug" });
    const [first, second] = stdout.split("\n").map((line) => (line ? JSON.parse(line) : undefined));
    expect(first).toMatchObject({
      msg: "starting",
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      who: "every full member",
      where: "channels C0AAAAAA",
    });
    expect(second).toMatchObject({ level: "warn", msg: expect.stringContaining("LOG_LEVEL") });
  });

  it("doesn't start with a restriction that its file cuts off", async () => {
    const { code, stderr } = await start(SETTINGS, { file: "ACCESS_CHANNELS=#general\n" });
    expect(stderr).toMatch(/ACCESS_CHANNELS.*#/);
    expect(code).toBe(78);
  });

  it.each(["--help", "--version"])("answers %s without a setting", async (option) => {
    const { code, stdout, stderr } = await start({}, { args: [option] });
    expect(stdout).toMatch(option === "--help" ? /^usage: npm start/ : /^\d+\.\d+\.\d+\n$/);
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("reads the settings for --check, says what they mean, and ends", async () => {
    const { code, stdout, stderr } = await start(
      { ...SETTINGS, ACCESS_CHANNELS: "C0AAAAAA", LOG_LEVL: "debug" },
      { args: ["--check"] },
    );
    expect(stdout).toMatch(/^The settings are complete\.[\s\S]*channels C0AAAAAA[\s\S]*LOG_LEVEL/);
    expect(stdout).not.toContain("starting");
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("names what is wrong with them for --check, too", async () => {
    const { code, stderr } = await start({ ...SETTINGS, VB365_URL: "" }, { args: ["--check"] });
    expect(stderr).toContain("VB365_URL");
    expect(code).toBe(78);
  });

  it("refuses an argument with its usage", async () => {
    const { code, stderr } = await start(SETTINGS, { args: ["--port=1"] });
    expect(stderr).toMatch(/--port=1[\s\S]*usage: npm start/);
    expect(code).toBe(64);
  });
});
