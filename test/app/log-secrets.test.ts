import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type SlackSandbox, startSlackSandbox } from "../../sandbox/slack/index.ts";
import { PATIENT } from "../../sandbox/start.ts";
import { startVb365Sandbox, type Vb365Sandbox } from "../../sandbox/vb365/index.ts";
import { type App, startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config/index.ts";
import { createLog } from "../../src/ops/log.ts";
import { CHANNEL, LONG_PATIENCE } from "./test-app.ts";
import { vb365Settings } from "./vb365-settings.ts";

let slack: SlackSandbox;
let vb365: Vb365Sandbox;
let app: App;
let directory: string;
let lines: string[];
/** Everything secret that the bot was given or got on the way. */
let secrets: Set<string>;

beforeEach(async () => {
  [slack, vb365] = await Promise.all([startSlackSandbox(PATIENT), startVb365Sandbox({})]);
  directory = await mkdtemp(join(tmpdir(), "log-secrets-"));
  lines = [];
  secrets = new Set([slack.botToken, slack.appToken, vb365.password, "heartbeat-s3cret"]);
  collectSecrets();
  app = await startApp(
    readConfig({
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      ...vb365Settings(vb365),
      DATA_DIR: join(directory, "data"),
      SHUTDOWN_SECONDS: "0",
      OPS_PORT: "0",
      HEARTBEAT_URL: "http://127.0.0.1:9/heartbeat-s3cret",
    }),
    {
      log: createLog("trace", { write: (line) => lines.push(line) }),
      policy: { firstDelayMs: 50 },
      patience: LONG_PATIENCE,
    },
  );
});
afterEach(async () => {
  vi.restoreAllMocks();
  await app.stop();
  await Promise.all([slack.close(), vb365.close()]);
  await rm(directory, { recursive: true, force: true });
});

const realText = Response.prototype.text;

/** Takes down what Slack hands out: addresses that are secrets, such as those of uploads, replies, and sockets. */
function collectSecrets(): void {
  vi.spyOn(Response.prototype, "text").mockImplementation(async function (this: Response) {
    const text = await realText.call(this);
    for (const [, address = ""] of text.matchAll(/"(?:upload_url|url)":"([^"]+)"/g))
      secrets.add(address.replaceAll("\\/", "/"));
    return text;
  });
}

const type = (text: string) =>
  slack.command({ user: "olivia", channel: CHANNEL, command: "/license-report", text });
const cardSays = (words: RegExp) =>
  slack.waitFor(() => slack.state.messages(CHANNEL).find(({ text }) => words.test(text)), {
    timeoutMs: 20_000,
  });

it("holds no secret at any level, whatever is ordered and whatever fails", { timeout: 120_000 }, async () => {
  await app.checkServers();
  await type("last month csv");
  await cardSays(/^Done/);
  for (const text of ["status", "history", "help", "nonsense", "cancel", ""]) await type(text);
  await slack.mention({ user: "olivia", channel: CHANNEL, text: "yesterday csv" });
  // Slack and VB365 in trouble, so that errors with their causes are logged.
  slack.faults.arm("files.getUploadURLExternal", { kind: "error", error: "invalid_auth" });
  await type("2 days ago csv");
  slack.faults.arm("upload", { kind: "status", status: 500 });
  slack.faults.arm("response_url", { kind: "status", status: 500 });
  slack.faults.arm("users.info", { kind: "slow", ms: 2_600 });
  await type("3 days ago csv");
  slack.faults.arm("chat.postMessage", { kind: "answer_lost" });
  await type("4 days ago pdf");
  await slack.refreshConnections({ warningMs: 0 });
  await vb365.close();
  await type("5 days ago csv");
  await type("status");
  await expect
    .poll(() => lines.filter((line) => /"level":"(?:warn|error)"/.test(line)).length)
    .toBeGreaterThan(3);
  await app.stop();

  const text = lines.join("");
  expect(text).toMatch(/"msg":"done"/);
  expect(text).toContain("HEARTBEAT_URL");
  expect(secrets.size).toBeGreaterThan(5);
  for (const secret of secrets) {
    const said = lines.filter((line) => line.includes(secret));
    expect(said).toEqual([]);
  }
  // Tokens that nobody took down: Slack's by their form, VB365's by the header that bears them.
  expect(text).not.toMatch(/\bxox[a-z]-|\bxapp-|Bearer [\w-]|refresh_token=|password=/);
  // Nor the addresses by which anybody could reply in the bot's place.
  expect(text).not.toMatch(/\/respond\/\w/);
});
