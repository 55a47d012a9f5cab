import { createMetrics, type Metrics } from "../../../src/ops/metrics/index.ts";

/** Metrics in which everything has happened once, so that each family has its samples. */
export function metricsOfEverything(): Metrics {
  const metrics = createMetrics({ version: "1.2.3" });
  const { observers, sources } = metrics;
  observers.acknowledged("command", 0.004);
  observers.slackCall({ method: "chat.postMessage", outcome: "ok" });
  observers.slackCall({ method: "chat.update", outcome: "rate_limited", waitSeconds: 30 });
  observers.vb365Call({ server: "berlin", operation: "make-report", outcome: "ok", seconds: 12 });
  observers.vb365Call({
    server: "berlin",
    operation: "log-in",
    outcome: "rate_limited",
    seconds: 0.1,
    waitSeconds: 2,
  });
  observers.runOrdered();
  observers.runEnded("done", 14);
  observers.runEnded("failed", 3);
  sources.isReady = async () => true;
  sources.sockets = () => 2;
  sources.unfinishedRuns = async () => ({
    byState: { queued: 3, generating: 1 },
    oldestQueued: new Date(Date.now() - 90_000),
  });
  sources.schedules = async () => ({ active: 2, paused: 1 });
  sources.alerts = async () => ({ raised: 1 });
  sources.licenseReadings = async () => [
    {
      server: "berlin",
      at: new Date("2026-11-01T10:00:00Z"),
      license: {
        totalUnits: 100,
        usedUnits: 104,
        newUsers: 7,
        expires: "2027-01-31T00:00:00.000Z",
        graceExpires: "2027-02-28T00:00:00.000Z",
      },
    },
    { server: "paris", at: new Date("2026-11-01T10:00:00Z"), license: undefined },
  ];
  return metrics;
}
