import { afterEach, expect, it } from "vitest";
import { CANCEL_ALL_ACTION } from "../../src/slack/messages/history.ts";
import { CHANNEL, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp | undefined;
afterEach(async () => {
  await app?.stop();
  app = undefined;
});

it("refuses an order beyond the limit in its own words, both formats or none, and cancels all at once", async () => {
  const open = await openTestApp({
    switches: { reportSeconds: 600 },
    env: { MAX_WAITING_PER_PERSON: "2", SHUTDOWN_SECONDS: "0" },
  });
  app = open;
  await open.type("2026-01-01");
  await open.cardSays(/^Generating/);
  await open.type("2026-01-02");
  expect((await open.type("2026-01-03 both")).answer).toMatch(/You already have 2 reports in line.*cancel/);
  const texts = async () => (await open.orders()).map(({ request }) => request.rangeText);
  expect(new Set(await texts()).size).toBeGreaterThanOrEqual(2);
  expect((await open.type("2026-01-04")).answer).toMatch(/Understood/);
  expect((await open.type("2026-01-05")).answer).toMatch(/You already have 2 reports in line/);
  expect(await open.refusals()).toHaveLength(2);

  await open.type("cancel");
  const choice = await open.slack.waitFor(() =>
    open.slack.state
      .ephemerals("olivia")
      .find(({ blocks }) => JSON.stringify(blocks).includes(CANCEL_ALL_ACTION)),
  );
  await open.slack.clickAction({
    user: "olivia",
    message: { channel: CHANNEL, ts: choice.ts },
    actionId: CANCEL_ALL_ACTION,
  });
  await open.slack.waitFor(() =>
    open.slack.state.ephemerals("olivia").some(({ text }) => /^Canceled: 3\./.test(text)),
  );
  await open.slack.waitFor(() => open.cards().every(({ text }) => /^Canceled/.test(text)));
});
