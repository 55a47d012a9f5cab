import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Message } from "../../sandbox/slack/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { CHANNEL, type House, openHouse } from "./house.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

let house: House;
let card: Message;
beforeAll(async () => {
  house = await openHouse({ now: () => NOW });
  await house.type("last month csv");
  card = await house.cardSays(/: Done/);
});
afterAll(() => house?.stop());

const click = (actionId: string, { user = "olivia", ts = card.ts } = {}) =>
  house.slack.clickAction({ user, message: { channel: CHANNEL, ts }, actionId });

const whispered = (words: RegExp, user = "olivia") =>
  house.slack.waitFor(() =>
    house.slack.state
      .ephemerals(user)
      .some(({ text, blocks }) => words.test(`${text}${JSON.stringify(blocks)}`)),
  );

const done = (count: number) =>
  house.slack.waitFor(() => house.cards().filter(({ text }) => /: Done/.test(text)).length === count, {
    timeoutMs: 20_000,
  });

describe("a card that is done", () => {
  it("shows the organisations as a table", () => {
    expect(card.blocks.map(({ type }) => type)).toContain("data_table");
  });

  it("runs again once for two clicks", async () => {
    await Promise.all([click(CARD_ACTIONS.again), click(CARD_ACTIONS.again)]);
    await done(2);
    await whispered(/ordered a moment ago/);
    expect(house.shared()).toHaveLength(2);
    expect(house.reports()).toBe(2);
  });

  it("makes the other format, for the same interval", async () => {
    await click(CARD_ACTIONS.otherFormat, { user: "noah" });
    await done(3);
    const other = house.cards().at(-1);
    expect(other?.text).toContain("October 1, 2026 00:00 – October 31, 2026 23:59:59, Europe/Berlin");
    expect(JSON.stringify(other?.blocks)).toMatch(/U0NOAH000001.*PDF/);
  });

  it("opens the form as the run was asked for", async () => {
    await click(CARD_ACTIONS.changeRange, { user: "noah" });
    const view = await house.slack.waitFor(() => house.slack.state.views("noah").at(-1));
    const state = JSON.stringify(view.state);
    for (const part of ["last month", "CSV", "Europe/Berlin", house.slack.state.channel(CHANNEL).id]) {
      expect(state).toContain(part);
    }
    expect(view.content.callback_id).toBe(REPORT_FORM.callback);
  });

  it.each(["gus", "noah"])("is not %s's to delete", async (user) => {
    await click(CARD_ACTIONS.delete, { user });
    await whispered(user === "gus" ? /Les invités ne peuvent pas/ : /not yours to delete/, user);
    expect(house.cards().map(({ ts }) => ts)).toContain(card.ts);
  });

  it("is deleted by its owner, with its file, by two clicks as by one", async () => {
    const files = house.shared().length;
    await Promise.all([click(CARD_ACTIONS.delete), click(CARD_ACTIONS.delete)]);
    await house.slack.waitFor(() => house.cards().every(({ ts }) => ts !== card.ts));
    await house.slack.waitFor(() => house.shared().length === files - 1);
    expect(house.slack.state.ephemerals("olivia").some(({ text }) => /mistake|Slack/.test(text))).toBe(false);
  });
});
