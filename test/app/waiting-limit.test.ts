import { expect } from "vitest";
import { CANCEL_ALL_ACTION } from "../../src/slack/messages/history.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL } from "./test-app.ts";

const it = onApp({
  switches: { reportSeconds: 600 },
  env: { MAX_WAITING_PER_PERSON: "2", SHUTDOWN_SECONDS: "0" },
});

it("refuses an order beyond the limit in its own words, both formats or none, and cancels all at once", async ({
  app,
}) => {
  await app.type("2026-01-01");
  await app.cardSays(/^Generating/);
  await app.type("2026-01-02");
  expect((await app.type("2026-01-03 both")).answer).toMatch(/You already have 2 reports in line.*cancel/);
  const texts = async () => (await app.orders()).map(({ request }) => request.rangeText);
  expect(new Set(await texts()).size).toBeGreaterThanOrEqual(2);
  expect((await app.type("2026-01-04")).answer).toMatch(/Understood/);
  expect((await app.type("2026-01-05")).answer).toMatch(/You already have 2 reports in line/);
  expect(await app.refusals()).toHaveLength(2);

  await app.type("cancel");
  const choice = await app.slack.waitFor(() =>
    app.slack.state
      .ephemerals("olivia")
      .find(({ blocks }) => JSON.stringify(blocks).includes(CANCEL_ALL_ACTION)),
  );
  await app.slack.clickAction({
    user: "olivia",
    message: { channel: CHANNEL, ts: choice.ts },
    actionId: CANCEL_ALL_ACTION,
  });
  await app.slack.waitFor(() =>
    app.slack.state.ephemerals("olivia").some(({ text }) => /^Canceled: 3\./.test(text)),
  );
  await app.slack.waitFor(() => app.cards().every(({ text }) => /^Canceled/.test(text)));
});
