import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type BotLogRecord, type BotProcess, startBot } from "../sandbox/bot-process.ts";
import { type Sandbox, startSandbox } from "../sandbox/start.ts";
import { type BareBolt, startBareBolt } from "./support/bare-bolt.ts";
import { memoryOf } from "./support/memory.ts";
import { median } from "./support/quantile.ts";
import { readOptions } from "./support/read-options.ts";

export interface StartBenchOptions {
  readonly rounds: number;
  /** PDF reports that are made, one after the other, before the peak is read. */
  readonly reports: number;
  /** How long a bot is left alone before its memory at rest is read, in milliseconds. */
  readonly restMs: number;
  /** A PostgreSQL database for the bot; without it that row is left out. */
  readonly databaseUrl?: string | undefined;
}

/** Milliseconds and MB. */
interface Sample {
  /** To "connected". */
  readonly ms: number;
  /** To "ready", when runs, watch, and schedules are at work; only of our bot. */
  readonly readyMs?: number | undefined;
  readonly rest: number;
  readonly peak: number;
}

/**
 * How long the bot takes from its spawn to "connected" and to "ready", and how much memory, beside a bare Bolt app in the
 * same rounds. What Node compiled is kept from a start that is not counted: a new data directory is given a copy.
 */
export async function benchStart(options: StartBenchOptions, print: (line: string) => void): Promise<void> {
  const cache = await mkdtemp(join(tmpdir(), "license-report-cache-"));
  process.env.NODE_COMPILE_CACHE = join(cache, "bare");
  await using far = await farEnds();
  const rows: Record<string, Sample[]> = { "bare Bolt": [], "new DATA_DIR": [], "existing DATA_DIR": [] };
  if (options.databaseUrl) rows["PostgreSQL, existing schema"] = [];
  const lasting = await mkdtemp(join(tmpdir(), "license-report-existing-"));
  // Empty: the bot keeps its own compile cache, in DATA_DIR, whatever this process was given.
  const shared = { ...far.sandbox.botEnv, SHUTDOWN_SECONDS: "0", NODE_COMPILE_CACHE: "" };
  const postgres = options.databaseUrl && { DATABASE_URL: options.databaseUrl };
  // Not counted: what Node has compiled, behind the connection too, is written when a process ends.
  await sampleBot({ ...shared, DATA_DIR: lasting, ...postgres }, options.restMs);
  await sampleBot({ ...shared, DATA_DIR: lasting }, options.restMs);
  await (await startBareBolt()).stop();
  await cp(join(lasting, "compile-cache"), join(cache, "ours"), { recursive: true });

  for (let round = 0; round < options.rounds; round += 1) {
    const fresh = await mkdtemp(join(tmpdir(), "license-report-new-"));
    await cp(join(cache, "ours"), join(fresh, "compile-cache"), { recursive: true });
    rows["bare Bolt"]?.push(await sample(await startBareBolt(), options.restMs));
    rows["new DATA_DIR"]?.push(await sampleBot({ ...shared, DATA_DIR: fresh }, options.restMs));
    rows["existing DATA_DIR"]?.push(await sampleBot({ ...shared, DATA_DIR: lasting }, options.restMs));
    if (postgres) {
      const row = await sampleBot({ ...shared, DATA_DIR: lasting, ...postgres }, options.restMs);
      rows["PostgreSQL, existing schema"]?.push(row);
    }
    await rm(fresh, { recursive: true });
  }
  const bare = median((rows["bare Bolt"] ?? []).map(({ ms }) => ms));
  print(
    `${options.rounds} starts each, medians; ms to “connected” (and to “ready”); MB resident after ${options.restMs / 1000} s, and at the peak`,
  );
  for (const [name, samples] of Object.entries(rows)) {
    const ms = median(samples.map((row) => row.ms));
    const rest = median(samples.map((row) => row.rest)).toFixed(0);
    const peak = median(samples.map((row) => row.peak)).toFixed(0);
    const ready = samples.flatMap(({ readyMs }) => readyMs ?? []);
    const told = ready.length > 0 ? `ready ${median(ready).toFixed(0).padStart(4)} ms` : "";
    print(
      `  ${name.padEnd(28)} ${ms.toFixed(0).padStart(5)} ms (${(ms / bare).toFixed(2)} x)  ${told.padEnd(13)}  ${rest.padStart(4)} / ${peak.padStart(4)} MB`,
    );
  }
  const { rest, peak } = await peakOfReports(far.sandbox, { ...shared, DATA_DIR: lasting }, options);
  print(`  after ${options.reports} PDF reports: ${rest.toFixed(0)} MB, at the peak ${peak.toFixed(0)} MB`);
  await Promise.all([cache, lasting].map((path) => rm(path, { recursive: true, force: true })));
}

async function farEnds(): Promise<AsyncDisposable & { readonly sandbox: Sandbox }> {
  const sandbox = await startSandbox();
  return { sandbox, [Symbol.asyncDispose]: () => sandbox.close() };
}

async function sampleBot(env: Readonly<Record<string, string>>, restMs: number): Promise<Sample> {
  const startedAt = performance.now();
  let readyMs: number | undefined;
  const onLog = ({ msg }: BotLogRecord) => {
    if (msg === "ready") readyMs = performance.now() - startedAt;
  };
  return { ...(await sample(await startBot({ env, onLog }), restMs)), readyMs };
}

async function sample(started: Pick<BareBolt | BotProcess, "pid" | "startMs" | "stop">, restMs: number) {
  await wait(restMs);
  const { now, peak } = memoryOf(started.pid);
  await started.stop();
  return { ms: started.startMs, rest: now, peak };
}

async function peakOfReports(
  sandbox: Sandbox,
  env: Readonly<Record<string, string>>,
  { reports, restMs }: StartBenchOptions,
): Promise<{ readonly rest: number; readonly peak: number }> {
  const bot = await startBot({ env });
  for (let index = 0; index < reports; index += 1) {
    const shared = sandbox.slack.waitFor((event) => event?.type === "file_shared", { timeoutMs: 60_000 });
    await sandbox.slack.command({
      user: "olivia",
      channel: "general",
      command: "/license-report",
      text: `${2000 + index}-01 pdf`,
    });
    await shared;
  }
  await wait(restMs);
  const { now, peak } = memoryOf(bot.pid);
  await bot.stop();
  return { rest: now, peak };
}

/** `npm run bench start [-- --rounds 5 --reports 20 --rest 3 --database postgresql://…]` */
export async function run(args: readonly string[], print: (line: string) => void): Promise<void> {
  const { database, rest, ...counts } = readOptions(args, { rounds: 5, reports: 20, rest: 3 }, ["database"]);
  const databaseUrl = database ?? process.env.TEST_DATABASE_URL;
  await benchStart({ ...counts, restMs: rest * 1000, databaseUrl }, print);
}
