import { expect, it } from "vitest";
import { ConfigError, readConfig } from "../../src/config/index.ts";

const GOOD = {
  SLACK_BOT_TOKEN: "xoxb-1-secret",
  SLACK_APP_TOKEN: "xapp-1-secret",
  VB365_URL: "https://backup.example.com:4443",
  VB365_USERNAME: "BACKUP\\svc",
  VB365_PASSWORD: "hunter2-secret",
};

const issuesOf = (env: Record<string, string>) => {
  try {
    readConfig({ ...GOOD, ...env });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.issues.map(({ variable, fix }) => `${variable} ${fix}`);
  }
};

const KEY = "0123456789abcdef";

it("reads the license watch, which calls nobody by default", () => {
  expect(readConfig(GOOD).watch).toEqual({
    escalateTo: { users: [], userGroups: [] },
    historyDays: 400,
    weeklyOn: undefined,
    webhook: undefined,
  });
  const { watch } = readConfig({
    ...GOOD,
    WATCH_ESCALATE_TO: "U0OLIVIA0001, S0ONCALL0001",
    WATCH_HISTORY_DAYS: "31",
    WATCH_WEEKLY_DIGEST: "Sunday",
    ALERT_WEBHOOK_URL: "https://hooks.example.com/x?token=t",
    ALERT_WEBHOOK_SECRET: KEY,
  });
  expect(watch.escalateTo).toEqual({ users: ["U0OLIVIA0001"], userGroups: ["S0ONCALL0001"] });
  expect(watch.weeklyOn).toBe(7);
  expect(watch.webhook).toMatchObject({ kind: "json", secret: KEY });
  expect(watch.webhook?.url.href).toBe("https://hooks.example.com/x?token=t");
});

it.each<[problem: string, env: Record<string, string>, variable: string]>([
  ["no person and no group", { WATCH_ESCALATE_TO: "C0BACKUP0001" }, "WATCH_ESCALATE_TO"],
  ["too short a history", { WATCH_HISTORY_DAYS: "7" }, "WATCH_HISTORY_DAYS"],
  ["no day of the week", { WATCH_WEEKLY_DIGEST: "daily" }, "WATCH_WEEKLY_DIGEST"],
  ["a kind that nobody knows", { ALERT_WEBHOOK_KIND: "smoke" }, "ALERT_WEBHOOK_KIND"],
  [
    "plain http",
    { ALERT_WEBHOOK_URL: "http://hooks.example.com", ALERT_WEBHOOK_SECRET: KEY },
    "ALERT_WEBHOOK_URL",
  ],
  [
    "a user in the address",
    { ALERT_WEBHOOK_URL: "https://a:b@hooks.example.com", ALERT_WEBHOOK_SECRET: KEY },
    "ALERT_WEBHOOK_URL",
  ],
  ["no key to sign with", { ALERT_WEBHOOK_URL: "https://hooks.example.com" }, "ALERT_WEBHOOK_SECRET"],
  [
    "PagerDuty without its key",
    { ALERT_WEBHOOK_URL: "https://events.pagerduty.com", ALERT_WEBHOOK_KIND: "pagerduty" },
    "ALERT_WEBHOOK_SECRET",
  ],
])("refuses %s, and shows no value", (_problem, env, variable) => {
  const issues = issuesOf(env);
  expect(issues.map((issue) => issue.split(" ")[0])).toEqual([variable]);
  for (const value of Object.values(env)) expect(issues.join()).not.toContain(value);
});

it("takes an Alertmanager without https and without a key", () => {
  const env = { ALERT_WEBHOOK_URL: "http://alertmanager:9093", ALERT_WEBHOOK_KIND: "alertmanager" };
  expect(readConfig({ ...GOOD, ...env }).watch.webhook).toMatchObject({ kind: "alertmanager" });
});
