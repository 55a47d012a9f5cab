import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createSingleFlight } from "./async/single-flight.ts";
import { type Part, stopParts } from "./async/stop-parts.ts";
import { checkServers } from "./check-servers.ts";
import { type Config, proxyFor } from "./config/index.ts";
import type { Finding } from "./doctor/finding.ts";
import type { InstallationStore } from "./installations/types.ts";
import { type Ops, startOps } from "./ops/index.ts";
import type { Log } from "./ops/log.ts";
import { createRuns, observeRuns, type RunPolicy } from "./runs/index.ts";
import { createSchedules, type SchedulePolicy } from "./schedules/index.ts";
import { type BotIdentity, connectSlack, type Patience } from "./slack/index.ts";
import { openStore, type Store, ZONE_DATA } from "./store/index.ts";
import { createVb365Client } from "./vb365/index.ts";
import { VERSION } from "./version.ts";
import { createWatch, createWebhook } from "./watch/index.ts";

export interface App {
  /** Undefined for the app in several workspaces, where the bot is somebody else in each. */
  readonly identity: BotIdentity | undefined;
  /** The port of Slack's HTTP transport; undefined in Socket Mode. */
  readonly port: number | undefined;
  /** The port of health and metrics, where the settings ask for them. */
  readonly opsPort: number | undefined;
  /** Logs one line about each VB365 server; never rejects, and ends with the bot. */
  checkServers(): Promise<void>;
  /**
   * Takes no more orders, lets replies and running reports finish for SHUTDOWN_SECONDS or releases them, and leaves
   * Slack. Ends some seconds later at the latest, whatever a far end does. Safe to call twice.
   */
  stop(): Promise<void>;
}

export interface AppDeps {
  readonly log: Log;
  readonly now?: () => Date;
  /** A store that is open already; the app closes it. By default the settings say which. */
  readonly store?: Store;
  readonly policy?: Partial<RunPolicy>;
  readonly patience?: Patience;
  readonly schedulePolicy?: Partial<SchedulePolicy>;
}

/**
 * Puts the bot together and starts it: the store first, because nothing can be promised without it; then the proof of the token; then the runs; the connection to Slack last.
 * Whatever was started is stopped again when a later part fails.
 */
export async function startApp(
  config: Config,
  { log, now = () => new Date(), ...deps }: AppDeps,
): Promise<App> {
  const parts: Part[] = [];
  let stopping: Promise<void> | undefined;
  let ops: Ops | undefined;
  const stop = () => {
    ops?.readiness.drain();
    stopping ??= stopParts(parts, ({ name, withinMs }) =>
      log.warn({ part: name, withinMs }, "a part didn’t stop in time; going on without it"),
    );
    return stopping;
  };
  const graceMs = config.shutdownSeconds * 1000;
  try {
    ops = await startOps({ ...config.ops, version: VERSION, log });
    const { readiness, observers } = ops;
    parts.push({ name: "health and metrics", stop: ops.stop, withinMs: LEAVE_MS });
    const spoolDirectory = join(config.dataDirectory, "spool");
    await mkdir(spoolDirectory, { recursive: true, mode: 0o700 });
    const store =
      deps.store ??
      (await openStore({
        dataDirectory: config.dataDirectory,
        databaseUrl: config.databaseUrl,
        awaySeconds: config.storeAwaySeconds,
        log,
        now,
      }));
    parts.push({ name: "store", stop: () => store.close(), withinMs: LEAVE_MS });
    readiness.add("store", () => store.trouble());
    ops.sources.unfinishedRuns = store.unfinishedRuns;
    ops.sources.schedules = store.scheduleCounts;

    warnOfInsecure(config, log);
    const slack = await connectSlack(config.slack, {
      log,
      now,
      rules: config.access,
      proxy: config.slackProxy,
      delivery: config.delivery,
      notifyRequester: config.notifyRequester,
      escalateTo: config.watch.escalateTo,
      installationStore: installationStoreOf(config, store),
      observers,
    });
    // Not before the runs have stopped, whose cards and files go that way.
    parts.push({ name: "way to Slack", stop: () => slack.close(), withinMs: LEAVE_MS });
    const { minutes, maxMegabytes } = config.report;
    const limits = { reportMs: minutes * 60_000, reportBytes: maxMegabytes * 1024 * 1024 };
    const clients = new Map(
      config.servers.map((server) => [
        server.name,
        createVb365Client(server, {
          log,
          spoolDirectory,
          limits,
          env: config.proxy,
          latch: store.credentialLatch,
          observe: observers?.vb365Call,
        }),
      ]),
    );
    const closeAll = async () => {
      await Promise.all([...clients.values()].map((client) => client.close()));
    };
    parts.push({ name: "VB365", stop: closeAll, withinMs: LEAVE_MS });

    const runs = createRuns({
      store: observers ? { ...store, runs: observeRuns(store.runs, observers) } : store,
      clients,
      presenter: slack.presenter,
      // With csv-parse and the reader of PDFs behind it: loaded with the first report.
      digest: async (report) => (await import("./reports/index.ts")).digestReport(report),
      log,
      spoolDirectory,
      now,
      policy: {
        retentionMs: config.retentionDays * DAY_MS,
        maxWaiting: config.maxWaitingPerPerson,
        ...deps.policy,
      },
    });
    const stopRuns = () => runs.stop(graceMs);
    parts.push({ name: "runs", stop: stopRuns, withinMs: graceMs + LEAVE_MS });
    await runs.start();

    const { webhook, historyDays, weeklyOn } = config.watch;
    const watch = createWatch({
      store: store.watch,
      servers: clients,
      presenter: slack.alertPresenter,
      ...(webhook && {
        caller: createWebhook({ ...webhook, now, proxy: proxyFor(webhook.url, config.slackProxy) }),
      }),
      clock: store.clock,
      now,
      log,
      audit: store.audit,
      keep: { closedMs: config.retentionDays * DAY_MS, days: historyDays },
      weeklyOn,
      // Who measures the licenses wants each server's, watched or not.
      pollsAll: config.ops.port !== undefined,
    });
    ops.sources.licenseReadings = async () =>
      (await watch.figures()).map(({ at, ...rest }) => ({ at: new Date(at), ...rest }));
    ops.sources.alerts = () => watch.openBySeverity();
    parts.push({ name: "license watch", stop: () => watch.stop(), withinMs: LEAVE_MS });
    await watch.start();
    const { catchUpHours, ...scheduleLimits } = config.schedules;
    const settings = config.fiscalYearStart === undefined ? {} : { fiscalYearStart: config.fiscalYearStart };
    const schedules = createSchedules({
      store: store.schedules,
      desk: slack.scheduleDesk(settings),
      probe: async (server, signal) => {
        await clients.get(server)?.serviceInstance({ signal });
        return clients.has(server);
      },
      runs,
      clock: store.clock,
      now,
      log,
      zoneData: ZONE_DATA,
      policy: {
        limits: scheduleLimits,
        catchUpMs: catchUpHours * 3_600_000,
        retentionMs: config.retentionDays * 86_400_000,
        ...deps.schedulePolicy,
      },
    });
    parts.push({ name: "schedules", stop: () => schedules.stop(), withinMs: LEAVE_MS });
    await schedules.start();

    const doctor = createSingleFlight<string, readonly Finding[]>(async () => {
      const { examine } = await import("./doctor/examine.ts");
      return examine(config, { log, now, withReport: false, env: process.env });
    });
    const [first, ...others] = config.servers.map(({ name }) => name);
    if (first === undefined) throw new Error("the settings name no VB365 server");
    const listening = await slack.listen({
      runs,
      watch,
      schedules,
      servers: [first, ...others],
      statusApis: clients,
      moveChannel: store.moveChannel,
      doctor: () => doctor.run("everything"),
      ...(deps.patience && { patience: deps.patience }),
      ...settings,
    });
    readiness.add("slack", () => (listening.sockets() === 0 ? "not connected" : undefined));
    ops.sources.sockets = listening.sockets;
    ops.started(slack.proxiedFetch);
    const stopped = new AbortController();
    const stopListening = async () => {
      stopped.abort();
      listening.quiesce();
      // Side by side: the one time for both.
      await Promise.all([listening.stop(graceMs), stopRuns()]);
    };
    parts.push({ name: "Slack", stop: stopListening, withinMs: graceMs + LEAVE_MS });
    return {
      identity: slack.identity,
      port: listening.port,
      opsPort: ops.port,
      checkServers: () => checkServers(clients, log, stopped.signal),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const DAY_MS = 86_400_000;

/** How long a part may take to leave its far end, beside the time for what is under way. */
const LEAVE_MS = 6_000;

/** What the store does for the app in several workspaces; undefined where the settings are for one. */
function installationStoreOf({ slack }: Config, store: Store): InstallationStore | undefined {
  if (!("oauth" in slack)) return undefined;
  return {
    installations: store.installations(slack.oauth.tokenKeys),
    async forget(id) {
      const { files } = await store.forgetWorkspace(id);
      await Promise.all(files.map((file) => rm(file, { force: true })));
    },
  };
}

function warnOfInsecure({ servers }: Config, log: Log): void {
  for (const { name, tls } of servers) {
    if (tls.mode !== "insecure") continue;
    log.warn(
      { server: name },
      "VB365_TLS_INSECURE is set: the server’s certificate is NOT verified, so anyone on the way can read the password",
    );
  }
}
