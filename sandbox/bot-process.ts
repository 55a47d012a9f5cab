import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** One record of the bot's log. */
export type BotLogRecord = Readonly<Record<string, unknown>> & {
  readonly level: string;
  readonly msg: string;
};

/** How a bot ended. */
export interface BotEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What it said last: its troubles, and what it printed beside its log. */
  readonly lastWords: string;
}

/** The bot ended before it was connected. Its message is for a test, and holds all that the bot said. */
export class BotEnded extends Error {
  override readonly name = "BotEnded";
  readonly end: BotEnd;

  constructor(end: BotEnd) {
    super(`the bot ended before it was connected: ${describeEnd(end)}`);
    this.end = end;
  }
}

export interface BotProcess {
  readonly pid: number;
  /** From the spawn to "connected", in milliseconds. */
  readonly startMs: number;
  /** Resolves when it is gone, for whatever reason, and everything that it said has been read. */
  readonly exited: Promise<BotEnd>;
  /** Ends it as a service manager would, and resolves with its exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, as a crash. */
  kill(): Promise<void>;
  /** Any other signal, such as SIGSTOP and SIGCONT, which freeze it and wake it up. */
  signal(name: NodeJS.Signals): void;
}

export interface BotProcessOptions {
  /** The bot's whole environment, besides PATH: it sees nothing of the sandbox but this. */
  readonly env: Readonly<Record<string, string>>;
  readonly onLog?: (record: BotLogRecord) => void;
  /** A command that runs it, such as a tracer; its process is to become the bot. */
  readonly under?: readonly string[];
  /** Another entry than that of `npm start`. */
  readonly entry?: string;
}

const PACKAGE = new URL("../package.json", import.meta.url);
const ROOT = fileURLToPath(new URL(".", PACKAGE));

/** What `npm start` gives to Node, all but the file with the settings: these come from the sandbox. */
const START = (JSON.parse(readFileSync(PACKAGE, "utf8")) as { scripts: { start: string } }).scripts.start
  .split(" ")
  .filter((word) => (word.startsWith("--") ? !word.startsWith("--env-file") : /\.[jt]s$/.test(word)));

/** What Node is told there about itself. */
export const START_FLAGS: readonly string[] = START.filter((word) => word.startsWith("--"));

/** Besides the settings: where programs are found, and where Node keeps what it has compiled. */
const { PATH = "", NODE_COMPILE_CACHE } = process.env;
const startWords = (entry: string | undefined): readonly string[] =>
  entry === undefined ? START : [...START_FLAGS, entry];

/** Levels of records that tell why a bot ended. */
export const TROUBLE: readonly string[] = ["warn", "error", "fatal"];
const MAX_WORDS = 4_000;

/**
 * Starts the real bot as a process of its own, by the same entry as `npm start`.
 * @throws BotEnded when it ends before it is connected
 */
export async function startBot({ env, onLog, under = [], entry }: BotProcessOptions): Promise<BotProcess> {
  const startedAt = performance.now();
  const [command = process.execPath, ...args] = [...under, process.execPath, ...startWords(entry)];
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { PATH, ...(NODE_COMPILE_CACHE && { NODE_COMPILE_CACHE }), LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let lastWords = "";
  const remember = (words: string) => {
    lastWords = `${lastWords}${words}`.slice(-MAX_WORDS);
  };
  child.stderr.setEncoding("utf8").on("data", remember);
  const connected = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const record = parseRecord(line);
      if (record === undefined || TROUBLE.includes(record.level)) remember(`${line}\n`);
      if (record) onLog?.(record);
      if (record?.msg === "connected") resolve();
    });
  });
  // Not "exit", which may come while the reason is still in the pipe: on a busy machine it was lost.
  const exited = once(child, "close").then(([code, signal]): BotEnd => ({ code, signal, lastWords }));
  await Promise.race([
    connected,
    exited.then((end) => {
      throw new BotEnded(end);
    }),
  ]);
  const startMs = Math.round(performance.now() - startedAt);
  return {
    pid: child.pid ?? 0,
    startMs,
    exited,
    stop: () => end(child, exited, "SIGTERM"),
    kill: async () => {
      await end(child, exited, "SIGKILL");
    },
    signal: (name) => child.kill(name),
  };
}

/** One line on how, and then what it said. */
function describeEnd({ code, signal, lastWords }: BotEnd): string {
  const how = signal === null ? `exit code ${code}` : `killed by ${signal}`;
  const hint = signal === "SIGKILL" ? ", as the system does when memory runs out" : "";
  return `${how}${hint}\n${lastWords || "It said nothing."}`;
}

async function end(
  child: ChildProcess,
  exited: Promise<BotEnd>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  child.kill(signal);
  return (await exited).code;
}

function parseRecord(line: string): BotLogRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && "msg" in value
      ? (value as BotLogRecord)
      : undefined;
  } catch {
    return undefined;
  }
}
