import { setTimeout as wait } from "node:timers/promises";
import { startBot } from "../sandbox/bot-process.ts";
import { type Sandbox, startSandbox } from "../sandbox/start.ts";
import { storm } from "./ack/storm.ts";
import { startBareBolt } from "./support/bare-bolt.ts";
import { quantile } from "./support/quantile.ts";
import { readOptions } from "./support/read-options.ts";

export interface AckBenchOptions {
  readonly commands: number;
  /** Commands a second. */
  readonly rate: number;
  /** Turns that each side takes. */
  readonly rounds: number;
  /** Orders come from people: fewer at a time. Each is durable before it is acknowledged, and is worked on meanwhile. */
  readonly orders: number;
}

const ORDERS_PER_SECOND = 2;
/** How long commands come before those that count: meanwhile the bot loads what comes with the first order. */
const WARM_UP_SECONDS = 3;

interface Side {
  readonly sandbox: Sandbox;
  readonly stop: () => Promise<unknown>;
}

/**
 * How long a command waits for its acknowledgement: the real bot beside a bare Bolt app that only acknowledges, each in
 * a process of its own with a Slack of its own. They take turns, so that what else the machine does falls on both.
 */
export async function benchAck(
  { commands, rate: perSecond, rounds: turnsEach, orders }: AckBenchOptions,
  print: (line: string) => void,
): Promise<void> {
  const [bot, bare] = await Promise.all([ourBot(), startBareBolt()]);
  const rounds = { bot: [] as number[][], bare: [] as number[][] };
  const each = Math.ceil(commands / turnsEach);
  const warmUp = Math.min(commands, WARM_UP_SECONDS * perSecond);
  const [first] = await Promise.all([
    send(bot, "help", warmUp, perSecond),
    send(bare, "help", warmUp, perSecond),
  ]);
  for (let round = 0; round < turnsEach; round += 1) {
    const turns = round % 2 === 0 ? (["bot", "bare"] as const) : (["bare", "bot"] as const);
    for (const turn of turns) {
      rounds[turn].push(await send(turn === "bot" ? bot : bare, "help", each, perSecond));
    }
  }
  const times = { bot: rounds.bot.flat(), bare: rounds.bare.flat() };
  print(`${times.bot.length} commands at ${perSecond} a second, ms to the acknowledgement (p50 / p99)`);
  print(`  bare Bolt, acknowledges       ${quantiles(times.bare)}`);
  print(`  the bot, /license-report help ${quantiles(times.bot)}`);
  // One stall of the machine is the p99 of whoever's turn it was: the median of the rounds leaves it out.
  print(`  in the middle round, times    ${ratio(rounds, 0.5)} / ${ratio(rounds, 0.99)}`);
  const longest = Math.max(...first).toFixed(0);
  print(`  right after the start, longest${longest.padStart(7)}`);

  await makeReport(bot);
  const quiet = await send(bare, "last month", orders, ORDERS_PER_SECOND);
  const ordered = await send(bot, "last month", orders, ORDERS_PER_SECOND);
  print(`${orders} at ${ORDERS_PER_SECOND} a second`);
  print(`  bare Bolt, acknowledges       ${quantiles(quiet)}`);
  print(`  the bot, orders, each durable ${quantiles(ordered)}`);
  await Promise.all([bot.stop(), bare.stop()]);
}

async function ourBot(): Promise<Side> {
  const sandbox = await startSandbox();
  // A server makes one report after the other: the orders wait for it, and not it for them.
  await sandbox.vb365.setSwitches({ reportSeconds: 5 });
  const bot = await startBot({ env: { ...sandbox.botEnv, SHUTDOWN_SECONDS: "0" } });
  return {
    sandbox,
    stop: async () => {
      await bot.stop();
      await sandbox.close();
    },
  };
}

/** The first report that the sandbox makes holds this process, and so whoever it sends to the bot, for half a second. */
async function makeReport({ sandbox: { slack } }: Side): Promise<void> {
  await slack.command({ user: "olivia", channel: "general", command: "/license-report", text: "yesterday" });
  await slack.waitFor((event) => event?.type === "file_shared", { timeoutMs: 60_000 });
}

/** Sends commands at a steady pace, whatever the answers take. @returns milliseconds to each acknowledgement */
async function send({ sandbox }: Side, text: string, count: number, perSecond: number): Promise<number[]> {
  const started = performance.now();
  const acks: Promise<{ acked: boolean; ms: number }>[] = [];
  while (acks.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - started) / 1000) * perSecond) + 1);
    while (acks.length < due) {
      acks.push(
        sandbox.slack.command({ user: "olivia", channel: "general", command: "/license-report", text }),
      );
    }
    await wait(1);
  }
  const outcomes = await Promise.all(acks);
  const lost = outcomes.filter(({ acked }) => !acked).length;
  if (lost > 0) throw new Error(`${lost} of ${count} commands were not acknowledged`);
  return outcomes.map(({ ms }) => ms);
}

const quantiles = (values: readonly number[]) =>
  `${quantile(values, 0.5).toFixed(1).padStart(6)} / ${quantile(values, 0.99).toFixed(1).padEnd(6)}`;

/** Ours over theirs, each the median of its rounds. */
const ratio = (rounds: Readonly<Record<"bot" | "bare", number[][]>>, share: number) => {
  const middle = (side: number[][]) =>
    quantile(
      side.map((round) => quantile(round, share)),
      0.5,
    );
  return (middle(rounds.bot) / middle(rounds.bare)).toFixed(2);
};

/** `npm run bench ack [-- --commands 2000 --rate 200 --rounds 20 --orders 60 | -- --storm --commands 1000 --seconds 8 --freeze 0]` */
export async function run(args: readonly string[], print: (line: string) => void): Promise<void> {
  const others = args.filter((arg) => arg !== "--storm");
  if (others.length < args.length)
    return storm(readOptions(others, { commands: 1000, seconds: 8, freeze: 0 }), print);
  await benchAck(readOptions(args, { commands: 2000, rate: 200, rounds: 20, orders: 60 }), print);
}
