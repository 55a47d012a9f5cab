import { describe, expect } from "vitest";
import type { Fault, FaultPlace } from "../../sandbox/slack/index.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL } from "./test-app.ts";

const it = onApp();

describe("while Slack doesn't answer a look-up, nothing is promised that nobody does", () => {
  it.concurrent.for<[place: FaultPlace, why: string, fault: Fault]>([
    ["users.info", "500", { kind: "status", status: 500 }],
    ["users.info", "429", { kind: "rate_limited", retryAfterSeconds: 30 }],
    ["conversations.info", "500", { kind: "status", status: 500 }],
    ["conversations.info", "429", { kind: "rate_limited", retryAfterSeconds: 30 }],
  ])("%s answers %s", async ([place, _why, fault], { openApp, expect }) => {
    const app = await openApp();
    app.slack.faults.arm(place, fault, Number.POSITIVE_INFINITY);
    await app.type("last month");
    const reply = await app.slack.waitFor(() =>
      app.slack.state.ephemerals("olivia").find(({ text }) => /Slack isn’t responding/.test(text)),
    );
    expect(reply.text).toMatch(/nothing was requested.*Try again in a minute/);
    expect(reply.text).not.toMatch(/bot (keeps|tries)/);
    expect(await app.orders()).toEqual([]);
  });

  it("says so to a mention too", async ({ openApp }) => {
    const app = await openApp();
    app.slack.faults.arm("conversations.info", { kind: "status", status: 500 }, Number.POSITIVE_INFINITY);
    await app.slack.mention({ user: "olivia", channel: CHANNEL, text: "last month" });
    const reply = await app.slack.waitFor(() =>
      app.slack.state.ephemerals("olivia").find(({ text }) => /Slack isn’t responding/.test(text)),
    );
    expect(reply.text).toMatch(/nothing was requested/);
  });
});
