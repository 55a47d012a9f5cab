import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Message } from "../../sandbox/slack/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { CHANNEL, openTestApp, type TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

let app: TestApp;
let card: Message;
beforeAll(async () => {
  app = await openTestApp({ now: () => NOW });
  await app.type("last month csv");
  card = await app.cardSays(/^Done/);
});
afterAll(() => app?.stop());

const click = (actionId: string, { user = "olivia", ts = card.ts } = {}) =>
  app.slack.clickAction({ user, message: { channel: CHANNEL, ts }, actionId });

const whispered = (words: RegExp, user = "olivia") =>
  app.slack.waitFor(() =>
    app.slack.state
      .ephemerals(user)
      .some(({ text, blocks }) => words.test(`${text}${JSON.stringify(blocks)}`)),
  );

const done = (count: number) =>
  app.slack.waitFor(() => app.cards().filter(({ text }) => /^Done/.test(text)).length === count, {
    timeoutMs: 20_000,
  });

describe("a card that is done", () => {
  it("shows the organizations as a table", () => {
    expect(card.blocks.map(({ type }) => type)).toContain("data_table");
  });

  it("runs again once for two clicks", async () => {
    await Promise.all([click(CARD_ACTIONS.again), click(CARD_ACTIONS.again)]);
    await done(2);
    await whispered(/requested a moment ago/);
    expect(app.shared()).toHaveLength(2);
    expect(app.reports()).toBe(2);
  });

  it("makes the other format, for the same interval", async () => {
    await click(CARD_ACTIONS.otherFormat, { user: "noah" });
    await done(3);
    const other = app.cards().at(-1);
    expect(other?.text).toContain("October 1–31, 2026 · Europe/Berlin");
    expect(JSON.stringify(other?.blocks)).toMatch(/U0NOAH000001.*PDF/);
  });

  it("opens the form as the run was asked for", async () => {
    await click(CARD_ACTIONS.changeRange, { user: "noah" });
    const view = await app.slack.waitFor(() => app.slack.state.views("noah").at(-1));
    const state = JSON.stringify(view.state);
    for (const part of ["last month", "CSV", "Europe/Berlin", app.slack.state.channel(CHANNEL).id]) {
      expect(state).toContain(part);
    }
    expect(view.content.callback_id).toBe(REPORT_FORM.callback);
  });

  it.each(["gus", "noah"])("is not %s's to delete", async (user) => {
    await click(CARD_ACTIONS.delete, { user });
    await whispered(user === "gus" ? /Les invités ne peuvent pas/ : /can’t delete someone else’s/, user);
    expect(app.cards().map(({ ts }) => ts)).toContain(card.ts);
  });

  it("is deleted by its owner, with its file, by two clicks as by one", async () => {
    const files = app.shared().length;
    await Promise.all([click(CARD_ACTIONS.delete), click(CARD_ACTIONS.delete)]);
    await app.slack.waitFor(() => app.cards().every(({ ts }) => ts !== card.ts));
    await app.slack.waitFor(() => app.shared().length === files - 1);
    expect(app.slack.state.ephemerals("olivia").some(({ text }) => /went wrong|Slack/.test(text))).toBe(
      false,
    );
  });
});
