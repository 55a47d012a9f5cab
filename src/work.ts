import { LEAVE_MS, type Part } from "./async/stop-parts.ts";
import type { Ops } from "./ops/index.ts";
import type { RunPolicy, Runs } from "./runs/index.ts";
import type { SchedulePolicy, Schedules } from "./schedules/index.ts";
import type { Slack } from "./slack/index.ts";
import type { Vb365Client } from "./vb365/index.ts";
import type { Watch } from "./watch/index.ts";
import {
  createClients,
  createWorkRuns,
  createWorkSchedules,
  createWorkWatch,
  type Wiring,
} from "./work-parts.ts";

/** What the bot does, beside listening. */
export interface Work {
  /** By the name of the VB365 server. */
  readonly clients: ReadonlyMap<string, Vb365Client>;
  readonly runs: Runs;
  readonly watch: Watch;
  readonly schedules: Schedules;
}

export interface WorkOptions {
  readonly wiring: Wiring;
  readonly slack: Slack;
  readonly observers: Ops["observers"];
  /** Where the figures of the work are looked up; filled in here. */
  readonly sources: Ops["sources"];
  readonly policy: Partial<RunPolicy> | undefined;
  readonly schedulePolicy: Partial<SchedulePolicy> | undefined;
  /** Takes each part as it is started. */
  readonly parts: Part[];
  /** How long running reports may take to finish at a stop. */
  readonly graceMs: number;
}

/** Starts the runs, the license watch, and the schedules. */
export async function startWork({
  wiring,
  slack,
  observers,
  sources,
  ...options
}: WorkOptions): Promise<Work> {
  const { parts, graceMs } = options;
  const { fiscalYearStart } = wiring.config;
  const presenters = await slack.presenters(fiscalYearStart === undefined ? {} : { fiscalYearStart });
  const clients = createClients(wiring, observers);
  const closeAll = async () => {
    await Promise.all([...clients.values()].map((client) => client.close()));
  };
  parts.push({ name: "VB365", stop: closeAll, withinMs: LEAVE_MS });

  const runs = createWorkRuns(wiring, {
    clients,
    presenter: presenters.runs,
    observers,
    policy: options.policy,
  });
  parts.push({ name: "runs", stop: () => runs.stop(graceMs), withinMs: graceMs + LEAVE_MS });
  await runs.start();

  const watch = createWorkWatch(wiring, { clients, presenter: presenters.alerts });
  sources.licenseReadings = async () =>
    (await watch.figures()).map(({ at, ...rest }) => ({ at: new Date(at), ...rest }));
  sources.alerts = () => watch.openBySeverity();
  parts.push({ name: "license watch", stop: () => watch.stop(), withinMs: LEAVE_MS });
  await watch.start();

  const schedules = createWorkSchedules(wiring, {
    clients,
    runs,
    desk: presenters.schedules,
    policy: options.schedulePolicy,
  });
  parts.push({ name: "schedules", stop: () => schedules.stop(), withinMs: LEAVE_MS });
  await schedules.start();
  return { clients, runs, watch, schedules };
}
