import { describe, expect } from "vitest";
import { CORRECTION_ACTIONS } from "../../src/slack/messages/refusals.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const it = onApp({ now: () => new Date("2026-11-24T11:00:00.000Z") });

const latest = (app: TestApp) => app.slack.state.ephemerals("olivia").at(-1);

const press = (app: TestApp, actionId: string) =>
  app.slack.clickAction({
    user: "olivia",
    message: { channel: CHANNEL, ts: latest(app)?.ts ?? "" },
    actionId,
  });

describe("a near miss", () => {
  it("is ordered by the click on its corrected line, once, and the answer stands in its place", async ({
    app,
  }) => {
    const { answer } = await app.type("cvs last month in Tokio");
    expect(answer).toMatch(/“cvs” isn’t a format.*Did you mean `\/license-report last month csv in Tokyo`/s);
    expect(app.cards()).toEqual([]);
    const { ts = "" } = latest(app) ?? {};
    await press(app, `${CORRECTION_ACTIONS.there}:0`);
    const card = await app.cardSays(/^Done/);
    expect(card.text).toMatch(/1–31 October 2026 · Asia\/Tokyo, CSV/);
    const answered = await app.slack.waitFor(() =>
      app.slack.state.ephemerals("olivia").find((shown) => shown.ts === ts && /Understood/.test(shown.text)),
    );
    expect(JSON.stringify(answered.blocks)).not.toContain(CORRECTION_ACTIONS.there);
    expect(await app.orders()).toHaveLength(1);
  });

  it("goes where the line says", async ({ app }) => {
    await app.type("last mnoth to me");
    await press(app, `${CORRECTION_ACTIONS.me}:0`);
    await app.cardSays(/^Done/, "D0OLIVIA0001");
  });

  it.for(["good morning", "hello"])("%j is answered with a greeting and help", async (text, { app }) => {
    expect((await app.type(text)).answer).toMatch(/Hello! .*license-report status/s);
  });

  it.for(["banana", "last month cvs", "last month csv or pdf", "last month to #nowhere", "histroy"])(
    "the refusal of %j ends with how to get help",
    async (text, { app }) => {
      expect((await app.type(text)).answer).toMatch(/For help, type `\/license-report help`\.[^.]*$/);
    },
  );
});
