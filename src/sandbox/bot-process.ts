import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** One record of the bot's log. */
export type BotLogRecord = Readonly<Record<string, unknown>> & {
  readonly level: string;
  readonly msg: string;
};

export interface BotProcess {
  /** From the spawn to "connected", in milliseconds. */
  readonly startMs: number;
  /** Resolves when it is gone, for whatever reason. */
  readonly exited: Promise<unknown>;
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
}

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

/**
 * Starts the real bot as a process of its own, by the same entry as `npm start`.
 * @throws Error with what the bot printed, when it ends before it is connected
 */
export async function startBot({ env, onLog }: BotProcessOptions): Promise<BotProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH ?? "", LOG_LEVEL: "info", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const connected = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const record = parseRecord(line);
      if (record) onLog?.(record);
      if (record?.msg === "connected") resolve();
    });
  });
  await Promise.race([
    connected,
    exited.then(([code, signal]) => {
      throw new Error(`the bot ended with ${String(code ?? signal)} before it was connected:\n${errors}`);
    }),
  ]);
  const startMs = Math.round(performance.now() - startedAt);
  return {
    startMs,
    exited,
    stop: () => end(child, exited, "SIGTERM"),
    kill: async () => {
      await end(child, exited, "SIGKILL");
    },
    signal: (name) => child.kill(name),
  };
}

async function end(
  child: ChildProcess,
  exited: Promise<unknown[]>,
  signal: NodeJS.Signals,
): Promise<number | null> {
  child.kill(signal);
  const [code] = await exited;
  return typeof code === "number" ? code : null;
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
