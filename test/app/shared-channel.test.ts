import { describe, expect } from "vitest";
import type { Ephemeral } from "../../sandbox/slack/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { SHARED_CHANNEL_ACTIONS } from "../../src/slack/messages/shared-channel.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { SHARED_CHANNEL_FORM } from "../../src/slack/views/shared-channel-form.ts";
import { SHARED_WORKSPACE } from "../slack/payload-forms.ts";
import { onApp } from "./fixtures.ts";
import type { TestApp } from "./test-app.ts";

const SHARED = "with-partners";
const DIRECT = "D0OLIVIA0001";
const QUESTION = /People outside your organization can read.*Fabrikam/;

const it = onApp((clock) => ({
  now: () => new Date(clock.now()),
  slack: {
    workspace: {
      ...SHARED_WORKSPACE,
      channels: SHARED_WORKSPACE.channels.map((channel) =>
        channel.name === "licenses" ? { ...channel, invited: ["T0PARTNER001"] } : channel,
      ),
    },
  },
}));

const newest = (app: TestApp, user = "olivia"): Ephemeral => {
  const shown = app.slack.state.ephemerals(user).at(-1);
  if (!shown) throw new Error("nothing was whispered");
  return shown;
};
const says = (app: TestApp, words: RegExp, user = "olivia") =>
  app.slack.waitFor(() => {
    const shown = app.slack.state.ephemerals(user).at(-1);
    return shown && words.test(`${shown.text}${JSON.stringify(shown.blocks)}`) && shown;
  });
const answer = (
  app: TestApp,
  ts: string,
  kind: keyof typeof SHARED_CHANNEL_ACTIONS,
  user = "olivia",
  channel = SHARED,
) => app.slack.clickAction({ user, message: { channel, ts }, actionId: SHARED_CHANNEL_ACTIONS[kind] });
const press = (app: TestApp, actionId: string) => {
  const ts = app.cards(SHARED)[0]?.ts ?? "";
  return app.slack.clickAction({ user: "olivia", message: { channel: SHARED, ts }, actionId });
};
const done = (app: TestApp, channel: string, count: number) =>
  app.slack.waitFor(() => app.cards(channel).filter(({ text }) => /^Done/.test(text)).length === count, {
    timeoutMs: 20_000,
  });

describe("a channel that another organization reads", () => {
  it("is asked about, and nothing is ordered before the answer", async ({ app }) => {
    const typed = await app.type("yesterday csv", { channel: SHARED });
    expect(typed.answer.replace(/[\u2068\u2069]/g, "")).toMatch(QUESTION);
    expect(app.cards(SHARED)).toEqual([]);
    expect(await app.orders()).toEqual([]);
    expect(app.vb365.requests).toEqual([]);
  });

  it("names what cannot be read before it asks", async ({ app }) => {
    const typed = await app.type("banana", { channel: SHARED });
    expect(typed.answer).toContain("banana");
    expect(typed.answer).not.toContain(SHARED_CHANNEL_ACTIONS.there);
  });

  it("gets the report once, for two clicks, and the audit knows for whom it was confirmed", async ({
    app,
  }) => {
    await app.type("yesterday csv", { channel: SHARED });
    const { ts } = newest(app);
    await Promise.all([answer(app, ts, "there"), answer(app, ts, "there")]);
    await done(app, SHARED, 1);
    await says(app, /Understood/);
    expect(JSON.stringify(newest(app).blocks)).not.toContain(SHARED_CHANNEL_ACTIONS.there);
    const [order, ...others] = await app.orders();
    expect(others).toEqual([]);
    expect(order?.request.sharedWith).toEqual(["T0PARTNER001"]);
    expect(order?.audit).toEqual({ sharedWith: ["T0PARTNER001"] });
    expect(app.shared(SHARED)).toHaveLength(1);
  });

  it("reads the range as it was when it was asked", async ({ app, clock }) => {
    await app.type("yesterday csv", { channel: SHARED });
    await clock.setTime(Date.parse("2026-11-24T11:29:59.000Z"));
    await answer(app, newest(app).ts, "there");
    await done(app, SHARED, 1);
    expect(app.cards(SHARED)[0]?.text).toContain("23 November 2026 · ");
  });

  it("does not get it when the person would rather have it alone", async ({ app }) => {
    await app.type("yesterday both in UTC", { channel: SHARED });
    await answer(app, newest(app).ts, "me");
    await done(app, DIRECT, 2);
    expect(app.cards(SHARED)).toEqual([]);
    expect(app.cards(DIRECT)[0]?.text).toContain("UTC");
    expect((await app.orders())[0]?.request.sharedWith).toBeUndefined();
  });

  it("is not answered for by somebody else, nor too late", async ({ app, clock }) => {
    await app.type("yesterday csv", { channel: SHARED });
    const { ts } = newest(app);
    await clock.setTime(Date.parse("2026-11-24T11:30:01.000Z"));
    await answer(app, ts, "there");
    await says(app, /question has expired/);
    expect(await app.orders()).toEqual([]);
  });

  it("is asked about again at each click that orders", async ({ app }) => {
    await app.type("yesterday csv", { channel: SHARED });
    await answer(app, newest(app).ts, "there");
    await done(app, SHARED, 1);
    await press(app, CARD_ACTIONS.again);
    const again = await says(app, /external_post/);
    expect(app.cards(SHARED)).toHaveLength(1);
    await answer(app, again.ts, "there");
    await done(app, SHARED, 2);
    await press(app, CARD_ACTIONS.otherFormat);
    const other = await app.slack.waitFor(() => newest(app).ts !== again.ts && newest(app));
    await answer(app, other.ts, "me");
    await done(app, DIRECT, 1);
    expect(app.cards(SHARED)).toHaveLength(2);
    expect(JSON.stringify(app.cards(DIRECT)[0]?.blocks)).toContain("PDF");
  });

  it("is asked about again before a retry", async ({ app }) => {
    await app.vb365.setSwitches({ faults: [{ kind: "status", on: "report", status: 500, times: 1 }] });
    await app.type("yesterday csv", { channel: SHARED });
    await answer(app, newest(app).ts, "there");
    await app.cardSays(/^Failed/, SHARED);
    await press(app, CARD_ACTIONS.retry);
    const { ts } = await says(app, /external_post/);
    expect(app.cards(SHARED)[0]?.text).toMatch(/^Failed/);
    await Promise.all([answer(app, ts, "there"), answer(app, ts, "there")]);
    await done(app, SHARED, 1);
    expect(app.reports()).toBe(2);
  });

  it("counts from the invitation on", async ({ app }) => {
    const typed = await app.type("yesterday csv", { channel: "licenses" });
    expect(typed.answer).toContain(SHARED_CHANNEL_ACTIONS.there);
  });

  it.for(["sam", "gus"])("takes nothing from %s", async (user, { app }) => {
    const channel = user === "sam" ? SHARED : "general";
    expect((await app.type("yesterday", { user, channel })).answer).toMatch(
      /ne peuvent pas demander|依頼できません/,
    );
    if (user === "gus") return;
    await app.type("yesterday csv", { channel: SHARED });
    await answer(app, newest(app).ts, "there");
    await done(app, SHARED, 1);
    const ts = app.cards(SHARED)[0]?.ts ?? "";
    for (const actionId of [CARD_ACTIONS.again, CARD_ACTIONS.delete]) {
      await app.slack.clickAction({ user, message: { channel: SHARED, ts }, actionId });
    }
    await says(app, /ほかの組織の方は/, user);
    expect(app.cards(SHARED)).toHaveLength(1);
  });
});

describe("a channel that is shared while the report is made", () => {
  const CHANNEL = "general";
  const share = (app: TestApp, ...sharedWith: string[]) =>
    Object.assign(app.slack.state.channel(CHANNEL), { sharedWith });
  const hold = (app: TestApp) => app.vb365.setSwitches({ faults: [{ kind: "hold", on: "report" }] });
  const release = (app: TestApp) => app.vb365.setSwitches({ faults: [] });
  const ended = (app: TestApp, words: RegExp) => app.cardSays(words, CHANNEL);

  it("does not get it before that is confirmed, and then gets it once", async ({ app }) => {
    await hold(app);
    await app.type("yesterday csv", { channel: CHANNEL });
    await ended(app, /^Generating/);
    share(app, "T0PARTNER001");
    await release(app);
    const card = await ended(app, /^Failed/);
    expect(card.text).toMatch(/People outside your organization have joined the channel/);
    expect(app.shared(CHANNEL)).toEqual([]);
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts: card.ts },
      actionId: CARD_ACTIONS.retry,
    });
    const { ts } = await says(app, /external_post/);
    await answer(app, ts, "there", "olivia", CHANNEL);
    await ended(app, /^Done/);
    expect(app.shared(CHANNEL)).toHaveLength(1);
    expect(app.reports()).toBe(1);
    const [order] = await app.orders();
    expect(order?.request.sharedWith).toEqual(["T0PARTNER001"]);
  });

  it("gets it when fewer read it than it was confirmed for", async ({ app }) => {
    share(app, "T0PARTNER001", "T0PARTNER002");
    await hold(app);
    await app.type("yesterday csv", { channel: CHANNEL });
    await answer(app, newest(app).ts, "there", "olivia", CHANNEL);
    await ended(app, /^Generating/);
    share(app, "T0PARTNER001");
    await release(app);
    await ended(app, /^Done/);
    expect(app.shared(CHANNEL)).toHaveLength(1);
  });
});

describe("the form", () => {
  const form = async (app: TestApp, channel: string) => {
    await app.type("", { channel });
    const view = await app.slack.waitFor(() => {
      const shown = app.slack.state.views("olivia").at(-1);
      return shown && /to use yours, [A-Z]/.test(JSON.stringify(shown.blocks)) && shown;
    });
    const state = { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "yesterday" } };
    await app.slack.submitView({ user: "olivia", viewId: view.id, state });
    return app.slack.waitFor(() => {
      const shown = app.slack.state.views("olivia").at(-1);
      return shown?.content.callback_id === SHARED_CHANNEL_FORM.callback && shown;
    });
  };
  const send = (app: TestApp, viewId: string, value: string) =>
    app.slack.submitView({
      user: "olivia",
      viewId,
      state: { [SHARED_CHANNEL_FORM.answer.block]: { [SHARED_CHANNEL_FORM.answer.action]: value } },
    });

  it.for<[value: string, channel: string, other: string]>([
    ["there", SHARED, DIRECT],
    ["me", DIRECT, SHARED],
  ])("asks in a second step, and sends it %s", async ([value, channel, other], { app }) => {
    const step = await form(app, SHARED);
    expect(JSON.stringify(step.blocks).replace(/[\u2068\u2069]/g, "")).toMatch(QUESTION);
    const unanswered = await app.slack.submitView({ user: "olivia", viewId: step.id });
    expect(Object.keys(unanswered.errors)).toEqual([SHARED_CHANNEL_FORM.answer.block]);
    await send(app, step.id, value);
    expect(app.slack.state.views("olivia")).toEqual([]);
    await done(app, channel, 1);
    expect(app.cards(other)).toEqual([]);
  });

  it("says under the question when it is too late", async ({ app, clock }) => {
    const step = await form(app, SHARED);
    await clock.setTime(Date.parse("2026-11-24T12:00:00.000Z"));
    const { errors } = await send(app, step.id, "there");
    expect(errors[SHARED_CHANNEL_FORM.answer.block]).toMatch(/expired/);
    expect(await app.orders()).toEqual([]);
  });
});
