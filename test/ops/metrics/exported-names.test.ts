import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { metricsOfEverything } from "./everything.ts";
import { readFamilies } from "./lint.ts";

interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

interface AlertRules {
  readonly groups: readonly {
    readonly rules: readonly {
      readonly alert: string;
      readonly expr: string;
      readonly labels: { readonly severity: string };
      readonly annotations: { readonly summary: string; readonly description: string };
    }[];
  }[];
}

const read = (file: string) => readFileSync(new URL(`../../../deploy/${file}`, import.meta.url), "utf8");
const dashboard = JSON.parse(read("grafana-dashboard.json")) as Dashboard;
const rules = (parse(read("prometheus-alerts.yml")) as AlertRules).groups.flatMap((group) => group.rules);

const families = readFamilies(await metricsOfEverything().text());
/** What can be asked for: a histogram by its parts. */
const exported = new Map(
  families.flatMap(({ name, type, labels }) =>
    (type === "histogram" ? ["_bucket", "_sum", "_count"] : [""]).map((end) => [name + end, labels] as const),
  ),
);

const NAME = /\b(?:license_report|vb365|nodejs|process)_\w+/g;
/** What Prometheus adds to whatever it scrapes. */
const SCRAPED = ["instance", "job"];

/** Names in an expression that nothing exports, and labels that their metrics do not have. */
function strangersIn(expression: string): string[] {
  const names = [...expression.matchAll(NAME)].map(([name]) => name);
  const labels = [...expression.matchAll(/(\w+)\s*=~?\s*"|(?:by|on|without)\s*\(([^)]*)\)/g)]
    .flatMap(([, matched, listed = ""]) => (matched ? [matched] : listed.split(/\s*,\s*/)))
    .filter((label) => label !== "" && !SCRAPED.includes(label));
  const known = new Set(names.flatMap((name) => [...(exported.get(name) ?? [])]));
  return [...names.filter((name) => !exported.has(name)), ...labels.filter((label) => !known.has(label))];
}

describe("the dashboard", () => {
  it.each(dashboard.panels.map((panel) => [panel.title, panel.targets] as const))(
    "asks in %s for what is exported",
    (_, targets) => {
      expect(targets.length).toBeGreaterThan(0);
      for (const { expr } of targets) {
        expect(expr).toMatch(NAME);
        expect(strangersIn(expr)).toEqual([]);
      }
    },
  );

  it("shows every metric of the bot's own", () => {
    const shown = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join("\n");
    const own = families.filter(({ name }) => /^(?:license_report|vb365)_/.test(name));
    const hidden = own.map(({ name }) => name).filter((name) => !shown.includes(name));
    expect(hidden).toEqual(["vb365_license_read_timestamp_seconds"]);
  });
});

describe("the alert rules", () => {
  it.each(rules.map((rule) => [rule.alert, rule] as const))("%s asks for what is exported", (_, rule) => {
    expect(rule.expr).toMatch(NAME);
    expect(strangersIn(rule.expr)).toEqual([]);
    expect(["critical", "warning", "info"]).toContain(rule.labels.severity);
    expect(rule.annotations.summary).toMatch(/\.$/);
    expect(rule.annotations.description).not.toBe("");
  });
});

it("finds what is not exported", () => {
  expect(strangersIn('sum by (team) (vb365_gone{channel="x"})')).toEqual(["vb365_gone", "team", "channel"]);
});
