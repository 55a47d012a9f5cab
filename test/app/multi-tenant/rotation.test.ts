import { afterEach, beforeEach, expect, it } from "vitest";
import { type MultiTenantTestApp, openMultiTenantApp } from "./test-app.ts";

const HOUR = 3_600_000;
/** The bot's clock and Slack's, which need not agree. */
let now = 0;
let slackAhead = 0;
let app: MultiTenantTestApp;
beforeEach(async () => {
  now = Date.parse("2026-11-24T11:00:00.000Z");
  slackAhead = 0;
  app = await openMultiTenantApp({
    now: () => new Date(now),
    slack: { oauth: { tokenRotation: true }, now: () => new Date(now + slackAhead) },
  });
  await app.install();
});
afterEach(() => app?.stop());

const exchanges = () =>
  app.slack.calls.filter(
    ({ method, arguments: given }) => method === "oauth.v2.access" && given.grant_type === "refresh_token",
  ).length;
const generation = async () => {
  const [row] = await app.store.query<{ generation: number }>("SELECT generation FROM installations");
  return row?.generation;
};
const done = () => app.cards("Sandbox").filter(({ text }) => /^Done/.test(text)).length;
const reports = async () => {
  const before = done();
  await app.type("Sandbox", "olivia", "yesterday");
  await expect.poll(done).toBe(before + 1);
};

it("renews a token ahead of its end, while the one before still serves", async () => {
  await reports();
  expect(exchanges()).toBe(0);
  now += 11 * HOUR + 60_000;
  await reports();
  await expect.poll(generation).toBe(2);
  expect(exchanges()).toBe(1);
  // A day of it: each token is renewed once.
  for (let day = 0; day < 3; day++) {
    now += 11 * HOUR + 60_000;
    await reports();
    await expect.poll(generation).toBe(3 + day);
  }
  expect(exchanges()).toBe(4);
  expect(app.lines.join("")).not.toMatch(/xox/);
});

it("renews a token that ended in the quiet, once for all that is asked at the same time", async () => {
  now += 30 * HOUR;
  const answers = await Promise.all(
    ["yesterday", "last month", "Q1 2026", "status", "history"].map((text) =>
      app.type("Sandbox", "olivia", text),
    ),
  );
  expect(answers.join()).not.toMatch(/Reinstall|went wrong|slow/);
  await expect.poll(done).toBe(3);
  expect(exchanges()).toBe(1);
});

it("renews a token that Slack calls expired before the bot's clock does", async () => {
  slackAhead = 12 * HOUR + 1000;
  await reports();
  expect(exchanges()).toBe(1);
  expect(await generation()).toBe(2);
});

it("goes on with the present token while it cannot be renewed, and tries again", async () => {
  now += 11 * HOUR + 60_000;
  app.slack.faults.arm("oauth.v2.access", { kind: "status", status: 503 });
  await reports();
  expect(await generation()).toBe(1);
  expect(app.lines.join("")).toContain("can’t renew the token before it expires");
  now += 61_000;
  await reports();
  await expect.poll(generation).toBe(2);
});

it("uses a token that a process before had renewed", async () => {
  now += 30 * HOUR;
  await reports();
  await app.restart();
  await reports();
  expect(exchanges()).toBe(1);
});
