import { describe, expect, it } from "vitest";
import { createMetrics } from "../../../src/ops/metrics/index.ts";
import { metricsOfEverything } from "./everything.ts";
import { lintFamily, readFamilies } from "./lint.ts";

const text = await metricsOfEverything().text();
const families = readFamilies(text);
const OWN = families.filter(({ name }) => /^(?:license_report|vb365)_/.test(name));

/** One sample's value. */
const sampleOf = (sample: string, from = text) =>
  from
    .split("\n")
    .find((line) => line.startsWith(`${sample} `))
    ?.split(" ")[1];

describe("the metrics", () => {
  it("are there", () => {
    expect(OWN.length).toBeGreaterThan(18);
    expect(families.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["nodejs_eventloop_lag_p99_seconds", "process_resident_memory_bytes"]),
    );
  });

  it.each(families.map((family) => [family.name, family] as const))(
    "keep to Prometheus' conventions: %s",
    (_, family) => {
      expect(lintFamily(family)).toEqual([]);
    },
  );

  it("have labels that name no person, channel, or account", () => {
    const labels = new Set(OWN.flatMap((family) => [...family.labels]));
    const allowed = ["kind", "le", "method", "operation", "outcome", "server", "side", "state", "version"];
    expect([...labels].filter((label) => !allowed.includes(label))).toEqual([]);
  });

  it("say what happened", () => {
    expect(sampleOf('license_report_run_seconds_count{outcome="done"}')).toBe("1");
    expect(sampleOf('license_report_run_seconds_count{outcome="cancelled"}')).toBe("0");
    expect(sampleOf('license_report_slack_calls_total{method="chat.postMessage",outcome="ok"}')).toBe("1");
    expect(sampleOf('license_report_rate_limits_total{side="slack"}')).toBe("1");
    expect(sampleOf('license_report_rate_limit_wait_seconds_total{side="slack"}')).toBe("30");
    expect(sampleOf('license_report_unfinished_runs{state="queued"}')).toBe("3");
    expect(sampleOf('license_report_unfinished_runs{state="delivering"}')).toBe("0");
    expect(Number(sampleOf("license_report_queue_oldest_age_seconds"))).toBeGreaterThanOrEqual(90);
    expect(sampleOf("license_report_slack_sockets")).toBe("2");
    expect(sampleOf('license_report_build_info{version="1.2.3"}')).toBe("1");
  });

  it("tell each license, and of a server that can't be asked only that", () => {
    expect(sampleOf('vb365_up{server="berlin"}')).toBe("1");
    expect(sampleOf('vb365_license_limit{server="berlin"}')).toBe("100");
    expect(sampleOf('vb365_license_used{server="berlin"}')).toBe("104");
    expect(sampleOf('vb365_license_new{server="berlin"}')).toBe("7");
    expect(sampleOf('vb365_license_exceeded{server="berlin"}')).toBe("4");
    expect(sampleOf('vb365_license_expires_timestamp_seconds{server="berlin"}')).toBe(
      `${Date.UTC(2027, 0, 31) / 1000}`,
    );
    expect(text.match(/.*server="paris".*/g)).toEqual([
      'vb365_up{server="paris"} 0',
      expect.stringContaining("vb365_license_read_timestamp_seconds"),
    ]);
  });

  it("leave out what nobody knows yet", async () => {
    const { text, sources } = createMetrics({ version: "1" });
    sources.unfinishedRuns = async () => {
      throw new Error("the store is away");
    };
    const early = await text();
    for (const name of ["license_report_unfinished_runs", "license_report_slack_sockets", "vb365_up"])
      expect(early).not.toMatch(new RegExp(`^${name}[ {]`, "m"));
    expect(early).not.toMatch(/^license_report_queue_oldest_age_seconds /m);
  });
});

describe("the linter of these tests", () => {
  it.each([
    ["a_ms", "gauge"],
    ["a", "counter"],
    ["a_total", "gauge"],
    ["a_count", "gauge"],
    ["a_gauge", "gauge"],
    ["aB", "gauge"],
  ])("objects to %s as a %s", (name, type) => {
    expect(lintFamily({ name, type, help: "x", labels: new Set() })).not.toEqual([]);
  });
});
