import { Counter, Histogram, type Registry } from "prom-client";
import type { Observers } from "./observers.ts";

/** Slack gives three seconds; most acknowledgements take some milliseconds. */
const ACK_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
/** A small report takes seconds; a run is given up after a day in line and an hour at work. */
const RUN_SECONDS = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600];
const CALL_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];

/** Counters and histograms: what is recorded when it happens. */
export function createRecorders(registry: Registry): Observers {
  const registers = [registry];
  const acks = new Histogram({
    name: "license_report_slack_ack_seconds",
    help: "Seconds from what Slack sent to its acknowledgement, by its kind.",
    labelNames: ["kind"],
    buckets: ACK_SECONDS,
    registers,
  });
  const slackCalls = new Counter({
    name: "license_report_slack_calls_total",
    help: "Requests of Slack's Web API, by method and outcome.",
    labelNames: ["method", "outcome"],
    registers,
  });
  const vb365Calls = new Histogram({
    name: "license_report_vb365_call_seconds",
    help: "Seconds of requests of VB365's REST API, by server, operation, and outcome.",
    labelNames: ["server", "operation", "outcome"],
    buckets: CALL_SECONDS,
    registers,
  });
  const waits = new Counter({
    name: "license_report_rate_limits_total",
    help: "Answers of HTTP 429, which asked for a wait, by who gave them.",
    labelNames: ["side"],
    registers,
  });
  const waitSeconds = new Counter({
    name: "license_report_rate_limit_wait_seconds_total",
    help: "Seconds that answers of HTTP 429 asked to wait, by who gave them.",
    labelNames: ["side"],
    registers,
  });
  const orders = new Counter({
    name: "license_report_orders_total",
    help: "Runs that were ordered in this process.",
    registers,
  });
  const ends = new Histogram({
    name: "license_report_run_seconds",
    help: "Seconds from the order of a run to its end in this process, by outcome.",
    labelNames: ["outcome"],
    buckets: RUN_SECONDS,
    registers,
  });
  for (const outcome of ["done", "failed", "cancelled"]) ends.zero({ outcome });
  for (const side of ["slack", "vb365"]) {
    waits.inc({ side }, 0);
    waitSeconds.inc({ side }, 0);
  }
  const limited = (side: "slack" | "vb365", call: { outcome: string; waitSeconds?: number }) => {
    if (call.outcome !== "rate_limited") return;
    waits.inc({ side });
    waitSeconds.inc({ side }, call.waitSeconds ?? 0);
  };
  return {
    acknowledged: (kind, seconds) => acks.observe({ kind }, seconds),
    slackCall(call) {
      slackCalls.inc({ method: call.method, outcome: call.outcome });
      limited("slack", call);
    },
    vb365Call(call) {
      const { server, operation, outcome, seconds } = call;
      vb365Calls.observe({ server, operation, outcome }, seconds);
      limited("vb365", call);
    },
    runOrdered: () => orders.inc(),
    runEnded: (outcome, seconds) => ends.observe({ outcome }, seconds),
  };
}
