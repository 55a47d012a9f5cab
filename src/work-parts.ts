import { type Config, proxyFor } from "./config/index.ts";
import type { Ops } from "./ops/index.ts";
import type { Log } from "./ops/log.ts";
import { createRuns, observeRuns, type RunPolicy, type RunPresenter, type Runs } from "./runs/index.ts";
import type { ScheduleDesk } from "./schedules/desk.ts";
import { createSchedules, type SchedulePolicy, type Schedules } from "./schedules/index.ts";
import { type Store, ZONE_DATA } from "./store/index.ts";
import { createVb365Client, type Vb365Client } from "./vb365/index.ts";
import { type AlertPresenter, createWatch, createWebhook, type Watch } from "./watch/index.ts";

/** What every part of the work is made of. */
export interface Wiring {
  readonly config: Config;
  readonly store: Store;
  /** Of report files in transit. */
  readonly spoolDirectory: string;
  readonly log: Log;
  readonly now: () => Date;
}

/** By the name of the server. */
type Clients = ReadonlyMap<string, Vb365Client>;

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** A client for each VB365 server of the settings. */
export function createClients(
  { config, store, spoolDirectory, log }: Wiring,
  observers: Ops["observers"],
): Clients {
  const { minutes, maxMegabytes } = config.report;
  const limits = { reportMs: minutes * 60_000, reportBytes: maxMegabytes * 1024 * 1024 };
  const { proxy: env } = config;
  const options = { log, spoolDirectory, limits, env, latch: store.credentialLatch };
  return new Map(
    config.servers.map((server) => [
      server.name,
      createVb365Client(server, { ...options, observe: observers?.vb365Call }),
    ]),
  );
}

/** The runs, with the policy of the settings. */
export function createWorkRuns(
  { config, store, spoolDirectory, log, now }: Wiring,
  {
    clients,
    presenter,
    observers,
    policy,
  }: {
    readonly clients: Clients;
    readonly presenter: RunPresenter;
    readonly observers: Ops["observers"];
    readonly policy: Partial<RunPolicy> | undefined;
  },
): Runs {
  return createRuns({
    store: observers ? { ...store, runs: observeRuns(store.runs, observers) } : store,
    clients,
    presenter,
    // With csv-parse and the reader of PDFs behind it: loaded with the first report.
    digest: async (report) => (await import("./reports/index.ts")).digestReport(report),
    log,
    spoolDirectory,
    now,
    policy: {
      retentionMs: config.retentionDays * DAY_MS,
      maxWaiting: config.maxWaitingPerPerson,
      ...policy,
    },
  });
}

/** The license watch, with the webhook of the settings. */
export function createWorkWatch(
  { config, store, log, now }: Wiring,
  { clients, presenter }: { readonly clients: Clients; readonly presenter: AlertPresenter },
): Watch {
  const { webhook, historyDays, weeklyOn } = config.watch;
  return createWatch({
    store: store.watch,
    servers: clients,
    presenter,
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
}

/** The schedules, with the limits of the settings. */
export function createWorkSchedules(
  { config, store, log, now }: Wiring,
  {
    clients,
    runs,
    desk,
    policy,
  }: {
    readonly clients: Clients;
    readonly runs: Runs;
    readonly desk: ScheduleDesk;
    readonly policy: Partial<SchedulePolicy> | undefined;
  },
): Schedules {
  const { catchUpHours, ...limits } = config.schedules;
  return createSchedules({
    store: store.schedules,
    desk,
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
      limits,
      catchUpMs: catchUpHours * HOUR_MS,
      retentionMs: config.retentionDays * DAY_MS,
      ...policy,
    },
  });
}
