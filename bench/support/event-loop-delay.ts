import { readFileSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

const FILE_VARIABLE = "BENCH_EVENT_LOOP_FILE";

/**
 * What makes a bot write down how long its event loop was late, when it ends. Node loads this very file before the
 * program (`--import`), so the program itself knows nothing of it.
 */
export const watchEventLoop = (file: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=${pathToFileURL(import.meta.filename)}`,
  [FILE_VARIABLE]: file,
});

/** Milliseconds beyond which 1 % of the samples lay, and the longest one. */
export const readEventLoopDelay = (file: string): { readonly p99: number; readonly max: number } =>
  JSON.parse(readFileSync(file, "utf8"));

const file = process.env[FILE_VARIABLE];
if (file !== undefined) {
  const RESOLUTION = 10;
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  delay.enable();
  // A sample is the time between two looks, so a loop that was never late shows the resolution.
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);
  process.once("exit", () =>
    writeFileSync(file, JSON.stringify({ p99: late(delay.percentile(99)), max: late(delay.max) })),
  );
}
