/** From the least to the most severe. */
export const SEVERITIES = ["info", "warning", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What can be wrong with a server's license, in the order in which a reading is looked at. */
export const ALERT_KEYS = [
  "silent",
  "grace",
  "expiry",
  "exceeded",
  "usage",
  "new-month",
  "usage-report",
] as const;
export type AlertKey = (typeof ALERT_KEYS)[number];

/** `raise` opens an alert or tells that its severity grew; `unknown` opens and clears nothing. */
export type EventKind = "raise" | "change" | "clear" | "remind" | "escalate" | "unknown";

/** One thing to tell about one alert. Plain JSON; `at` is a UTC instant in ISO 8601. */
export interface WatchEvent {
  readonly at: string;
  readonly server: string;
  readonly key: AlertKey;
  readonly event: EventKind;
  readonly severity: Severity;
}

export const isGrowth = (from: Severity, to: Severity) => SEVERITIES.indexOf(to) > SEVERITIES.indexOf(from);
