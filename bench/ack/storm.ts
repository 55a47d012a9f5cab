import { setTimeout as wait } from "node:timers/promises";
import { pino } from "pino";
import { type BotProcess, startBot } from "../../sandbox/bot-process.ts";
import type { SlackSandbox } from "../../sandbox/slack/index.ts";
import { type Sandbox, startSandbox } from "../../sandbox/start.ts";
import { openStore } from "../../src/store/index.ts";
import { quantile } from "../support/quantile.ts";

export interface StormOptions {
  readonly commands: number;
  /** In which all of them are typed. */
  readonly seconds: number;
  /** For how many seconds the bot is frozen in the middle: a machine that is fast enough is late for nothing else. */
  readonly freeze: number;
}

const USER = "olivia";
const DAY_MS = 86_400_000;
/** How long the last answers may take once everything has been typed. */
const SETTLE_MS = 120_000;
const LATE_MS = 3_000;

/** How the bot's replies name the day of an order. */
const NAMED_DAY = /\b\d{1,2} [A-Z][a-z]+ \d{4}\b/;

interface Typed {
  readonly day: string;
  readonly name: string;
  readonly acked: boolean;
  readonly ms: number;
  /** What Slack showed with the acknowledgement, if it came in time. */
  readonly text: string;
}

/**
 * Far more commands at once than can be worked on, each an order for a day of its own: is everybody left knowing whether
 * theirs was ordered? Who isn't acknowledged in Slack's three seconds reads that the command failed, and types it again.
 */
export async function storm(
  { commands, seconds, freeze }: StormOptions,
  print: (line: string) => void,
): Promise<void> {
  const sandbox = await startSandbox();
  try {
    // No report is to come of it meanwhile.
    await sandbox.vb365.setSwitches({ reportSeconds: 3600 });
    const env = { ...sandbox.botEnv, SHUTDOWN_SECONDS: "0", MAX_WAITING_PER_PERSON: "1000" };
    const bot = await startBot({ env });
    const [typed] = await Promise.all([
      type(sandbox.slack, commands, seconds),
      freeze > 0 && wait(seconds * 500).then(() => pause(bot, freeze)),
    ]);
    const heard = () => repliesOf(sandbox.slack, typed);
    const isSettled = () => {
      const { understood, tooLate } = heard();
      return typed.filter(({ acked, name }) => acked && !understood.has(name)).length <= tooLate;
    };
    await sandbox.slack.waitFor(isSettled, { timeoutMs: SETTLE_MS }).catch(() => {});
    // What is ordered late is to be counted, too.
    await wait(LATE_MS);
    const { understood, tooLate } = heard();
    await bot.stop();
    tell(typed, understood, tooLate, await orderedDays(sandbox), print);
  } finally {
    await sandbox.close();
  }
}

async function pause(bot: BotProcess, seconds: number): Promise<void> {
  bot.signal("SIGSTOP");
  await wait(seconds * 1000);
  bot.signal("SIGCONT");
}

async function type(slack: SlackSandbox, count: number, seconds: number): Promise<Typed[]> {
  const started = performance.now();
  const typing: Promise<Typed>[] = [];
  while (typing.length < count) {
    const due = Math.min(count, Math.ceil(((performance.now() - started) / 1000 / seconds) * count));
    while (typing.length < due) typing.push(typeOne(slack, typing.length));
    await wait(1);
  }
  return Promise.all(typing);
}

async function typeOne(slack: SlackSandbox, index: number): Promise<Typed> {
  const at = new Date(Date.UTC(2023, 0, 1) + index * DAY_MS);
  const day = at.toISOString().slice(0, 10);
  const name = at.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  const { acked, ms, body } = await slack.command({
    user: USER,
    channel: "general",
    command: "/license-report",
    text: `${day} to me`,
  });
  return { day, name, acked, ms, text: acked ? String(body?.text ?? "") : "" };
}

/** The days whose orders somebody was told of, and how often somebody read that nothing was done. */
function repliesOf(slack: SlackSandbox, typed: readonly Typed[]) {
  const later = slack.state.ephemerals(USER).map(({ text }) => text);
  const understood = new Set(
    [...typed.map(({ text }) => text), ...later].flatMap((text) =>
      text.startsWith("Understood") ? (NAMED_DAY.exec(text) ?? []) : [],
    ),
  );
  return { understood, tooLate: later.filter((text) => /took too long.*nothing was done/.test(text)).length };
}

async function orderedDays({ botEnv }: Sandbox): Promise<Set<string>> {
  const store = await openStore({ log: pino({ level: "silent" }), dataDirectory: botEnv.DATA_DIR });
  const rows = await store.query<{ request: string }>("SELECT request FROM runs");
  await store.close();
  return new Set(rows.map(({ request }) => JSON.parse(request).rangeText));
}

function tell(
  typed: readonly Typed[],
  understood: ReadonlySet<string>,
  tooLate: number,
  ordered: ReadonlySet<string>,
  print: (line: string) => void,
): void {
  const punctual = typed.filter(({ acked }) => acked);
  const times = punctual.map(({ ms }) => ms);
  const count = (wanted: (one: Typed) => boolean) => typed.filter(wanted).length;
  const isOrdered = ({ day }: Typed) => ordered.has(day);
  const isTold = ({ name }: Typed) => understood.has(name);
  const told = count((one) => isOrdered(one) && isTold(one));
  const silently = count((one) => isOrdered(one) && !isTold(one));
  const falsely = count((one) => !isOrdered(one) && isTold(one));
  // Slack itself tells the others that their command failed.
  const unheard = Math.max(0, count((one) => one.acked && !isOrdered(one)) - tooLate);
  print(
    `${typed.length} commands: acknowledged in time ${punctual.length} (p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms), not in time ${typed.length - punctual.length}`,
  );
  print(
    `  ordered ${ordered.size}, told so ${told}; not ordered ${typed.length - ordered.size}, told so ${tooLate}`,
  );
  print(
    `  in doubt: ordered without a word ${silently}, told of an order that isn’t there ${falsely}, acknowledged and neither told nor ordered ${unheard}`,
  );
  if (silently + falsely + unheard > 0) process.exitCode = 1;
}
