import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CORRECTION_ACTIONS } from "../../src/slack/messages/refusals.ts";
import { CHANNEL, openTestApp, type TestApp } from "./test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ now: () => new Date("2026-11-24T11:00:00.000Z") });
});
afterAll(() => app?.stop());

const latest = () => app.slack.state.ephemerals("olivia").at(-1);

const press = (actionId: string) =>
  app.slack.clickAction({ user: "olivia", message: { channel: CHANNEL, ts: latest()?.ts ?? "" }, actionId });

describe("a near miss", () => {
  it("is ordered by the click on its corrected line, once, and the answer stands in its place", async () => {
    const { answer } = await app.type("cvs last month in Tokio");
    expect(answer).toMatch(/“cvs” isn’t a format.*Did you mean `\/license-report last month csv in Tokyo`/s);
    expect(app.cards()).toEqual([]);
    const { ts = "" } = latest() ?? {};
    await press(`${CORRECTION_ACTIONS.there}:0`);
    const card = await app.cardSays(/^Done/);
    expect(card.text).toMatch(/1–31 October 2026 · Asia\/Tokyo, CSV/);
    const answered = await app.slack.waitFor(() =>
      app.slack.state.ephemerals("olivia").find((shown) => shown.ts === ts && /Understood/.test(shown.text)),
    );
    expect(JSON.stringify(answered.blocks)).not.toContain(CORRECTION_ACTIONS.there);
    expect(await app.orders()).toHaveLength(1);
  });

  it("goes where the line says", async () => {
    await app.type("last mnoth to me");
    await press(`${CORRECTION_ACTIONS.me}:0`);
    await app.cardSays(/^Done/, "D0OLIVIA0001");
  });

  it.each(["good morning", "hello"])("%j is answered with a greeting and help", async (text) => {
    expect((await app.type(text)).answer).toMatch(/Hello! .*license-report status/s);
  });

  it.each(["banana", "last month cvs", "last month csv or pdf", "last month to #nowhere", "histroy"])(
    "the refusal of %j ends with how to get help",
    async (text) => {
      expect((await app.type(text)).answer).toMatch(/For help, type `\/license-report help`\.[^.]*$/);
    },
  );
});
