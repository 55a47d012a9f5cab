import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startBot } from "../sandbox/bot-process.ts";
import { type Sandbox, startSandbox } from "../sandbox/start.ts";
import { readEventLoopDelay, watchEventLoop } from "./support/event-loop-delay.ts";
import { onNewDatabase } from "./support/new-database.ts";
import { quantile } from "./support/quantile.ts";
import { readOptions } from "./support/read-options.ts";

const USER = "olivia";
const CHANNEL = "backup-reports";
/** Orders at once, by how long the server takes for a report, in seconds. */
const BURSTS = [
  { reportSeconds: 0, orders: 120 },
  { reportSeconds: 1, orders: 24 },
];

export interface RunsBenchOptions {
  /** Orders that are timed, one after the other. */
  readonly orders: number;
  readonly databaseUrl: string | undefined;
}

/**
 * What the bot itself adds to a report, as the two far ends see it: the real bot in its own process, the sandbox's
 * Slack and VB365, which make a report in no time. One order after the other for the times, a burst for the throughput.
 */
export async function benchRuns(
  { orders, databaseUrl }: RunsBenchOptions,
  print: (line: string) => void,
): Promise<void> {
  print(`one order after the other, ${orders} of them, ms (p50 / p99)`);
  print(
    "             ack         order → report call   last byte → file shared   order → card done   event loop late (p99 / max)",
  );
  await printTimes("embedded", {}, orders, print);
  if (!databaseUrl) {
    print("TEST_DATABASE_URL is not set: PostgreSQL and more than one process were not measured.");
    return;
  }
  await onNewDatabase(databaseUrl, (env) => printTimes("PostgreSQL", env, orders, print));
  print("");
  print("orders at once, runs/s from the first order to the last file shared, all on one machine");
  print(
    `             ${BURSTS.map(({ reportSeconds, orders }) => `${orders} reports of ${reportSeconds} s`.padEnd(24)).join("  ")}`,
  );
  for (const processes of [1, 2, 4]) {
    await onNewDatabase(databaseUrl, async (env) => {
      const rates: string[] = [];
      for (const { reportSeconds, orders } of BURSTS) {
        rates.push((orders / (await burst(env, processes, orders, reportSeconds))).toFixed(1));
      }
      print(
        `${processes} process${processes > 1 ? "es" : "  "}  ${rates.map((rate) => rate.padEnd(24)).join("  ")}`,
      );
    });
  }
}

interface Times {
  readonly ack: number;
  readonly untilCall: number;
  readonly untilShared: number;
  readonly untilDone: number;
}

/** Orders that are not counted: what they need is loaded and compiled with them. */
const WARM_UP = 5;

async function printTimes(
  name: string,
  env: Record<string, string>,
  orders: number,
  print: (line: string) => void,
) {
  const sandbox = await startSandbox();
  const directory = await mkdtemp(join(tmpdir(), "license-report-bench-"));
  const delayFile = join(directory, "event-loop.json");
  const bot = await startBot({
    env: { ...sandbox.botEnv, ...env, ...watchEventLoop(delayFile), LOG_LEVEL: "info" },
  });
  const times: Times[] = [];
  for (let run = 0; run < orders + WARM_UP; run += 1) times.push(await timeOne(sandbox));
  await bot.stop();
  await sandbox.close();
  const late = readEventLoopDelay(delayFile);
  await rm(directory, { recursive: true });
  const warm = times.slice(WARM_UP);
  const column = (key: keyof Times, width: number) => quantiles(warm.map((time) => time[key])).padEnd(width);
  print(
    `${name.padEnd(11)}  ${column("ack", 10)}  ${column("untilCall", 20)}  ${column("untilShared", 24)}  ${column("untilDone", 18)}  ${late.p99.toFixed(1)} / ${late.max.toFixed(1)}`,
  );
}

async function timeOne({ slack, vb365 }: Sandbox): Promise<Times> {
  let [called, answered, shared] = [0, 0, 0];
  const offRequests = vb365.onRequest(({ path }, phase) => {
    if (!path.includes("GenerateLicenseOverview")) return;
    if (phase === "arrived") called = performance.now();
    else answered = performance.now();
  });
  const done = slack.waitFor(
    (event) => {
      if (event?.type === "file_shared") shared = performance.now();
      return event?.type === "message_edited" && event.message.text.startsWith("Done") && performance.now();
    },
    { timeoutMs: 30_000 },
  );
  const ordered = performance.now();
  const { ms } = await order(slack);
  const ended = await done;
  offRequests();
  return { ack: ms, untilCall: called - ordered, untilShared: shared - answered, untilDone: ended - ordered };
}

const order = (slack: Sandbox["slack"]) =>
  slack.command({
    user: USER,
    channel: CHANNEL,
    command: "/license-report",
    text: "yesterday csv",
    shouldEscape: false,
  });

/** @returns seconds */
async function burst(
  env: Record<string, string>,
  processes: number,
  orders: number,
  reportSeconds: number,
): Promise<number> {
  const sandbox = await startSandbox();
  const { slack, botEnv } = sandbox;
  await sandbox.vb365.setSwitches({ reportSeconds });
  const bots = [];
  for (let index = 0; index < processes; index += 1) {
    bots.push(await startBot({ env: { ...botEnv, ...env, DATA_DIR: `${botEnv.DATA_DIR}/${index}` } }));
  }
  const orderAll = async (count: number) => {
    let shared = 0;
    const all = slack.waitFor((event) => event?.type === "file_shared" && ++shared === count, {
      timeoutMs: 300_000,
    });
    await Promise.all(Array.from({ length: count }, () => order(slack)));
    await all;
  };
  // Each process logs in to VB365 once, which takes log-ins from one address one a second.
  await orderAll(6 * processes);
  const since = performance.now();
  await orderAll(orders);
  const seconds = (performance.now() - since) / 1000;
  await Promise.all(bots.map((bot) => bot.stop()));
  await sandbox.close();
  return seconds;
}

const quantiles = (values: readonly number[]): string =>
  `${Math.round(quantile(values, 0.5))} / ${Math.round(quantile(values, 0.99))}`;

/** `npm run bench runs [-- --orders 100 --database postgresql://…]` */
export async function run(args: readonly string[], print: (line: string) => void): Promise<void> {
  const { database, orders } = readOptions(args, { orders: 100 }, ["database"]);
  await benchRuns({ orders, databaseUrl: database ?? process.env.TEST_DATABASE_URL }, print);
}
