import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildManifest } from "../../manifest/manifest.ts";
import { freePort } from "../../sandbox/free-port.ts";
import type { Message, SlackSandbox, SlackSandboxOptions } from "../../sandbox/slack/index.ts";
import { startSlackSandbox } from "../../sandbox/slack/index.ts";
import { PATIENT } from "../../sandbox/start.ts";
import { type SwitchesPatch, startVb365Sandbox, type Vb365Sandbox } from "../../sandbox/vb365/index.ts";
import { startApp } from "../../src/app.ts";
import type { Clock } from "../../src/async/clock.ts";
import { readConfig } from "../../src/config/index.ts";
import type { Log } from "../../src/ops/log.ts";
import type { ReportRequest } from "../../src/orders/report-request.ts";
import type { SchedulePolicy } from "../../src/schedules/index.ts";
import type { Patience } from "../../src/slack/index.ts";
import { CARD_EVENT } from "../../src/slack/messages/card.ts";
import type { Store } from "../../src/store/index.ts";
import { type PayloadForm, startRelay } from "../slack/payload-forms.ts";
import { openStoreInMemory, silent } from "../store/support.ts";
import { vb365Settings } from "./vb365-settings.ts";

export interface TestAppOptions {
  /** Variables that differ from a bot that works. */
  readonly env?: Readonly<Record<string, string>>;
  readonly switches?: SwitchesPatch;
  readonly slack?: Partial<SlackSandboxOptions>;
  readonly now?: () => Date;
  /** What the store writes down is of `now` too; else of the machine's time, which tells rows of one moment apart. */
  readonly storeOnNow?: boolean;
  /** Of the bot, for tests of what happens when it ends. By default a busy machine does not exhaust it. */
  readonly patience?: Patience;
  /** Timers of the store and of whatever waits on its clock. */
  readonly clock?: Clock;
  /** Silent by default. */
  readonly log?: Log;
  readonly schedulePolicy?: Partial<SchedulePolicy>;
  /** Slack delivers by signed HTTP to a port of the bot's. */
  readonly http?: boolean;
  /** The workspace and the form in which Slack sends its payloads; by signed HTTP. */
  readonly form?: PayloadForm;
}

/** What a person sees of one line that they typed. */
export interface Typed {
  readonly acked: boolean;
  /** Plain text and blocks of what only they see. */
  readonly answer: string;
}

/** The whole bot, in this process, between the two sandboxes. */
export interface TestApp {
  readonly slack: SlackSandbox;
  readonly vb365: Vb365Sandbox;
  readonly store: Store;
  /** Port of the HTTP transport. */
  readonly port: number | undefined;
  /** Port of health and metrics. */
  readonly opsPort: number | undefined;
  type(text: string, where?: { user?: string; channel?: string }): Promise<Typed>;
  /** Cards in a channel, as they stand, oldest first. */
  cards(channel?: string): readonly Message[];
  /** The newest card, once it says so. */
  cardSays(words: RegExp, channel?: string): Promise<Message>;
  /** Messages with files in a channel. */
  shared(channel?: string): readonly Message[];
  /** Who was refused, as the audit has it, oldest first. */
  refusals(): Promise<readonly { readonly userId: string; readonly reason: string }[]>;
  /** What is kept of the orders, oldest first. */
  orders(): Promise<readonly { readonly request: ReportRequest; readonly audit: unknown }[]>;
  /** Makes orders that nobody made, as the process does when it is ready; what the person of each would read. */
  rehearse(): Promise<readonly string[]>;
  /** Report calls that VB365 saw. */
  reports(): number;
  /** Once, however often it is asked for. */
  stop(): Promise<void>;
}

/** Shorter than that of the sandbox's Slack. */
export const LONG_PATIENCE: Patience = { ackMs: 15_000, languageMs: 15_000 };

export const CHANNEL = "backup-reports";
const SECRET = "0123456789abcdef0123456789abcdef";

export async function openTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "house-"));
  const { form } = options;
  const port = options.http || form ? await freePort() : undefined;
  const events = `http://127.0.0.1:${port}/slack/events`;
  const relay = form?.reshape && (await startRelay(events, SECRET, form.reshape));
  const slack = await startSlackSandbox({
    functions: buildManifest({ mode: "socket" }).functions,
    ...PATIENT,
    ...options.slack,
    ...(form && { workspace: form.workspace }),
    ...(port !== undefined && { http: { url: relay?.url ?? events, signingSecret: SECRET } }),
  });
  const vb365 = await startVb365Sandbox({
    switches: options.switches ?? {},
    ...(options.now && { now: options.now }),
  });
  const config = readConfig({
    SLACK_BOT_TOKEN: slack.botToken,
    ...(port === undefined
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: SECRET, PORT: `${port}` }),
    SLACK_API_URL: slack.apiUrl,
    ...vb365Settings(vb365),
    DATA_DIR: dataDirectory,
    SHUTDOWN_SECONDS: "0",
    ...options.env,
  });
  const store = await openStoreInMemory({
    ...(options.clock && { clock: options.clock }),
    ...((options.clock || options.storeOnNow) && options.now && { now: options.now }),
  });
  const app = await startApp(config, {
    log: options.log ?? silent,
    policy: { firstDelayMs: 100 },
    patience: options.patience ?? LONG_PATIENCE,
    store,
    ...(options.schedulePolicy && { schedulePolicy: options.schedulePolicy }),
    ...(options.now && { now: options.now }),
  }).catch(async (error: unknown) => {
    await Promise.all([slack.close(), vb365.close(), relay?.close()]);
    throw error;
  });

  async function stop() {
    await app.stop();
    await Promise.all([slack.close(), vb365.close(), relay?.close()]);
    await rm(dataDirectory, { recursive: true, force: true });
  }
  let stopped: Promise<void> | undefined;

  const messages = (channel: string) => slack.state.messages(channel);
  const cards = (channel = CHANNEL) =>
    messages(channel).filter(({ metadata }) => metadata?.event_type === CARD_EVENT);
  return {
    slack,
    vb365,
    store,
    port: app.port,
    opsPort: app.opsPort,
    async type(text, { user = "olivia", channel = CHANNEL } = {}) {
      const before = new Set(slack.state.ephemerals(user).map(({ ts }) => ts));
      const { acked } = await slack.command({
        user,
        channel,
        command: "/license-report",
        text,
      });
      const fresh = slack.state.ephemerals(user).filter(({ ts }) => !before.has(ts));
      return {
        acked,
        answer: fresh.map((entry) => `${entry.text}\n${JSON.stringify(entry.blocks)}`).join("\n"),
      };
    },
    cards,
    cardSays: (words, channel) =>
      slack.waitFor(
        () => {
          const card = cards(channel).at(-1);
          return card && words.test(card.text) && card;
        },
        { timeoutMs: 20_000 },
      ),
    shared: (channel = CHANNEL) => messages(channel).filter(({ files }) => files.length > 0),
    async refusals() {
      const rows = await store.query<{ user_id: string; detail: string }>(
        `SELECT user_id, detail FROM audit WHERE event = 'refused' ORDER BY at`,
        [],
      );
      return rows.map(({ user_id: userId, detail }) => ({ userId, reason: JSON.parse(detail).reason }));
    },
    async orders() {
      const rows = await store.query<{ request: string; audit: string }>(
        `SELECT runs.request, audit.detail AS audit FROM runs JOIN audit ON run_id = runs.id
         WHERE event = 'ordered' ORDER BY ordered_at`,
      );
      return rows.map(({ request, audit }) => ({ request: JSON.parse(request), audit: JSON.parse(audit) }));
    },
    rehearse: app.rehearse,
    reports: () => vb365.requests.filter(({ path }) => /\/Reports\//i.test(path)).length,
    stop: () => (stopped ??= stop()),
  };
}

/** The bot's port must be known to Slack before the bot is started, so it is asked for and given back. */
