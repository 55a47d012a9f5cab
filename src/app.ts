import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import {
  createAppRuns,
  createAppSchedules,
  createAppWatch,
  createClients,
  installationStoreOf,
  type Wiring,
  warnOfInsecure,
} from "./app-parts.ts";
import { createSharedTask } from "./async/single-flight.ts";
import { type Part, stopParts } from "./async/stop-parts.ts";
import { checkServers } from "./check-servers.ts";
import type { Config } from "./config/index.ts";
import type { Finding } from "./doctor/finding.ts";
import { type Ops, startOps } from "./ops/index.ts";
import type { Log } from "./ops/log.ts";
import type { RunPolicy } from "./runs/index.ts";
import type { SchedulePolicy } from "./schedules/index.ts";
import { type BotIdentity, connectSlack, type Patience } from "./slack/index.ts";
import { openStore, type Store } from "./store/index.ts";
import { VERSION } from "./version.ts";

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

    const wiring: Wiring = { config, store, spoolDirectory, log, now };
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
    const clients = createClients(wiring, observers);
    const closeAll = async () => {
      await Promise.all([...clients.values()].map((client) => client.close()));
    };
    parts.push({ name: "VB365", stop: closeAll, withinMs: LEAVE_MS });

    const runs = createAppRuns(wiring, {
      clients,
      presenter: slack.presenter,
      observers,
      policy: deps.policy,
    });
    const stopRuns = () => runs.stop(graceMs);
    parts.push({ name: "runs", stop: stopRuns, withinMs: graceMs + LEAVE_MS });
    await runs.start();

    const watch = createAppWatch(wiring, { clients, presenter: slack.alertPresenter });
    ops.sources.licenseReadings = async () =>
      (await watch.figures()).map(({ at, ...rest }) => ({ at: new Date(at), ...rest }));
    ops.sources.alerts = () => watch.openBySeverity();
    parts.push({ name: "license watch", stop: () => watch.stop(), withinMs: LEAVE_MS });
    await watch.start();
    const settings = config.fiscalYearStart === undefined ? {} : { fiscalYearStart: config.fiscalYearStart };
    const desk = slack.scheduleDesk(settings);
    const schedules = createAppSchedules(wiring, { clients, runs, desk, policy: deps.schedulePolicy });
    parts.push({ name: "schedules", stop: () => schedules.stop(), withinMs: LEAVE_MS });
    await schedules.start();

    const doctor = createSharedTask<readonly Finding[]>(async () => {
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
      doctor: () => doctor(),
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

/** How long a part may take to leave its far end, beside the time for what is under way. */
const LEAVE_MS = 6_000;
