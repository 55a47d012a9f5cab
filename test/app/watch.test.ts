import { describe, expect, vi } from "vitest";
import type { Message } from "../../sandbox/slack/index.ts";
import type { SwitchesPatch } from "../../sandbox/vb365/index.ts";
import { StoreError } from "../../src/errors.ts";
import { ALERT_ACTIONS } from "../../src/slack/messages/alert-buttons.ts";
import { ALERT_EVENT } from "../../src/slack/messages/alert-card.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const OTHER = "licenses";
const SERVER = "127.0.0.1";

const it = onApp((clock) => ({
  env: { ACCESS_ADMINS: "U0OLIVIA0001", WATCH_ESCALATE_TO: "U0NOAH000001" },
  now: () => new Date(clock.now()),
  clock,
})) /** Lets time pass until the channel shows it: polls and posts are real, and take what they take. */
  .extend(
    "until",
    ({ app, clock }) =>
      async <T>(probe: () => T | undefined | false, stepMs = QUARTER): Promise<T> => {
        for (let round = 0; ; round += 1) {
          await clock.tick(stepMs);
          try {
            return await app.slack.waitFor(probe, { timeoutMs: 250 });
          } catch (error) {
            if (round > 60) throw error;
          }
        }
      },
  );

const license = (app: TestApp, licenseNumbers: SwitchesPatch["licenseNumbers"], more: SwitchesPatch = {}) =>
  app.vb365.setSwitches({ licenseNumbers, ...more });

const alerts = (app: TestApp, channel = CHANNEL): readonly Message[] =>
  app.slack.state.messages(channel).filter(({ metadata }) => metadata?.event_type === ALERT_EVENT);
const cards = (app: TestApp, channel = CHANNEL) =>
  alerts(app, channel).filter(({ threadTs }) => threadTs === undefined);
const replies = (app: TestApp, channel = CHANNEL) =>
  alerts(app, channel).filter(({ threadTs }) => threadTs !== undefined);
const said = (message: Message | undefined) => `${message?.text}\n${JSON.stringify(message?.blocks)}`;

const watch = async (app: TestApp, text = "watch") => {
  const typed = await app.type(text);
  return typed.answer;
};

const click = (
  app: TestApp,
  name: keyof typeof ALERT_ACTIONS,
  message: Message,
  user = "olivia",
  value?: string,
) =>
  app.slack.clickAction({
    user,
    message: { channel: CHANNEL, ts: message.ts },
    actionId: ALERT_ACTIONS[name],
    ...(value !== undefined && { value }),
  });

describe("the license watch", () => {
  it("is begun by an admin, shows what it knows, and is ended", async ({ app }) => {
    expect((await app.type("watch", { user: "noah" })).answer).toContain("Only admins of this bot");
    const answer = await watch(app, "watch here");
    expect(answer).toContain(`Watching ${SERVER} in this channel.`);
    const looks = () => app.vb365.requests.filter(({ path }) => /\/License$/.test(path)).length;
    const before = looks();
    expect(await watch(app)).toMatch(/watched in this channel already[\s\S]*of 600 licenses used/);
    // Who only asks needs no look at the server.
    expect([before, looks()]).toEqual([1, 1]);
    expect(await watch(app, "watch on nowhere")).toContain("“nowhere” isn’t one of my VB365 servers.");
    expect(await watch(app, "watch off")).toContain("No longer watching");
    expect(await watch(app, "watch off")).toContain("No server is watched in this channel.");
  });

  it("tells of a license once, edits its message, and answers in its thread", async ({ app, until }) => {
    await watch(app);
    await license(app, { used: 92, total: 100 });
    const card = await until(() => cards(app)[0]);
    expect(said(card)).toMatch(
      /Warning: The licenses of [\d.]+ are running out[\s\S]*92 of 100 licenses used \(92%\)/,
    );
    expect(said(card)).toContain("If nobody acts");
    await license(app, { used: 50, total: 100 });
    await until(() => cards(app)[0]?.text.startsWith("Over:"));
    expect(cards(app)).toHaveLength(1);
    expect(replies(app).map(({ text }) => text)).toEqual([expect.stringContaining("This is over.")]);
  });

  it("shows in each channel who has it", async ({ app, until }) => {
    await watch(app);
    await app.type("watch", { channel: OTHER });
    await license(app, { used: 101, total: 100 });
    const card = await until(() => cards(app)[0]);
    await until(() => cards(app, OTHER)[0], MINUTE);
    expect((await click(app, "take", card, "gus")).acked).toBe(true);
    await click(app, "take", card, "noah");
    const taken = await app.slack.waitFor(() =>
      cards(app, OTHER).find((one) => said(one).includes("has it, since")),
    );
    expect(said(taken)).toContain("<@U0NOAH000001> has it");
    await app.slack.waitFor(() => said(cards(app)[0]).includes(ALERT_ACTIONS.note));
    await click(app, "note", card, "noah");
    const view = await app.slack.waitFor(() => app.slack.state.views("noah").at(-1));
    const write = (note: string) =>
      app.slack.submitView({
        user: "noah",
        viewId: view.id,
        state: { alert_note: { alert_note: note } },
      });
    vi.spyOn(app.store.watch, "standing").mockRejectedValueOnce(new StoreError("store_unreachable"));
    const { errors } = await write("lost?");
    expect(errors.alert_note).toContain("can’t reach its database");
    vi.spyOn(app.store.watch, "standing").mockResolvedValueOnce(undefined);
    expect((await write("too late?")).errors.alert_note).toContain("I don’t know this alert");
    expect((await write("ordered 50 *more*")).errors).toEqual({});
    await app.slack.waitFor(() => said(cards(app, OTHER)[0]).includes("ordered 50 *more*"));
  });

  it("is taken by who sees it before its post has answered", async ({ app, until }) => {
    await watch(app);
    await license(app, { used: 101, total: 100 });
    const answer = Promise.withResolvers<void>();
    app.slack.faults.arm("chat.postMessage", { kind: "answer_held", until: answer.promise });
    const card = await until(() => cards(app)[0]);
    const told = app.slack.state.ephemerals("noah").length;
    await click(app, "take", card, "noah");
    await vi.waitFor(async () => {
      const [alert] = await app.store.watch.openEpisodes();
      expect(alert?.attention.acknowledged?.by.userId).toBe("U0NOAH000001");
    });
    answer.resolve();
    await app.slack.waitFor(() => said(cards(app)[0]).includes("<@U0NOAH000001> has it"));
    expect(app.slack.state.ephemerals("noah")).toHaveLength(told);
    expect(cards(app)).toHaveLength(1);
  });

  it("mentions whom the settings name below a critical alert that nobody takes", async ({ app, until }) => {
    await license(app, {}, { licenseStatus: "Expired" });
    await watch(app);
    const card = await until(() => cards(app)[0], MINUTE);
    expect(card.text).toBe(`Critical: The license of ${SERVER} has expired`);
    const call = await until(() => replies(app)[0], 31 * MINUTE);
    expect(call.text).toMatch(/^<@U0NOAH000001> Nobody has taken this critical alert/);
  });

  it("tells admins once where a channel refuses, and posts the alert when it takes it again", async ({
    app,
    until,
  }) => {
    await license(app, {}, { licenseStatus: "Expired" });
    app.slack.faults.arm("chat.postMessage", { kind: "error", error: "is_archived" });
    await watch(app);
    const notice = await until(() => alerts(app, "D0OLIVIA0001")[0], MINUTE);
    expect(said(notice)).toContain(`I can’t post the license alerts of ${SERVER} in <#`);
    expect(said(notice)).toContain("The channel is archived.");
    const card = await until(() => cards(app)[0]);
    expect(card.text).toBe(`Critical: The license of ${SERVER} has expired`);
    expect([alerts(app, "D0OLIVIA0001").length, cards(app).length]).toEqual([1, 1]);
  });

  it("tells in one digest what quiet hours held, with the alert in its thread", async ({
    app,
    clock,
    until,
  }) => {
    await app.type("watch settings");
    const view = await app.slack.waitFor(() => app.slack.state.views("olivia").at(-1));
    // It is noon in the zone of whoever sends it.
    const state = { watch_quiet: { watch_quiet: "12:00-12:30" } };
    await app.slack.submitView({ user: "olivia", viewId: view.id, state });
    await license(app, { used: 30, total: 100, exceeded: 0 });
    await clock.tick(MINUTE);
    await app.slack.waitFor(() => app.vb365.requests.some(({ path }) => /License$/.test(path)));
    await license(app, { used: 92, total: 100, exceeded: 0 });
    const digest = await until(() => cards(app).find(({ text }) => text.startsWith("While it was quiet")));
    expect(said(digest)).toContain("92 of 100 licenses used (92%)");
    const card = await until(() => replies(app)[0], MINUTE);
    expect(card).toMatchObject({ threadTs: digest.ts, text: expect.stringContaining("Warning: ") });
    await click(app, "take", card);
    await app.slack.waitFor(() => said(replies(app)[0]).includes("has it, since"));
    expect(cards(app)).toHaveLength(1);
  });

  it("shows details to one person, and makes the report in the thread", async ({ app, until }) => {
    await license(app, { exceeded: 3 });
    await watch(app);
    const card = await until(() => cards(app)[0], MINUTE);
    expect(said(card)).toContain("3 accounts are over the tolerated limit.");
    await click(app, "details", card);
    await app.slack.waitFor(() =>
      app.slack.state.ephemerals("olivia").some((one) => JSON.stringify(one.blocks).includes("data_table")),
    );
    await click(app, "report", card);
    const report = await app.slack.waitFor(() => app.cards().find(({ threadTs }) => threadTs === card.ts), {
      timeoutMs: 20_000,
    });
    expect(report.text).toContain(SERVER);
  });

  it("sleeps as long as somebody chose", async ({ app, until }) => {
    await watch(app);
    await license(app, { used: 92, total: 100 });
    const card = await until(() => cards(app)[0]);
    const { alert: id } = (card.metadata?.event_payload ?? {}) as { alert?: string };
    await click(app, "snooze", card, "olivia", `hours ${id}`);
    await app.slack.waitFor(() => said(cards(app)[0]).includes("snoozed it until"));
    const reminder = await until(() => replies(app)[0], 60 * MINUTE);
    expect(reminder.text).toContain("This is still so.");
  });

  it("takes its settings from a form", async ({ app, clock, until }) => {
    await app.type("watch settings");
    const view = await app.slack.waitFor(() => app.slack.state.views("olivia").at(-1));
    const send = (quiet: string, usage = "40, 95") =>
      app.slack.submitView({
        user: "olivia",
        viewId: view.id,
        state: { watch_usage: { watch_usage: usage }, watch_quiet: { watch_quiet: quiet } },
      });
    expect(Object.keys((await send("late", "lots")).errors)).toEqual(["watch_usage", "watch_quiet"]);
    await send("20:00-07:00");
    await license(app, { used: 30, total: 100, exceeded: 0 });
    await clock.tick(MINUTE);
    await app.slack.waitFor(() => app.vb365.requests.some(({ path }) => /License$/.test(path)));
    await license(app, { used: 41, total: 100, exceeded: 0 });
    const card = await until(() => cards(app)[0]);
    expect(card.text).toBe(`Info: The licenses of ${SERVER} are running out`);
  });
});

describe("the doctor", () => {
  it("is for admins, names no host or path, and looks at what a running bot needs", async ({ app }) => {
    const told = await app.type("doctor", { user: "noah" });
    expect(told.answer).toContain("Only admins of this bot can ask the doctor");
    const { answer } = await app.type("doctor");
    expect(answer).toMatch(/In order: .*Slack token.*Socket Mode.*License on/);
    expect(answer).not.toMatch(/:\d{4}|\/tmp\/|sha256|[0-9A-F]{2}:[0-9A-F]{2}:/i);
    expect(app.slack.state.messages(CHANNEL)).toEqual([]);
  });
});
