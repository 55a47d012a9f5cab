import { describe, expect } from "vitest";
import { onApp } from "./fixtures.ts";
import type { TestApp } from "./test-app.ts";

const it = onApp();

const SERVED = { OPS_PORT: "0" };
const ask = (app: TestApp, path: string) => fetch(`http://127.0.0.1:${app.opsPort}${path}`);
const metrics = async (app: TestApp) => (await ask(app, "/metrics")).text();

describe("health", () => {
  it("is not served unless it is asked for", async ({ openApp }) => {
    const app = await openApp();
    expect(app.opsPort).toBeUndefined();
  });

  it("is ready when the bot is connected, and not while Slack is not reached", async ({ openApp }) => {
    const app = await openApp({ env: SERVED });
    const ready = await ask(app, "/readyz");
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ready", parts: { store: "ok", slack: "ok" } },
    ]);
    app.slack.faults.arm("socket", { kind: "no_hello" }, Number.POSITIVE_INFINITY);
    await app.slack.refreshConnections({ warningMs: 0 });
    await expect.poll(async () => (await ask(app, "/readyz")).status).toBe(503);
    expect(await (await ask(app, "/readyz")).json()).toEqual({
      status: "unready",
      parts: { store: "ok", slack: "not connected" },
    });
    expect((await ask(app, "/healthz")).status).toBe(200);
    expect(await metrics(app)).toMatch(/^license_report_ready 0$/m);
    expect(await metrics(app)).toMatch(/^license_report_slack_sockets 0$/m);
  });

  it("is ready over HTTP once the bot listens", async ({ openApp }) => {
    const app = await openApp({ env: SERVED, http: true });
    expect((await ask(app, "/readyz")).status).toBe(200);
    expect(await metrics(app)).not.toMatch(/^license_report_slack_sockets /m);
  });

  it("isn’t ready while the store takes no orders, and says why", async ({ openApp }) => {
    const app = await openApp({ env: SERVED });
    await app.store.query("PRAGMA query_only = ON");
    expect((await app.type("last month csv")).answer).toContain("The bot’s database is read-only");
    const unready = await ask(app, "/readyz");
    expect([unready.status, await unready.json()]).toEqual([
      503,
      { status: "unready", parts: { store: "store_read_only", slack: "ok" } },
    ]);
    await app.store.query("PRAGMA query_only = OFF");
    await app.type("last month csv");
    expect((await ask(app, "/readyz")).status).toBe(200);
  });

  it("stays ready while VB365 is down", async ({ openApp }) => {
    const app = await openApp({ env: SERVED });
    await app.vb365.close();
    expect((await ask(app, "/readyz")).status).toBe(200);
  });
});

describe("metrics", () => {
  it("tell of an order from its acknowledgement to its end", async ({ openApp }) => {
    const app = await openApp({ env: SERVED });
    await app.type("last month csv");
    await app.cardSays(/finished|ready|done/i);
    await expect.poll(() => metrics(app)).toMatch(/^license_report_run_seconds_count\{outcome="done"\} 1$/m);
    const text = await metrics(app);
    expect(text).toMatch(/^license_report_orders_total 1$/m);
    expect(text).toMatch(/^license_report_slack_ack_seconds_count\{kind="command"\} 1$/m);
    expect(text).toMatch(/^license_report_slack_calls_total\{method="chat.postMessage",outcome="ok"\} \d/m);
    expect(text).toMatch(
      /^license_report_vb365_call_seconds_count\{.*operation="make-report",outcome="ok"\} 1$/m,
    );
    expect(text).toMatch(/^license_report_unfinished_runs\{state="queued"\} 0$/m);
    expect(text).toMatch(/^license_report_schedules\{state="active"\} 0$/m);
    expect(text).toMatch(/^license_report_alerts\{/m);
    expect(text).toMatch(/^license_report_ready 1$/m);
  });

  it("count what Slack and VB365 hold back by HTTP 429", async ({ openApp }) => {
    const app = await openApp({ env: SERVED });
    app.slack.faults.arm("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 1 });
    await app.type("last month csv");
    await expect.poll(() => metrics(app)).toMatch(/^license_report_rate_limits_total\{side="slack"\} 1$/m);
    expect(await metrics(app)).toMatch(/^license_report_rate_limit_wait_seconds_total\{side="slack"\} 1$/m);
  });

  it("name no person, channel, or account", async ({ openApp }) => {
    const app = await openApp({ env: SERVED });
    await app.type("last month csv");
    await expect.poll(() => metrics(app)).toMatch(/^license_report_run_seconds_count\{outcome="done"\} 1$/m);
    const text = await metrics(app);
    expect(text).not.toMatch(/\b[UCTWDG]0[A-Z0-9]{5,}|olivia|backup-reports|xoxb|svc/i);
  });
});
