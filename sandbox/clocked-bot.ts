import { readFileSync } from "node:fs";
import { startApp } from "../src/app.ts";
import { readConfig } from "../src/config/index.ts";
import { createLog } from "../src/ops/log.ts";

/** A clock that runs faster than time, stands still, or was moved: the same in every process that reads its file. */
export interface MovedClock {
  /** What it shows, in milliseconds since 1970, at a moment of real time. */
  readonly shows: number;
  readonly at: number;
  /** Milliseconds of it for each of real time. */
  readonly speed: number;
  /** Where it stops. */
  readonly until?: number;
}

export const timeOf = ({ shows, at, speed, until }: MovedClock, real = Date.now()): number =>
  Math.round(Math.min(shows + (real - at) * speed, until ?? Number.POSITIVE_INFINITY));

/** How long what was read of the file counts, in milliseconds. */
const FRESH_MS = 20;

/** The bot on the clock of a file, which says so by its name in the environment: everything else is the product. */
async function main(path: string): Promise<void> {
  let clock: MovedClock | undefined;
  let readAt = 0;
  const now = () => {
    const real = Date.now();
    if (clock === undefined || real - readAt > FRESH_MS) {
      readAt = real;
      clock = JSON.parse(readFileSync(path, "utf8")) as MovedClock;
    }
    return new Date(timeOf(clock, real));
  };
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const app = await startApp(config, {
    log,
    now,
    // An hour of the clock may be a second of real time, and a report takes what it takes.
    policy: { deadlineMs: FOREVER_MS, waitingMs: FOREVER_MS },
    schedulePolicy: { pollMs: 50, probeMs: 1000 },
  });
  process.once("SIGTERM", () => {
    void app.stop().then(() => process.exit(0));
  });
  log.info({ at: now().toISOString() }, "connected");
}

const FOREVER_MS = 10_000 * 86_400_000;

if (import.meta.main) await main(process.env.CLOCK_FILE ?? "clock.json");
