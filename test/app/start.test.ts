import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PATIENT, type Sandbox, startSandbox } from "../../sandbox/start.ts";
import { startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config/index.ts";
import { explainStart } from "../../src/explain-start.ts";
import { createLog } from "../../src/ops/log.ts";
import type { Store } from "../../src/store/index.ts";
import { lockPath } from "../../src/store/sqlite/lock.ts";
import { openStoreInMemory, silent } from "../store/support.ts";
import { LONG_PATIENCE } from "./test-app.ts";

let sandbox: Sandbox;
let taken: Server;
let file: string;
beforeAll(async () => {
  sandbox = await startSandbox(PATIENT);
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, resolve));
  file = join(tmpdir(), `not-a-directory-${process.pid}`);
  await writeFile(file, "");
});
afterAll(async () => {
  taken?.close();
  await sandbox?.close();
});

const takenPort = () => {
  const address = taken.address();
  return typeof address === "object" ? String(address?.port) : "";
};

/** What the person at the terminal reads when the bot does not start; by default its store is one in memory. */
async function refusal(env: Record<string, string>, ownStore = false): Promise<string> {
  const store = ownStore ? undefined : await openStoreInMemory();
  const app = await startApp(readConfig({ ...sandbox.botEnv, ...env }), {
    log: silent,
    ...(store && { store }),
  }).then(
    (started) => started.stop(),
    (error: unknown) => explainStart(error),
  );
  return app ?? "it started";
}

describe("a bot that cannot start says why and what to do", () => {
  it.each<[why: string, env: () => Record<string, string>, problem: RegExp]>([
    [
      "a bot token that Slack refuses",
      () => ({ SLACK_BOT_TOKEN: "xoxb-no" }),
      /no longer accepts the bot’s token.*SLACK_BOT_TOKEN/s,
    ],
    [
      "an app-level token that Slack refuses",
      () => ({ SLACK_APP_TOKEN: "xapp-no" }),
      /app-level token \(invalid_auth\).*SLACK_APP_TOKEN/s,
    ],
    [
      "Slack out of reach",
      () => ({ SLACK_API_URL: "http://127.0.0.1:1/api/" }),
      /Can’t connect to Slack.*SLACK_API_URL/s,
    ],
    [
      "a port that is taken",
      () => ({ SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: "0123456789abcdef", PORT: takenPort() }),
      /EADDRINUSE.*Set PORT/s,
    ],
    ["a data directory that is a file", () => ({ DATA_DIR: file }), /Can’t use the DATA_DIR directory/],
    ["a setting that is missing", () => ({ SLACK_BOT_TOKEN: "" }), /SLACK_BOT_TOKEN/],
  ])("%s", async (_why, env, problem) => {
    const message = await refusal(env()).catch(explainStart);
    expect(message).toMatch(problem);
    expect(message).toMatch(/^The bot can’t start/);
    expect(message).not.toMatch(/\n\s+at |xoxb-\w|xapp-\w/);
  });
});

it("opens the store before it turns to Slack, and says who holds it", async () => {
  const directory = await mkdtemp(join(tmpdir(), "held-"));
  const lock = lockPath(join(directory, "store.sqlite.lock"));
  const message = await refusal({ DATA_DIR: directory, SLACK_BOT_TOKEN: "xoxb-no" }, true);
  lock.release();
  await rm(directory, { recursive: true });
  expect(message).toMatch(/^The bot can’t start.*in use by another process.*DATABASE_URL/s);
});

it("warns at every start that checks no certificate", async () => {
  const lines: string[] = [];
  const log = createLog("warn", { write: (line) => lines.push(line) });
  const env = { ...sandbox.botEnv, VB365_SANDBOX_TLS_FINGERPRINT: "", VB365_SANDBOX_TLS_INSECURE: "true" };
  const store = await openStoreInMemory();
  const app = await startApp(readConfig(env), { log, ...(store && { store }) });
  await app.stop();
  expect(lines.join()).toContain("NOT verified");
});

describe("behind the connection to Slack, the work is started", () => {
  const connectedApp = async (ensure: Store["watch"]["ensure"], onConnected: () => void = () => {}) => {
    const store = await openStoreInMemory();
    return startApp(readConfig(sandbox.botEnv), {
      log: silent,
      store: { ...store, watch: { ...store.watch, ensure } },
      patience: LONG_PATIENCE,
      onConnected,
    });
  };

  it("and answers then what was delivered before", async () => {
    const work = Promise.withResolvers<void>();
    const replies: Promise<{ readonly acked: boolean }>[] = [];
    let isAtWork = false;
    const app = await connectedApp(
      async () => {
        await work.promise;
        isAtWork = true;
      },
      () => {
        const help = { user: "olivia", channel: "general", command: "/license-report", text: "help" };
        replies.push(
          sandbox.slack.command(help).then((outcome) => {
            expect(isAtWork).toBe(true);
            return outcome;
          }),
        );
        setImmediate(() => work.resolve());
      },
    );
    expect(await Promise.all(replies)).toMatchObject([{ acked: true }]);
    await app.stop();
  });

  it("and leaves Slack again where it can’t be", async () => {
    const broken = new Error("the disk is gone");
    await expect(connectedApp(() => Promise.reject(broken))).rejects.toBe(broken);
    await expect.poll(() => sandbox.slack.connections).toBe(0);
  });

  it("and a stop in between waits for it", async () => {
    const stopped: Promise<void>[] = [];
    const store = await openStoreInMemory();
    const app = await startApp(readConfig(sandbox.botEnv), {
      log: silent,
      store,
      onConnected: (connected) => stopped.push(connected.stop()),
    });
    await Promise.all([...stopped, app.stop()]);
    expect(sandbox.slack.connections).toBe(0);
  });
});
