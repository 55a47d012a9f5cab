import { describe, expect } from "vitest";
import type { Message } from "../../sandbox/slack/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { NOW, onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const it = onApp({ now: () => NOW }).extend("card", async ({ app }) => {
  await app.type("last month csv");
  return app.cardSays(/^Done/);
});

const click = (app: TestApp, { ts }: Message, actionId: string, user = "olivia") =>
  app.slack.clickAction({ user, message: { channel: CHANNEL, ts }, actionId });

const whispered = (app: TestApp, words: RegExp, user = "olivia") =>
  app.slack.waitFor(() =>
    app.slack.state
      .ephemerals(user)
      .some(({ text, blocks }) => words.test(`${text}${JSON.stringify(blocks)}`)),
  );

const done = (app: TestApp, count: number) =>
  app.slack.waitFor(() => app.cards().filter(({ text }) => /^Done/.test(text)).length === count, {
    timeoutMs: 20_000,
  });

describe("a card that is done", () => {
  it("shows the organizations as a table", ({ card }) => {
    expect(card.blocks.map(({ type }) => type)).toContain("data_table");
  });

  it("runs again once for two clicks", async ({ app, card }) => {
    await Promise.all([click(app, card, CARD_ACTIONS.again), click(app, card, CARD_ACTIONS.again)]);
    await done(app, 2);
    await whispered(app, /requested a moment ago/);
    expect(app.shared()).toHaveLength(2);
    expect(app.reports()).toBe(2);
  });

  it("makes the other format, for the same interval", async ({ app, card }) => {
    await click(app, card, CARD_ACTIONS.otherFormat, "noah");
    await done(app, 2);
    const other = app.cards().at(-1);
    expect(other?.text).toContain("October 1–31, 2026 · Europe/Berlin");
    expect(JSON.stringify(other?.blocks)).toMatch(/U0NOAH000001.*PDF/);
  });

  it("opens the form as the run was asked for", async ({ app, card }) => {
    await click(app, card, CARD_ACTIONS.changeRange, "noah");
    const view = await app.slack.waitFor(() => app.slack.state.views("noah").at(-1));
    const state = JSON.stringify(view.state);
    for (const part of ["last month", "CSV", "Europe/Berlin", app.slack.state.channel(CHANNEL).id]) {
      expect(state).toContain(part);
    }
    expect(view.content.callback_id).toBe(REPORT_FORM.callback);
  });

  it.for(["gus", "noah"])("is not %s's to delete", async (user, { app, card }) => {
    await click(app, card, CARD_ACTIONS.delete, user);
    await whispered(app, user === "gus" ? /Les invités ne peuvent pas/ : /can’t delete someone else’s/, user);
    expect(app.cards().map(({ ts }) => ts)).toContain(card.ts);
  });

  it("is deleted by its owner, with its file, by two clicks as by one", async ({ app, card }) => {
    const files = app.shared().length;
    await Promise.all([click(app, card, CARD_ACTIONS.delete), click(app, card, CARD_ACTIONS.delete)]);
    await app.slack.waitFor(() => app.cards().every(({ ts }) => ts !== card.ts));
    await app.slack.waitFor(() => app.shared().length === files - 1);
    expect(app.slack.state.ephemerals("olivia").some(({ text }) => /went wrong|Slack/.test(text))).toBe(
      false,
    );
  });
});
