import { Gauge, type Registry } from "prom-client";
import { once } from "./once.ts";
import type { CountByState, MetricSources } from "./sources.ts";

/** States that are told also where nothing is in them: an alert on a figure that is not there never fires. */
const RUN_STATES = ["queued", "generating", "delivering"];

/** Gauges of the bot itself, looked up when they are asked for. What can't be looked up is left out, not told as 0. */
export function createGauges(registry: Registry, sources: MetricSources, version: string): void {
  const registers = [registry];
  const info = new Gauge({
    name: "license_report_build_info",
    help: "Always 1; the version is in the label.",
    labelNames: ["version"],
    registers,
  });
  info.set({ version }, 1);

  new Gauge({
    name: "license_report_ready",
    help: "Whether the bot can take orders: 1 or 0, as /readyz says.",
    registers,
    async collect() {
      const ready = await sources.isReady?.();
      if (ready !== undefined) this.set(ready ? 1 : 0);
    },
  });

  new Gauge({
    name: "license_report_slack_sockets",
    help: "Open Socket Mode connections of this process.",
    registers,
    collect() {
      const sockets = sources.sockets?.();
      if (sockets === undefined) this.remove();
      else this.set(sockets);
    },
  });

  const unfinished = once(async () => sources.unfinishedRuns?.());
  new Gauge({
    name: "license_report_queue_oldest_age_seconds",
    help: "Seconds since the order of the oldest run that is queued; 0 where none is.",
    registers,
    async collect() {
      const found = await unfinished();
      const since = found?.oldestQueued?.getTime();
      if (!found) this.remove();
      else this.set(since === undefined ? 0 : Math.max(0, (Date.now() - since) / 1000));
    },
  });
  new Gauge({
    name: "license_report_unfinished_runs",
    help: "Runs that are not over, by state; those queued are the depth of the queue.",
    labelNames: ["state"],
    registers,
    async collect() {
      this.reset();
      const found = await unfinished();
      if (!found) return;
      for (const state of RUN_STATES) this.set({ state }, found.byState[state] ?? 0);
    },
  });

  countByState(registry, "license_report_schedules", "Schedules, by state.", () => sources.schedules?.());
  countByState(registry, "license_report_alerts", "Alerts of the license watch, by state.", () =>
    sources.alerts?.(),
  );
}

function countByState(
  registry: Registry,
  name: string,
  help: string,
  read: () => Promise<CountByState> | undefined,
): void {
  new Gauge({
    name,
    help,
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      this.reset();
      const counts = await read()?.catch(() => undefined);
      for (const [state, count] of Object.entries(counts ?? {})) this.set({ state }, count);
    },
  });
}
