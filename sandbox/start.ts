import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildManifest } from "../manifest/manifest.ts";
import { SandboxClock } from "./sandbox-clock.ts";
import { type SlackSandbox, type SlackSandboxOptions, startSlackSandbox } from "./slack/index.ts";
import { objectAt } from "./slack/json.ts";
import { startVb365Sandbox, type Vb365Sandbox } from "./vb365/index.ts";

export interface Sandbox {
  readonly slack: SlackSandbox;
  readonly vb365: Vb365Sandbox;
  /** Of both far ends, and of a bot that is given its `botEnv`. */
  readonly clock: SandboxClock;
  /** The settings that put the bot between the two, as `npm start` reads them; the pin is the present one. */
  readonly botEnv: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** For a demo, where a busy machine isn't a fault of the bot's: what Slack gives up after three seconds it waits for. */
export const PATIENT: Partial<SlackSandboxOptions> = { ackTimeoutMs: 20_000, triggerLifetimeMs: 20_000 };

/** Starts both far ends on loopback, and a data directory for the bot that goes when they are closed. */
export async function startSandbox(slackOptions: Partial<SlackSandboxOptions> = {}): Promise<Sandbox> {
  const functions = objectAt({ ...buildManifest({ mode: "socket" }) }, "functions");
  const dataDirectory = await mkdtemp(join(tmpdir(), "license-report-"));
  const clock = new SandboxClock(`${dataDirectory}.clock`);
  const { now } = clock;
  const [slack, vb365] = await Promise.all([
    startSlackSandbox({ functions, now, ...slackOptions }),
    startVb365Sandbox({ now }),
  ]);
  return {
    slack,
    vb365,
    clock,
    get botEnv() {
      return {
        SLACK_BOT_TOKEN: slack.botToken,
        SLACK_APP_TOKEN: slack.appToken,
        SLACK_API_URL: slack.apiUrl,
        VB365_SERVERS: "sandbox",
        VB365_SANDBOX_URL: vb365.url,
        VB365_SANDBOX_USERNAME: vb365.username,
        VB365_SANDBOX_PASSWORD: vb365.password,
        VB365_SANDBOX_API_VERSION: "v8",
        VB365_SANDBOX_TLS_FINGERPRINT: vb365.fingerprint,
        DATA_DIR: dataDirectory,
        // The first of its people may do what concerns everybody.
        ACCESS_ADMINS: "U0OLIVIA0001",
        // One person does here what many do elsewhere.
        MAX_WAITING_PER_PERSON: "1000",
      };
    },
    async close() {
      await Promise.all([slack.close(), vb365.close()]);
      await Promise.all([rm(dataDirectory, { recursive: true, force: true }), clock.close()]);
    },
  };
}
