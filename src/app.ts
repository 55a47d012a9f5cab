import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createSharedTask } from "./async/single-flight.ts";
import { LEAVE_MS, type Part, stopParts } from "./async/stop-parts.ts";
import type { Config } from "./config/index.ts";
import type { Finding } from "./doctor/finding.ts";
import type { InstallationStore } from "./installations/types.ts";
import { type Ops, startOps } from "./ops/index.ts";
import type { Log } from "./ops/log.ts";
import type { RunPolicy } from "./runs/index.ts";
import type { SchedulePolicy } from "./schedules/index.ts";
import { type BotIdentity, connectSlack, type Patience } from "./slack/index.ts";
import { openStore, type Store } from "./store/index.ts";
import { VERSION } from "./version.ts";
import type { Work } from "./work.ts";

export interface App {
  /** Undefined for the app in several workspaces, where the bot is somebody else in each. */
  readonly identity: BotIdentity | undefined;
  /** The port of Slack's HTTP transport; undefined in Socket Mode. */
  readonly port: number | undefined;
  /** The port of health and metrics, where the settings ask for them. */
  readonly opsPort: number | undefined;
  /**
   * Makes the first order as fast as any other, by some that nobody made; never rejects, and ends with the bot.
   * @returns what the person of each would read
   */
  rehearse(): Promise<readonly string[]>;
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
  /** Slack delivers from here on; what it delivers waits for the rest of the start. */
  readonly onConnected?: (app: App) => void;
}

/**
 * Puts the bot together and starts it: the store first, because nothing can be promised without it; then the proof of the
 * token and the connection to Slack; then the work, which is most of what a start loads. Whatever was started is stopped
 * again when a later part fails.
 */
export async function startApp(
  config: Config,
  { log, now = () => new Date(), ...deps }: AppDeps,
): Promise<App> {
  const grounds: Part[] = [];
  const workParts: Part[] = [];
  const slackParts: Part[] = [];
  let ops: Ops | undefined;
  let working: Promise<Work> | undefined;
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    ops?.readiness.drain();
    // What is half started can’t be stopped.
    await working?.catch(() => undefined);
    await stopParts([...grounds, ...workParts, ...slackParts], ({ name, withinMs }) =>
      log.warn({ part: name, withinMs }, "a part didn’t stop in time; going on without it"),
    );
  };
  const stop = () => {
    stopping ??= stopAll();
    return stopping;
  };
  const graceMs = config.shutdownSeconds * 1000;
  try {
    ops = await startOps({ ...config.ops, version: VERSION, log });
    const { readiness, observers, sources } = ops;
    grounds.push({ name: "health and metrics", stop: ops.stop, withinMs: LEAVE_MS });
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
    grounds.push({ name: "store", stop: () => store.close(), withinMs: LEAVE_MS });
    readiness.add("store", () => store.trouble());
    sources.unfinishedRuns = store.unfinishedRuns;
    sources.schedules = store.scheduleCounts;

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
    grounds.push({ name: "way to Slack", stop: () => slack.close(), withinMs: LEAVE_MS });

    const wiring = { config, store, spoolDirectory, log, now };
    const work = () => {
      working ??= import("./work.ts").then(({ startWork }) =>
        startWork({
          wiring,
          observers,
          slack,
          sources,
          policy: deps.policy,
          schedulePolicy: deps.schedulePolicy,
          parts: workParts,
          graceMs,
        }),
      );
      return working;
    };
    const doctor = createSharedTask<readonly Finding[]>(async () => {
      const { examine } = await import("./doctor/examine.ts");
      return examine(config, { log, now, withReport: false, env: process.env });
    });
    const [first, ...others] = config.servers.map(({ name }) => name);
    if (first === undefined) throw new Error("the settings name no VB365 server");
    const listening = await slack.listen({
      work,
      servers: [first, ...others],
      moveChannel: store.moveChannel,
      doctor: () => doctor(),
      ...(deps.patience && { patience: deps.patience }),
      ...(config.fiscalYearStart !== undefined && { fiscalYearStart: config.fiscalYearStart }),
    });
    const stopped = new AbortController();
    const stopListening = async () => {
      stopped.abort();
      listening.quiesce();
      const started = await working?.catch(() => undefined);
      // Side by side: the one time for both.
      await Promise.all([listening.stop(graceMs), started?.runs.stop(graceMs)]);
    };
    slackParts.push({ name: "Slack", stop: stopListening, withinMs: graceMs + LEAVE_MS });
    readiness.add("slack", () => (listening.sockets() === 0 ? "not connected" : undefined));
    sources.sockets = listening.sockets;
    const app: App = {
      identity: slack.identity,
      port: listening.port,
      opsPort: ops.port,
      async checkServers() {
        const { checkServers } = await import("./check-servers.ts");
        await checkServers((await work()).clients, log, stopped.signal);
      },
      async rehearse() {
        const { rehearse } = await import("./rehearse.ts");
        return rehearse(wiring, { slack, listening, signal: stopped.signal });
      },
      stop,
    };
    deps.onConnected?.(app);
    await work();
    ops.started(slack.proxiedFetch);
    return app;
  } catch (error) {
    await stop();
    throw error;
  }
}

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

/** Says of each server whose certificate is not verified that it is so. */
function warnOfInsecure({ servers }: Config, log: Log): void {
  for (const { name, tls } of servers) {
    if (tls.mode !== "insecure") continue;
    log.warn(
      { server: name },
      "VB365_TLS_INSECURE is set: the server’s certificate is NOT verified, so anyone on the way can read the password",
    );
  }
}
