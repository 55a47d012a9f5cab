import { afterEach, describe, expect, it } from "vitest";
import { openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});

const SERVED = { OPS_PORT: "0" };
const ask = (path: string) => fetch(`http://127.0.0.1:${app?.opsPort}${path}`);
const metrics = async () => (await ask("/metrics")).text();

describe("health", () => {
  it("is not served unless it is asked for", async () => {
    app = await openTestApp();
    expect(app.opsPort).toBeUndefined();
  });

  it("is ready when the bot is connected, and not while Slack is not reached", async () => {
    app = await openTestApp({ env: SERVED });
    const ready = await ask("/readyz");
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: "ready", parts: { store: "ok", slack: "ok" } },
    ]);
    app.slack.faults.arm("socket", { kind: "no_hello" }, Number.POSITIVE_INFINITY);
    await app.slack.refreshConnections({ warningMs: 0 });
    await expect.poll(async () => (await ask("/readyz")).status).toBe(503);
    expect(await (await ask("/readyz")).json()).toEqual({
      status: "unready",
      parts: { store: "ok", slack: "not connected" },
    });
    expect((await ask("/healthz")).status).toBe(200);
    expect(await metrics()).toMatch(/^license_report_ready 0$/m);
    expect(await metrics()).toMatch(/^license_report_slack_sockets 0$/m);
  });

  it("is ready over HTTP once the bot listens", async () => {
    app = await openTestApp({ env: SERVED, http: true });
    expect((await ask("/readyz")).status).toBe(200);
    expect(await metrics()).not.toMatch(/^license_report_slack_sockets /m);
  });

  it("stays ready while VB365 is down", async () => {
    app = await openTestApp({ env: SERVED });
    await app.vb365.close();
    expect((await ask("/readyz")).status).toBe(200);
  });
});

describe("metrics", () => {
  it("tell of an order from its acknowledgement to its end", async () => {
    app = await openTestApp({ env: SERVED });
    await app.type("last month csv");
    await app.cardSays(/finished|ready|done/i);
    await expect.poll(metrics).toMatch(/^license_report_run_seconds_count\{outcome="done"\} 1$/m);
    const text = await metrics();
    expect(text).toMatch(/^license_report_orders_total 1$/m);
    expect(text).toMatch(/^license_report_slack_ack_seconds_count\{kind="command"\} 1$/m);
    expect(text).toMatch(/^license_report_slack_calls_total\{method="chat.postMessage",outcome="ok"\} \d/m);
    expect(text).toMatch(
      /^license_report_vb365_call_seconds_count\{.*operation="make-report",outcome="ok"\} 1$/m,
    );
    expect(text).toMatch(/^license_report_unfinished_runs\{state="queued"\} 0$/m);
    expect(text).toMatch(/^license_report_ready 1$/m);
  });

  it("count what Slack and VB365 hold back by HTTP 429", async () => {
    app = await openTestApp({ env: SERVED });
    app.slack.faults.arm("chat.postMessage", { kind: "rate_limited", retryAfterSeconds: 1 });
    await app.type("last month csv");
    await expect.poll(metrics).toMatch(/^license_report_rate_limits_total\{side="slack"\} 1$/m);
    expect(await metrics()).toMatch(/^license_report_rate_limit_wait_seconds_total\{side="slack"\} 1$/m);
  });

  it("name no person, channel, or account", async () => {
    app = await openTestApp({ env: SERVED });
    await app.type("last month csv");
    await expect.poll(metrics).toMatch(/^license_report_run_seconds_count\{outcome="done"\} 1$/m);
    const text = await metrics();
    expect(text).not.toMatch(/\b[UCTWDG]0[A-Z0-9]{5,}|olivia|backup-reports|xoxb|svc/i);
  });
});
