/**
 * Is an acknowledged order ever lost, or its result doubled? Is an alert? Both keep coming while the bot is killed at random
 * (embedded store), while three bots on PostgreSQL are killed and frozen, and while a PostgreSQL server beneath two bots
 * restarts and drops its connections; Slack loses answers all the time.
 * `npm run bench chaos -- [--orders 200] [--alerts 40] [--kills 60] [--settle 20] [--only embedded|postgres|restarts]`;
 * PostgreSQL when TEST_DATABASE_URL names a server; a server of the bench's own, to be restarted, where its programs are
 * installed.
 */
import { setTimeout as wait } from "node:timers/promises";
import { startBot } from "../sandbox/bot-process.ts";
import { type Sandbox, startSandbox } from "../sandbox/start.ts";
import { AlertLedger, type AlertTally, alarmServers } from "./chaos/alerts.ts";
import { Ledger, type Tally } from "./chaos/ledger.ts";
import { harassThree, killOne, type Mischief, troubleFarEnds } from "./chaos/mischief.ts";
import { findPostgres, startOwnPostgres } from "./chaos/own-postgres.ts";
import { harassServer } from "./chaos/server-mischief.ts";
import { onNewDatabase } from "./support/new-database.ts";
import { readOptions } from "./support/read-options.ts";

export interface ChaosBenchOptions {
  readonly orders: number;
  /** Servers whose license has expired, watched one after the other. */
  readonly alerts: number;
  /** How often something is done to the bots or their database. */
  readonly kills: number;
  /** How long to look for what is doubled late, in seconds. */
  readonly settle: number;
}

type Harass = (env: Sandbox["botEnv"], until: (mischief: Mischief) => boolean) => Promise<Mischief>;

/** What came of it, and why each lost order was lost. */
type Outcome = Tally & AlertTally & Mischief & { readonly excuses: readonly string[] };

/** How long the last orders may take once nobody interferes any more. */
const SETTLE_MS = 420_000;

async function chaos(
  harass: Harass,
  extra: Record<string, string>,
  { orders, alerts, kills, settle }: ChaosBenchOptions,
): Promise<Outcome> {
  const sandbox = await startSandbox();
  try {
    await sandbox.vb365.setSwitches({ licenseStatus: "Expired" });
    const { botEnv } = sandbox;
    const env = { ...botEnv, ...alarmServers(botEnv, alerts), ...extra, LOG_LEVEL: "info" };
    const ledger = new Ledger(sandbox.slack);
    const alarms = new AlertLedger(sandbox.slack, alerts);
    const calm = troubleFarEnds(sandbox);
    let over = false;
    const typing = (async () => {
      while ((ledger.acked < orders || !alarms.isComplete) && !over)
        await Promise.all([ledger.acked < orders && ledger.order(), alarms.watch(), wait(150)]);
    })();
    const mischief = await harass(
      env,
      (done) =>
        ledger.acked >= orders &&
        alarms.isComplete &&
        done.kills + done.freezes + done.restarts + done.drops >= kills,
    );
    over = true;
    await typing;
    calm();
    const bot = await startBot({ env });
    await sandbox.slack
      .waitFor(() => ledger.missing.length + ledger.openCards + alarms.missing.length === 0, {
        timeoutMs: SETTLE_MS,
      })
      .catch(() => {});
    // What is doubled late is doubled too.
    await wait(settle * 1000);
    await bot.stop();
    const excuses = [...ledger.excuses, ...alarms.missing.map((server) => `the alert of ${server}`)];
    return { ...ledger.tally(), ...alarms.tally(), ...mischief, excuses };
  } finally {
    await sandbox.close();
  }
}

function tell(title: string, outcome: Outcome, print: (line: string) => void): void {
  const { acked, visible, lost, doubledFiles, doubledCards, openCards, excuses } = outcome;
  const { alerts, lostAlerts, doubledAlerts } = outcome;
  for (const excuse of excuses) print(`  lost: ${excuse}`);
  const { kills, freezes, restarts, drops } = outcome;
  const done =
    restarts + drops > 0 ? `${restarts} restarts, ${drops} drops` : `${kills} kills, ${freezes} freezes`;
  print(
    `${title}: ${done}; orders acked ${acked}, results visible ${visible}, lost ${lost}, doubled ${doubledFiles} (cards doubled ${doubledCards}, left open ${openCards}); alerts raised ${alerts}, lost ${lostAlerts}, doubled ${doubledAlerts}`,
  );
  if (lost + doubledFiles + lostAlerts + doubledAlerts > 0) process.exitCode = 1;
}

/** `npm run bench chaos [-- --orders 200 --alerts 40 --kills 60 --settle 20 --only embedded|postgres|restarts]` */
export async function run(args: readonly string[], print: (line: string) => void): Promise<void> {
  const { only, ...options } = readOptions(args, { orders: 200, alerts: 40, kills: 60, settle: 20 }, [
    "only",
  ]);
  const isWanted = (scene: string) => only === undefined || only === scene;
  if (isWanted("embedded")) tell("embedded", await chaos(killOne, {}, options), print);
  if (isWanted("postgres")) await shareServer(options, print);
  if (isWanted("restarts")) await restartServer(options, print);
}

async function shareServer(options: ChaosBenchOptions, print: (line: string) => void): Promise<void> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) return print("three on PostgreSQL: TEST_DATABASE_URL is not set, not run");
  await onNewDatabase(server, async (env) =>
    tell("three on PostgreSQL", await chaos(harassThree, env, options), print),
  );
}

async function restartServer(options: ChaosBenchOptions, print: (line: string) => void): Promise<void> {
  const programs = await findPostgres();
  if (!programs) return print("PostgreSQL restarts: no PostgreSQL is installed (PG_BIN), not run");
  const server = await startOwnPostgres(programs);
  try {
    const env = { DATABASE_URL: server.databaseUrl };
    tell("PostgreSQL restarts", await chaos(harassServer(server), env, options), print);
  } finally {
    await server.close();
  }
}
