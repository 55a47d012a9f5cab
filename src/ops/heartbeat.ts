import { type Clock, systemClock } from "../async/clock.ts";
import type { Log } from "./log.ts";
import type { Readiness } from "./readiness.ts";

export interface HeartbeatOptions {
  /** A secret, which is never logged. */
  readonly url: string;
  readonly readiness: Pick<Readiness, "report">;
  readonly log: Log;
  readonly clock?: Clock;
  readonly fetch?: typeof globalThis.fetch;
}

const INTERVAL_MS = 60_000;
/** Less than the interval: two calls are never under way. */
const CALL_MS = 20_000;

/**
 * Calls an address at once and then each minute, only while the bot is ready: a service that waits for these calls alerts
 * when they stop, whatever stopped them (a dead process, a full disk, a lost network).
 * @returns stops it
 */
export function startHeartbeat(options: HeartbeatOptions): () => void {
  const { url, readiness, log, clock = systemClock, fetch = globalThis.fetch } = options;
  const stopping = new AbortController();
  let isFailing = false;

  async function beat(): Promise<void> {
    if ((await readiness.report()).status !== "ready" || stopping.signal.aborted) return;
    const problem = await call();
    if (stopping.signal.aborted) return;
    // One line when it begins to fail, and one when it works again, not one each minute.
    if (problem !== undefined && !isFailing)
      log.warn({ problem }, "HEARTBEAT_URL can’t be called; your monitoring will miss the bot");
    if (problem === undefined && isFailing) log.info("HEARTBEAT_URL is called again");
    isFailing = problem !== undefined;
  }

  async function call(): Promise<string | undefined> {
    try {
      const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(CALL_MS)]);
      const response = await fetch(url, { signal });
      await response.body?.cancel();
      return response.ok ? undefined : `HTTP ${response.status}`;
    } catch (error) {
      // The message may hold the address.
      const { cause, name } = error as { cause?: { code?: unknown }; name?: unknown };
      return String(cause?.code ?? name ?? "unknown");
    }
  }

  const turn = () => void beat().catch((error: unknown) => log.warn({ err: error }, "no heartbeat"));
  const timer = clock.setInterval(turn, INTERVAL_MS);
  turn();
  return () => {
    stopping.abort();
    clock.clearInterval(timer);
  };
}
