import { collectDefaultMetrics, Registry } from "prom-client";
import { createGauges } from "./gauges.ts";
import { createLicenseGauges } from "./license-gauges.ts";
import type { Observers } from "./observers.ts";
import { createRecorders } from "./recorders.ts";
import type { MetricSources } from "./sources.ts";

export type { Observers } from "./observers.ts";
export type { MetricSources } from "./sources.ts";

export interface Metrics {
  readonly contentType: string;
  /** In Prometheus’ text format. */
  text(): Promise<string>;
  readonly observers: Observers;
  /** Where figures are looked up; filled in while the bot starts. */
  readonly sources: MetricSources;
}

/** Gauges of prom-client whose names end as only those of counters may (Prometheus’ naming conventions). */
const MISNAMED = [
  "nodejs_active_handles_total",
  "nodejs_active_requests_total",
  "nodejs_active_resources_total",
];

/**
 * Everything that the bot tells Prometheus: of itself with the prefix `license_report_`, of its process as prom-client
 * does, and of the licenses with the prefix `vb365_`, where every process that shares a store tells the same.
 */
export function createMetrics({ version }: { readonly version: string }): Metrics {
  const registry = new Registry();
  const sources: MetricSources = {};
  collectDefaultMetrics({ register: registry });
  for (const name of MISNAMED) registry.removeSingleMetric(name);
  createGauges(registry, sources, version);
  createLicenseGauges(registry, sources);
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    observers: createRecorders(registry),
    sources,
  };
}
