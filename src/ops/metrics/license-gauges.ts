import { Gauge, type Registry } from "prom-client";
import { once } from "./once.ts";
import type { LicenseFigures, LicenseReading, MetricSources } from "./sources.ts";

interface LicenseGauge {
  readonly name: string;
  readonly help: string;
  /** Undefined where there is no figure: none is told then. */
  readonly value: (reading: LicenseReading) => number | undefined;
}

const secondsOf = (day: string | null | undefined): number | undefined =>
  day ? Date.parse(day) / 1000 : undefined;

/** Of a license that could be read. */
const ofLicense =
  (value: (license: LicenseFigures) => number | null | undefined): LicenseGauge["value"] =>
  ({ license }) =>
    license === undefined ? undefined : (value(license) ?? undefined);

/**
 * The figures of each server's license, from the latest reading. `vb365_license_limit` and not `…_total`: only counters
 * may end so by Prometheus' conventions.
 */
const GAUGES: readonly LicenseGauge[] = [
  {
    name: "vb365_up",
    help: "Whether the VB365 server told its license at the latest reading: 1 or 0.",
    value: ({ license }) => (license === undefined ? 0 : 1),
  },
  {
    name: "vb365_license_read_timestamp_seconds",
    help: "When the license was read, or tried to be.",
    value: ({ at }) => at.getTime() / 1000,
  },
  {
    name: "vb365_license_limit",
    help: "Units that the license allows.",
    value: ofLicense(({ totalUnits }) => totalUnits),
  },
  {
    name: "vb365_license_used",
    help: "Units in use.",
    value: ofLicense(({ usedUnits }) => usedUnits),
  },
  {
    name: "vb365_license_new",
    help: "Users in their free first month, of a rental license.",
    value: ofLicense(({ newUsers }) => newUsers),
  },
  {
    name: "vb365_license_exceeded",
    help: "Units in use beyond the limit.",
    value: ofLicense(({ usedUnits, totalUnits }) =>
      usedUnits === null || totalUnits === null ? undefined : Math.max(0, usedUnits - totalUnits),
    ),
  },
  {
    name: "vb365_license_expires_timestamp_seconds",
    help: "Beginning of the license's last day, UTC; missing for one without an end.",
    value: ofLicense(({ expires }) => secondsOf(expires)),
  },
  {
    name: "vb365_license_grace_expires_timestamp_seconds",
    help: "Beginning of the last day of the grace period, UTC; missing where there is none.",
    value: ofLicense(({ graceExpires }) => secondsOf(graceExpires)),
  },
];

export function createLicenseGauges(registry: Registry, sources: MetricSources): void {
  const readings = once(async () => sources.licenseReadings?.());
  for (const { name, help, value } of GAUGES) {
    new Gauge({
      name,
      help,
      labelNames: ["server"],
      registers: [registry],
      async collect() {
        // A server that can't be read any more tells no figure: the last one would stand there for ever.
        this.reset();
        for (const reading of (await readings()) ?? []) {
          const figure = value(reading);
          if (figure !== undefined && !Number.isNaN(figure)) this.set({ server: reading.server }, figure);
        }
      },
    });
  }
}
