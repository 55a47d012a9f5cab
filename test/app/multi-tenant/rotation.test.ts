import { expect } from "vitest";
import { onMultiTenantApp } from "../fixtures.ts";
import type { MultiTenantTestApp } from "./test-app.ts";

const HOUR = 3_600_000;
const it = onMultiTenantApp()
  .extend("slackClock", { aheadMs: 0 })
  .extend("app", async ({ openApp, clock, slackClock }) => {
    const app = await openApp({
      now: () => new Date(clock.now()),
      slack: { oauth: { tokenRotation: true }, now: () => new Date(clock.now() + slackClock.aheadMs) },
    });
    await app.install();
    return app;
  });

const exchanges = (app: MultiTenantTestApp) =>
  app.slack.calls.filter(
    ({ method, arguments: given }) => method === "oauth.v2.access" && given.grant_type === "refresh_token",
  ).length;
const generation = async (app: MultiTenantTestApp) => {
  const [row] = await app.store.query<{ generation: number }>("SELECT generation FROM installations");
  return row?.generation;
};
const done = (app: MultiTenantTestApp) =>
  app.cards("Sandbox").filter(({ text }) => /^Done/.test(text)).length;
const reports = async (app: MultiTenantTestApp) => {
  const before = done(app);
  await app.type("Sandbox", "olivia", "yesterday csv");
  await expect.poll(() => done(app)).toBe(before + 1);
};

it("renews a token ahead of its end, while the one before still serves", async ({ app, clock }) => {
  await reports(app);
  expect(exchanges(app)).toBe(0);
  await clock.setTime(clock.now() + 11 * HOUR + 60_000);
  await reports(app);
  await expect.poll(() => generation(app)).toBe(2);
  expect(exchanges(app)).toBe(1);
  // A day of it: each token is renewed once.
  for (let day = 0; day < 3; day++) {
    await clock.setTime(clock.now() + 11 * HOUR + 60_000);
    await reports(app);
    await expect.poll(() => generation(app)).toBe(3 + day);
  }
  expect(exchanges(app)).toBe(4);
  expect(app.lines.join("")).not.toMatch(/xox/);
});

it("renews a token that ended in the quiet, once for all that is asked at the same time", async ({
  app,
  clock,
}) => {
  await clock.setTime(clock.now() + 30 * HOUR);
  const answers = await Promise.all(
    ["yesterday csv", "last month csv", "Q1 2026 csv", "status", "history"].map((text) =>
      app.type("Sandbox", "olivia", text),
    ),
  );
  expect(answers.join()).not.toMatch(/Reinstall|went wrong|slow/);
  await expect.poll(() => done(app)).toBe(3);
  expect(exchanges(app)).toBe(1);
});

it("renews a token that Slack calls expired before the bot's clock does", async ({ app, slackClock }) => {
  slackClock.aheadMs = 12 * HOUR + 1000;
  await reports(app);
  expect(exchanges(app)).toBe(1);
  expect(await generation(app)).toBe(2);
});

it("goes on with the present token while it cannot be renewed, and tries again", async ({ app, clock }) => {
  await clock.setTime(clock.now() + 11 * HOUR + 60_000);
  app.slack.faults.arm("oauth.v2.access", { kind: "status", status: 503 });
  await reports(app);
  expect(await generation(app)).toBe(1);
  expect(app.lines.join("")).toContain("can’t renew the token before it expires");
  await clock.setTime(clock.now() + 61_000);
  await reports(app);
  await expect.poll(() => generation(app)).toBe(2);
});

it("uses a token that a process before had renewed", async ({ app, clock }) => {
  await clock.setTime(clock.now() + 30 * HOUR);
  await reports(app);
  await app.restart();
  await reports(app);
  expect(exchanges(app)).toBe(1);
});
