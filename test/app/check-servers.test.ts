import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/start.ts";
import { startApp } from "../../src/app.ts";
import { readConfig } from "../../src/config/index.ts";
import { createLog } from "../../src/ops/log.ts";
import { createMemoryLatch } from "../../src/vb365/session/credential-latch.ts";
import { openStoreInMemory } from "../store/support.ts";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox?.close());

/** Those that were looked at: the server takes one a second from an address, and turns others away unread. */
const logIns = () =>
  sandbox.vb365.requests.filter(({ path, status }) => /\/token$/i.test(path) && status !== 429).length;

/** Starts the bot as often as asked, on one latch; the log's lines about its servers. */
async function check(env: Record<string, string>, starts = 1) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog("info", { write: (line) => lines.push(JSON.parse(line)) });
  const credentialLatch = createMemoryLatch();
  for (let started = 0; started < starts; started++) {
    const store = await openStoreInMemory();
    const app = await startApp(readConfig({ ...sandbox.botEnv, ...env }), {
      log,
      store: { ...store, credentialLatch },
    });
    await app.checkServers();
    await app.stop();
  }
  return lines.filter(
    ({ server, msg }) => server === "sandbox" && !/signed in|signing in|rejected the cred/.test(`${msg}`),
  );
}

describe("after it has connected, the bot tells of each server", () => {
  it("version and end of the license", async () => {
    const [line, ...others] = await check({});
    expect(line?.msg).toMatch(/^VB365 server sandbox: version \d+\.\d[\d.]*, license until \d{4}-\d\d-\d\d$/);
    expect(others).toEqual([]);
  });

  it.each<[why: string, env: Record<string, string>, said: RegExp]>([
    [
      "pin",
      { VB365_SANDBOX_TLS_FINGERPRINT: "ab".repeat(32) },
      /different certificate.*VB365_TLS_FINGERPRINT/s,
    ],
    ["address", { VB365_SANDBOX_URL: "https://127.0.0.1:1" }, /Can’t connect to VB365.*Check that/s],
  ])("a wrong %s, in two sentences", async (_why, env, said) => {
    const [line, ...others] = await check(env);
    expect(line).toMatchObject({ level: "warn", msg: expect.stringMatching(said) });
    expect(others).toEqual([]);
  });

  it("a wrong password, which it tries once in any number of starts", async () => {
    const before = logIns();
    const lines = await check({ VB365_SANDBOX_PASSWORD: "not-the-password" }, 3);
    expect(logIns() - before).toBe(1);
    expect(lines).toHaveLength(3);
    for (const { msg } of lines)
      expect(msg).toMatch(/rejected the bot’s user name or password.*Correct VB365_/s);
    expect(JSON.stringify(lines)).not.toContain("not-the-password");
  });
});
