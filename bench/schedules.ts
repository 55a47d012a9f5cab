/**
 * Is a due minute ever lost or doubled? Schedules run on a compressed clock, over the changes of the clocks of three zones,
 * while the bot is killed at random (embedded store), and while three bots on PostgreSQL are killed and frozen. What was
 * due is computed by brute force, apart from the product's code.
 * `npm run bench schedules -- [--schedules 200] [--days 32] [--kills 60] [--day-seconds 20] [--only embedded|postgres]`;
 * PostgreSQL when TEST_DATABASE_URL names a server.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type BotProcess, startBot } from "../sandbox/bot-process.ts";
import { type MovedClock, timeOf } from "../sandbox/clocked-bot.ts";
import { type Sandbox, startSandbox } from "../sandbox/start.ts";
import { ScheduleLedger, type ScheduleTally } from "./schedules/ledger.ts";
import { Oracle } from "./schedules/oracle.ts";
import { recurrences } from "./schedules/recurrences.ts";
import { onNewDatabase } from "./support/new-database.ts";
import { readOptions } from "./support/read-options.ts";

export interface SchedulesBenchOptions {
  readonly schedules: number;
  /** Days that the clock runs through, from 6 March 2026 on. */
  readonly days: number;
  readonly kills: number;
  /** How long one of these days takes, in seconds. */
  readonly daySeconds: number;
}

type Outcome = ScheduleTally & {
  readonly kills: number;
  readonly freezes: number;
  readonly schedules: number;
};

const ENTRY = fileURLToPath(new URL("../sandbox/clocked-bot.ts", import.meta.url));
const START = Date.parse("2026-03-06T12:30:30Z");
const DAY_MS = 86_400_000;

/** How long the last reports may take once nobody interferes any more. */
const SETTLE_MS = 300_000;

async function bench(
  extra: Readonly<Record<string, string>>,
  bots: number,
  { schedules, days, kills, daySeconds }: SchedulesBenchOptions,
): Promise<Outcome> {
  const sandbox = await startSandbox();
  try {
    const { DATA_DIR: root = "." } = sandbox.botEnv;
    const clockFile = join(root, "clock.json");
    // The kills may take longer than the days: a clock that ran on would make minutes due that the oracle does not know.
    const end = START + days * DAY_MS;
    const setClock = async (shows: number, speed: number): Promise<MovedClock> => {
      const clock = { shows, at: Date.now(), speed, until: end };
      await writeFile(clockFile, JSON.stringify(clock));
      return clock;
    };
    const most = String(schedules);
    const env = {
      ...sandbox.botEnv,
      ...extra,
      LOG_LEVEL: "info",
      CLOCK_FILE: clockFile,
      SCHEDULES_PER_CHANNEL: most,
      SCHEDULES_PER_PERSON: most,
      SCHEDULES_PER_WORKSPACE: most,
    };
    const envs = Array.from({ length: bots }, (_, index) => ({
      ...env,
      DATA_DIR: `${root}/${index}`,
    }));
    await sandbox.vb365.setSwitches({ reportSeconds: 0, throttle: { enabled: false } });
    await setClock(START, 0);
    const first = await startBot({ env: envs[0] ?? env, entry: ENTRY });
    const ledger = new ScheduleLedger(sandbox.slack);
    for (const recurrence of recurrences(schedules)) await ledger.set(recurrence);
    await first.stop();

    const clock = await setClock(START, DAY_MS / (daySeconds * 1000));
    const mischief = await harass(envs, () => timeOf(clock) >= end, kills, days * daySeconds * 1000);
    const last = await startBot({ env: envs[0] ?? env, entry: ENTRY });
    await settled(sandbox, ledger);
    await last.stop();
    const { DATABASE_URL: databaseUrl } = extra;
    const where = databaseUrl === undefined ? { dataDirectory: `${root}/0` } : { databaseUrl };
    const tally = await ledger.tally(new Oracle(START, end), where);
    return { ...tally, ...mischief, schedules: ledger.size };
  } finally {
    await sandbox.close();
  }
}

/** Until no card is open, and none has come for a while: what is doubled late is doubled too. */
async function settled({ slack }: Sandbox, ledger: ScheduleLedger): Promise<void> {
  const since = performance.now();
  let before = -1;
  while (performance.now() - since < SETTLE_MS) {
    const cards = slack.state.messages("backup-reports").length;
    if (cards === before && ledger.open === 0) return;
    before = cards;
    await wait(QUIET_MS);
  }
}

const QUIET_MS = 5_000;

/** Kills the bots one after the other at random moments; of several, every third is frozen for a while instead. */
async function harass(
  envs: readonly Readonly<Record<string, string>>[],
  isOver: () => boolean,
  atLeast: number,
  ms: number,
): Promise<{ kills: number; freezes: number }> {
  const bots: BotProcess[] = await Promise.all(envs.map((env) => startBot({ env, entry: ENTRY })));
  let [kills, freezes] = [0, 0];
  while (!isOver() || kills < atLeast) {
    await wait(Math.random() * Math.min(2 * (ms / Math.max(1, atLeast)), 4_000));
    const index = Math.floor(Math.random() * bots.length);
    const [bot, env] = [bots[index], envs[index]];
    if (!bot || !env) continue;
    if (bots.length > 1 && Math.random() < 0.33) {
      bot.signal("SIGSTOP");
      await wait(Math.random() < 0.3 ? 16_000 : 1_000);
      bot.signal("SIGCONT");
      freezes += 1;
      continue;
    }
    await bot.kill();
    kills += 1;
    bots[index] = await startBot({ env, entry: ENTRY });
  }
  await Promise.all(bots.map((bot) => bot.kill()));
  return { kills, freezes };
}

/** A table, of which each engine adds a row. */
const COLUMNS = {
  schedules: (outcome: Outcome) => outcome.schedules,
  "due minutes": ({ due }: Outcome) => due,
  kills: ({ kills }: Outcome) => kills,
  freezes: ({ freezes }: Outcome) => freezes,
  "one card": ({ made }: Outcome) => made,
  "of these late": ({ late }: Outcome) => late,
  "listed as missed": ({ missed }: Outcome) => missed,
  lost: ({ lost }: Outcome) => lost,
  doubled: ({ doubled }: Outcome) => doubled,
  "not due": ({ odd }: Outcome) => odd,
  "cards left open": ({ open }: Outcome) => open,
};

const rowOf = (...cells: readonly (string | number)[]): string => `| ${cells.join(" | ")} |`;

function tell(title: string, outcome: Outcome, print: (line: string) => void): void {
  const { lost, doubled, odd, open } = outcome;
  print(rowOf(title, ...Object.values(COLUMNS).map((cell) => cell(outcome))));
  if (lost + doubled + odd + open > 0) process.exitCode = 1;
}

/** `npm run bench schedules [-- --schedules 200 --kills 60 --only embedded|postgres]` */
export async function run(args: readonly string[], print: (line: string) => void): Promise<void> {
  const options = readOptions(args, { schedules: 200, days: 32, kills: 60, "day-seconds": 20 }, [
    "only",
    "database",
  ]);
  const { only, database = process.env.TEST_DATABASE_URL } = options;
  const given = { ...options, daySeconds: options["day-seconds"] };
  const names = Object.keys(COLUMNS);
  print(rowOf("", ...names));
  print(rowOf("---", ...names.map(() => "---")));
  if (only !== "postgres") tell("embedded", await bench({}, 1, given), print);
  if (only === "embedded") return;
  if (!database) return print("three on PostgreSQL: TEST_DATABASE_URL is not set, not run");
  await onNewDatabase(database, async (env) =>
    tell("three on PostgreSQL", await bench(env, 3, given), print),
  );
}
