import { type ExecFileException, execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type SlackSandbox, startSlackSandbox } from "../../sandbox/slack/index.ts";
import { startVb365Sandbox, type Vb365Sandbox } from "../../sandbox/vb365/index.ts";
import { diagnose } from "../../src/doctor/diagnose.ts";
import type { Finding } from "../../src/doctor/finding.ts";
import { openStore } from "../../src/store/index.ts";
import { vb365Settings } from "../app/vb365-settings.ts";
import { silent } from "../store/support.ts";

const CLI = fileURLToPath(new URL("../../src/doctor/cli.ts", import.meta.url));

let slack: SlackSandbox;
let vb365: Vb365Sandbox;
let directory: string;
beforeAll(async () => {
  slack = await startSlackSandbox({});
});
afterAll(() => slack.close());
beforeEach(async () => {
  vb365 = await startVb365Sandbox({});
  directory = await mkdtemp(join(tmpdir(), "doctor-"));
});
afterEach(async () => {
  slack.faults.clear();
  await vb365.close();
  await rm(directory, { recursive: true, force: true });
});

interface Examined {
  readonly code: ExecFileException["code"];
  readonly stdout: string;
  readonly stderr: string;
}

const settingsWith = (env: Record<string, string>) => ({
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  ...vb365Settings(vb365),
  DATA_DIR: join(directory, "data"),
  ...env,
});

function doctor(env: Record<string, string> = {}, ...args: string[]): Promise<Examined> {
  const { PATH = "", NODE_COMPILE_CACHE = "" } = process.env;
  const settings = { PATH, NODE_COMPILE_CACHE, ...settingsWith(env) };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: directory, env: settings }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });
}

async function findings(env: Record<string, string> = {}, ...args: string[]) {
  const { code, stdout, stderr } = await doctor(env, "--json", ...args);
  expect(stderr).toBe("");
  const told = JSON.parse(stdout) as { exitCode: number; findings: Finding[] };
  expect(told.exitCode).toBe(code);
  return { code, told: told.findings };
}

/** What the command finds, in this process: without the start of another. */
async function findingsHere(env: Record<string, string> = {}) {
  const source = { unit: undefined, envFiles: [], withReport: false };
  const { findings, exitCode } = await diagnose(source, settingsWith(env));
  return { code: exitCode, told: findings };
}

const problems = (told: readonly Finding[]) => told.filter(({ level }) => level === "problem");

describe("npm run doctor", { timeout: 60_000 }, () => {
  it("finds nothing wrong where nothing is, and changes nothing", async () => {
    const { code, stdout, stderr } = await doctor();
    expect(stderr).toBe("");
    expect(stdout).not.toContain("✗");
    expect(stdout).toMatch(/Settings\n {2}✓ complete/);
    expect(stdout).toMatch(/none yet; the bot makes it at its start/);
    expect(stdout).toMatch(/signed in as .* in /);
    expect(stdout).toMatch(/every scope that is needed is granted/);
    expect(stdout).toMatch(/Socket Mode is on, and a connection works/);
    expect(stdout).toMatch(/the clock agrees with Slack’s/);
    expect(stdout).toMatch(/certificate [\da-f]{64}, \d+ days left/);
    expect(stdout).toMatch(/serves v\d.*; the bot uses v/);
    expect(stdout).toMatch(/license, \w+, \d+ of \d+ units used/);
    expect(stdout).toMatch(/0 problems/);
    expect(code).toBe(0);
    expect(await readdir(directory)).toEqual([]);
    expect(slack.calls.map(({ method }) => method)).not.toContain("chat.postMessage");
    expect(vb365.requests.filter(({ path }) => /\/token$/i.test(path))).toHaveLength(1);
    for (const secret of [slack.botToken, slack.appToken, vb365Settings(vb365).VB365_PASSWORD])
      expect(stdout).not.toContain(secret);
  });

  it("names every setting that is wrong, and ends with 78", async () => {
    const { code, told } = await findings({ SLACK_BOT_TOKEN: "xoxp-1", VB365_URL: "" });
    expect(code).toBe(78);
    expect(told.map(({ text }) => text.split(" ")[0])).toEqual(["SLACK_BOT_TOKEN", "VB365_URL"]);
  });

  it("tells what a refused token and lacking scopes are about", async () => {
    const poor = await startSlackSandbox({ scopes: ["commands", "chat:write"] });
    try {
      const { code, told } = await findingsHere({
        SLACK_BOT_TOKEN: poor.botToken,
        SLACK_APP_TOKEN: poor.appToken,
        SLACK_API_URL: poor.apiUrl,
      });
      expect(code).toBe(1);
      expect(problems(told)[0]).toMatchObject({
        area: "Slack",
        text: expect.stringMatching(/lacks .*files:write/),
        fix: expect.stringContaining("slack-manifest.yml"),
      });
    } finally {
      await poor.close();
    }
    const { told } = await findingsHere({ SLACK_BOT_TOKEN: "xoxb-nobody" });
    expect(problems(told)[0]?.text).toMatch(/refuses SLACK_BOT_TOKEN \(invalid_auth\)/);
  });

  it("says that no connection comes about", async () => {
    slack.faults.arm("socket", { kind: "no_hello" }, Number.POSITIVE_INFINITY);
    const { told } = await findingsHere();
    expect(problems(told)[0]?.text).toMatch(/no Socket Mode connection comes about/);
  });

  it("tries no connection beside a running bot, and finds its store in order", async () => {
    const dataDirectory = join(directory, "data");
    const store = await openStore({ dataDirectory, log: silent });
    try {
      const { code, told } = await findings();
      const texts = told.map(({ text }) => text);
      expect(texts).toContain("the bot is running on it");
      expect(texts).toContain("embedded: the schema is up to date");
      expect(texts.join("\n")).toMatch(/no connection was tried/);
      expect(slack.connections).toBe(0);
      expect(code).toBe(0);
    } finally {
      await store.close();
    }
  });

  it("finds a store of a later version", async () => {
    const dataDirectory = join(directory, "data");
    const store = await openStore({ dataDirectory, log: silent });
    await store.query("INSERT INTO migrations (name, applied_at) VALUES ('9999-later', $1)", [new Date()]);
    await store.close();
    const { told } = await findingsHere();
    expect(problems(told)).toMatchObject([{ area: "Store", text: expect.stringContaining("9999-later") }]);
  });

  it("looks at the channels of the settings", async () => {
    const { told } = await findingsHere({ ACCESS_CHANNELS: "C0NOWHERE001", ACCESS_ADMINS: "S0NOBODY0001" });
    expect(problems(told)).toMatchObject([
      { area: "Slack", text: expect.stringMatching(/C0NOWHERE001 can't be looked at \(channel_not_found\)/) },
      { area: "Slack", text: expect.stringMatching(/^ACCESS_ADMINS: S0NOBODY0001 can't be read/) },
    ]);
  });

  it("prints the line that pins a certificate that nobody trusts", async () => {
    const { VB365_TLS_FINGERPRINT: pin, ...settings } = vb365Settings(vb365);
    const { code, told } = await findings({ ...settings, VB365_TLS_FINGERPRINT: "" });
    expect(code).toBe(1);
    expect(problems(told)[0]?.fix).toContain(`VB365_TLS_FINGERPRINT=${pin}`);
    expect(vb365.requests).toEqual([]);
  });

  it("signs in once with a wrong password, and not where the bot was refused", async () => {
    const wrong = { VB365_PASSWORD: "wrong-secret" };
    const { told } = await findingsHere(wrong);
    expect(problems(told)[0]?.text).toMatch(/username|password|credentials|sign/i);
    expect(JSON.stringify(told)).not.toContain("wrong-secret");
    expect(vb365.requests.filter(({ path }) => /\/token$/i.test(path))).toHaveLength(1);
  });

  it("tells for --report what the server sends, and no name of its rows", async () => {
    const { code, told } = await findings({}, "--report");
    const texts = told.map(({ text }) => text).join("\n");
    expect(texts).toMatch(/report call: HTTP 200, \d+ bytes/);
    expect(texts).toMatch(/report header content-type: application\/octet-stream/);
    expect(texts).toMatch(/report columns: .+/);
    expect(texts).toMatch(/the first, masked: [^a-wyz1-9]*$/m);
    expect(code).toBe(0);
  });

  it("takes the settings of the service", async () => {
    const file = join(directory, "bot.env");
    await writeFile(file, `SLACK_BOT_TOKEN=${slack.botToken}\nLOG_LEVL=debug\n`);
    const { told } = await findings({ SLACK_BOT_TOKEN: "" }, "--env-file", file);
    expect(problems(told)).toEqual([]);
    expect(told.find(({ level }) => level === "warning")?.text).toContain("LOG_LEVL");
  });

  it("refuses what it does not understand", async () => {
    const { code, stderr } = await doctor({}, "--repair");
    expect(stderr).toMatch(/--repair[\s\S]*usage: npm run doctor/);
    expect(code).toBe(64);
  });
});
