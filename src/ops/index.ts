import { type Clock, systemClock } from "../async/clock.ts";
import { startHeartbeat } from "./heartbeat.ts";
import type { Log } from "./log.ts";
import type { MetricSources, Metrics, Observers } from "./metrics/index.ts";
import { createReadiness, type Readiness } from "./readiness.ts";

export interface OpsOptions {
  readonly port: number | undefined;
  readonly host: string;
  readonly heartbeatUrl: string | undefined;
  readonly version: string;
  readonly log: Log;
  readonly clock?: Clock;
}

/** What operators watch the bot by. Where the settings ask for none of it, it costs nothing. */
export interface Ops {
  readonly readiness: Readiness;
  /** The port of health and metrics. */
  readonly port: number | undefined;
  /** Undefined where no metrics are served. */
  readonly observers: Observers | undefined;
  readonly sources: MetricSources;
  /**
   * Every part is there: from now on the bot can be ready, and its heart beats.
   * @param fetch for the heartbeat: through a proxy, where there is one
   */
  started(fetch?: typeof globalThis.fetch): void;
  stop(): Promise<void>;
}

/**
 * Serves health and metrics from the first moment of the start on, so that it can be watched.
 * @throws Failure `port_taken`
 */
export async function startOps(options: OpsOptions): Promise<Ops> {
  const { port, host, heartbeatUrl, log, clock = systemClock } = options;
  const readiness = createReadiness(clock);
  const served = port === undefined ? undefined : await serve({ ...options, host, port }, readiness);
  let stopHeartbeat: (() => void) | undefined;
  return {
    readiness,
    port: served?.server.port,
    observers: served?.metrics.observers,
    sources: served?.metrics.sources ?? {},
    started(fetch) {
      readiness.started();
      if (heartbeatUrl !== undefined)
        stopHeartbeat = startHeartbeat({ url: heartbeatUrl, readiness, log, clock, ...(fetch && { fetch }) });
    },
    async stop() {
      stopHeartbeat?.();
      await served?.server.close();
    },
  };
}

/** prom-client is loaded where it is needed only. */
async function serve(
  { host, port, version, log }: OpsOptions & { readonly port: number },
  readiness: Readiness,
) {
  const [{ createMetrics }, { startOpsServer }] = await Promise.all([
    import("./metrics/index.ts"),
    import("./server.ts"),
  ]);
  const metrics: Metrics = createMetrics({ version });
  metrics.sources.isReady = async () => (await readiness.report()).status === "ready";
  const server = await startOpsServer({ host, port, readiness, metrics, log });
  log.info({ host, port: server.port }, "health and metrics are served");
  return { metrics, server };
}
