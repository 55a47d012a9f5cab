import { randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  gridWorkspaces,
  type InstallInput,
  type InstallOutcome,
  type Message,
  otherWorkspace,
  type SlackSandbox,
  type SlackSandboxOptions,
  type SlackWorkspace,
  sign,
  startSlackSandbox,
} from "../../../sandbox/slack/index.ts";
import { PATIENT } from "../../../sandbox/start.ts";
import { startVb365Sandbox, type Vb365Sandbox } from "../../../sandbox/vb365/index.ts";
import { type App, startApp } from "../../../src/app.ts";
import { readConfig } from "../../../src/config/index.ts";
import { createLog } from "../../../src/ops/log.ts";
import { CARD_EVENT } from "../../../src/slack/messages/card.ts";
import type { Store } from "../../../src/store/index.ts";
import { openStoreInMemory } from "../../store/support.ts";
import { LONG_PATIENCE } from "../test-app.ts";
import { vb365Settings } from "../vb365-settings.ts";

export interface MultiTenantOptions {
  /** Variables that differ from a bot that works. */
  readonly env?: Readonly<Record<string, string>>;
  readonly slack?: Partial<SlackSandboxOptions>;
  readonly now?: () => Date;
}

/** The whole bot, in this process, between VB365 and a Slack of several workspaces, which have not installed it yet. */
export interface MultiTenantTestApp {
  readonly slack: SlackSandbox;
  readonly vb365: Vb365Sandbox;
  readonly store: Store;
  readonly origin: string;
  /** Everything that the bot logged. */
  readonly lines: readonly string[];
  install(input?: Partial<InstallInput>): Promise<InstallOutcome>;
  /** What the person who typed sees. */
  type(workspace: string, user: string, text: string): Promise<string>;
  /** The newest card in a workspace's #general, once it says so. */
  cardSays(workspace: string, words: RegExp): Promise<Message>;
  cards(workspace: string): readonly Message[];
  /** An interaction that looks as if Slack had sent it. */
  send(payload: Readonly<Record<string, unknown>>): Promise<Response>;
  /** The same for a command. */
  sendForm(fields: Readonly<Record<string, string>>): Promise<Response>;
  /** Files in the spool directory. */
  spooled(): Promise<readonly string[]>;
  /** Ends the bot and starts it anew on the same store, with other settings. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Once, however often it is asked for. */
  stop(): Promise<void>;
}

export const SECRET = "0123456789abcdef0123456789abcdef";
export const KEY = randomBytes(32).toString("base64");
const PUBLIC = "https://bot.example.com";

export async function openMultiTenantApp(options: MultiTenantOptions = {}): Promise<MultiTenantTestApp> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "app-"));
  let app: App | undefined;
  const origin = () => `http://127.0.0.1:${app?.port}`;
  const slack = await startSlackSandbox({
    workspaces: [otherWorkspace, ...gridWorkspaces],
    oauth: {},
    http: { url: () => `${origin()}/slack/events`, signingSecret: SECRET },
    ...PATIENT,
    ...(options.now && { now: options.now }),
    ...options.slack,
  });
  const vb365 = await startVb365Sandbox({});
  const store = await openStoreInMemory({ ...(options.now && { now: options.now }) });
  const lines: string[] = [];
  const settings = {
    SLACK_CLIENT_ID: slack.clientId,
    SLACK_CLIENT_SECRET: slack.clientSecret,
    SLACK_STATE_SECRET: "a state secret of some length".replaceAll(" ", "-"),
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_TOKEN_KEY: KEY,
    SLACK_PUBLIC_URL: PUBLIC,
    SLACK_WORKSPACES: "any",
    SLACK_API_URL: slack.apiUrl,
    PORT: "0",
    ...vb365Settings(vb365),
    DATA_DIR: dataDirectory,
    SHUTDOWN_SECONDS: "0",
    ...options.env,
  };
  const start = (env: Readonly<Record<string, string>> = {}) =>
    startApp(readConfig({ ...settings, ...env }), {
      log: createLog("trace", { write: (line) => lines.push(line) }),
      policy: { firstDelayMs: 100 },
      patience: LONG_PATIENCE,
      // The store outlives the bot: what was started on it is ended by the next start, or by the app's own end.
      store: { ...store, close: async () => {} },
      ...(options.now && { now: options.now }),
    });
  app = await start();

  async function stop() {
    await app?.stop();
    await store.close();
    await Promise.all([slack.close(), vb365.close()]);
    await rm(dataDirectory, { recursive: true, force: true });
  }
  let stopped: Promise<void> | undefined;

  const sendForm = (fields: Readonly<Record<string, string>>) => {
    const body = new URLSearchParams(fields).toString();
    const timestamp = Math.floor(Date.now() / 1000);
    return fetch(`${origin()}/slack/events`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": String(timestamp),
        "x-slack-signature": sign(SECRET, timestamp, body),
      },
    });
  };
  const cards = (workspace: string) =>
    slack
      .workspace(workspace)
      .state.messages("general")
      .filter(({ metadata }) => metadata?.event_type === CARD_EVENT);
  return {
    slack,
    vb365,
    store,
    get origin() {
      return origin();
    },
    lines,
    install: (input) => slack.install({ url: `${origin()}/slack/install`, appOrigin: origin(), ...input }),
    async type(workspace, user, text) {
      const place: SlackWorkspace = slack.workspace(workspace);
      const before = new Set(place.state.ephemerals(user).map(({ ts }) => ts));
      await place.command({ user, channel: "general", command: "/license-report", text });
      const fresh = place.state.ephemerals(user).filter(({ ts }) => !before.has(ts));
      return fresh.map((entry) => `${entry.text}\n${JSON.stringify(entry.blocks)}`).join("\n");
    },
    cards,
    cardSays: (workspace, words) =>
      slack.waitFor(
        () => {
          const card = cards(workspace).at(-1);
          return card && words.test(card.text) && card;
        },
        { timeoutMs: 20_000 },
      ),
    send: (payload) => sendForm({ payload: JSON.stringify(payload) }),
    sendForm,
    spooled: () => readdir(join(dataDirectory, "spool")),
    async restart(env) {
      await app?.stop();
      app = await start(env);
    },
    stop: () => (stopped ??= stop()),
  };
}
