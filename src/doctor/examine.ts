import { join } from "node:path";
import type { Config } from "../config/index.ts";
import type { Log } from "../ops/log.ts";
import { type Area, areaOf, type Finding } from "./finding.ts";
import { examineMachine } from "./machine.ts";
import { examineReport } from "./report.ts";
import { examineServer, failureFinding } from "./servers.ts";
import { examineSlack } from "./slack.ts";
import { examineStore } from "./store.ts";

export interface ExamineOptions {
  readonly log: Log;
  readonly now: () => Date;
  /** Whether a report is made on each server, too. */
  readonly withReport: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** All of it, together with the start of the process, takes 20 s at most. */
const PATIENCE_MS = 17_000;
/** A report of one day takes seconds; nobody knows what a busy server makes of it. */
const REPORT_MS = 120_000;

/** Looks at everything that the bot needs, beside a running bot as well as before the first start. Changes nothing. */
export async function examine(config: Config, options: ExamineOptions): Promise<Finding[]> {
  const { log, now, withReport } = options;
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const settings = areaOf("Settings", "settings");
  const findings = [
    settings.ok("complete"),
    ...config.warnings.map((text) => settings.warning(text, "Rename it, if it is meant for the bot.")),
  ];
  const [machine, store] = await Promise.all([
    guarded(areaOf("Machine", "directory"), () => examineMachine(config)),
    examineStore(config, log),
  ]);
  const refused = store.state?.refused ?? new Map();
  const [slack, ...servers] = await Promise.all([
    guarded(areaOf("Slack", "token"), () =>
      examineSlack(config, { now, signal, isAlone: store.state?.isHeld === false }),
    ),
    ...config.servers.map((server) =>
      examineServer(server, {
        log,
        now,
        refused,
        env: config.proxy,
        isNamed: Boolean(options.env.VB365_SERVERS),
        spoolDirectory: join(config.dataDirectory, "spool"),
        signal,
        ...(withReport && {
          further: (client, area) =>
            examineReport(client, area, { now: now(), signal: AbortSignal.timeout(REPORT_MS) }),
        }),
      }),
    ),
  ]);
  return [...findings, ...machine, ...store.findings, ...(slack ?? []), ...servers.flat()];
}

/** What nobody expected is a finding as well: the others are still told. */
const guarded = (area: Area, look: () => Promise<Finding[]>): Promise<Finding[]> =>
  look().catch((error: unknown) => [failureFinding(error, area)]);
