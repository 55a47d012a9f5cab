import { describe, expect } from "vitest";
import type { View } from "../../sandbox/slack/index.ts";
import { HOME_ACTIONS } from "../../src/slack/home/view/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { SCHEDULE_ACTIONS } from "../../src/slack/messages/schedules/parts.ts";
import { REPEAT_FIELD } from "../../src/slack/views/repeat-state.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { HAND_OVER_DIALOG, PAUSE_DIALOG } from "../../src/slack/views/schedule-dialogs.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

const it = onApp({ now: () => NOW, env: { ACCESS_ADMINS: "U0NOAH000001" } });

const textOf = (shown: { blocks: unknown } | undefined) => JSON.stringify(shown?.blocks ?? "");

/** The view on top, once it says so. */
const says = (app: TestApp, words: RegExp, user = "olivia"): Promise<View> =>
  app.slack.waitFor(() => {
    const view = app.slack.state.views(user).at(-1);
    return view && words.test(textOf(view)) && view;
  });

const act = (app: TestApp, view: View, actionId: string, value?: string, user = "olivia") =>
  app.slack.viewAction({
    user,
    viewId: view.id,
    actionId,
    ...(value !== undefined && { value }),
  });

const submit = (
  app: TestApp,
  view: View,
  state: Parameters<TestApp["slack"]["submitView"]>[0]["state"],
  user = "olivia",
) => app.slack.submitView({ user, viewId: view.id, ...(state && { state }) });

const range = (text: string) => ({ [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: text } });
const repeat = (text: string) => ({ [REPEAT_FIELD.block]: { [REPEAT_FIELD.action]: text } });

async function closeAll(app: TestApp, user = "olivia"): Promise<void> {
  for (let view = app.slack.state.views(user).at(-1); view; view = app.slack.state.views(user).at(-1))
    await app.slack.closeView({ user, viewId: view.id });
}

/** Presses a button of what somebody was told last. */
async function press(app: TestApp, name: keyof typeof SCHEDULE_ACTIONS, user = "olivia"): Promise<void> {
  const message = app.slack.state.ephemerals(user).at(-1);
  if (!message) throw new Error(`${user} was told nothing`);
  await app.slack.clickAction({
    user,
    message: { channel: CHANNEL, ts: message.ts },
    actionId: SCHEDULE_ACTIONS[name],
  });
}

/** Saves a schedule of olivia's. */
async function save(app: TestApp, text = "last month every month on the 1st at 9"): Promise<void> {
  await app.type(text);
  await press(app, "save");
  await app.slack.waitFor(() => /^Scheduled/.test(app.slack.state.ephemerals("olivia").at(-1)?.text ?? ""));
}

describe("the form, made to repeat", () => {
  it("shows while somebody types the next runs with the interval of each, what is odd, and what cannot be read", async ({
    app,
  }) => {
    await app.type("");
    const form = await says(app, /Repeat…/);
    await act(app, form, REPORT_FORM.range.action, "last month");
    await says(app, /= 1–31 October 2026/);
    await act(app, form, REPEAT_FIELD.open);
    await says(app, /every month on the 1st at 9:00/);
    await act(app, form, REPEAT_FIELD.action, "every month on the 1st at 9");
    const shown = textOf(await says(app, /Next runs/));
    for (const run of [
      "Tue, 1 Dec 2026, 09:00 UTC+01:00 → 1–30 November 2026",
      "Fri, 1 Jan 2027, 09:00 UTC+01:00 → 1–31 December 2026",
      "Mon, 1 Feb 2027, 09:00 UTC+01:00 → 1–31 January 2027",
    ])
      expect(shown).toContain(run);
    expect(shown).not.toContain("= 1–31 October 2026");
    await act(app, form, REPEAT_FIELD.action, "every month on the 1st at bananas");
    await says(app, /can’t read “[^”]*bananas/);
    await act(app, form, REPEAT_FIELD.action, "every 10 minutes");
    await says(app, /too often/);
    await act(app, form, REPEAT_FIELD.action, "every month on the 1st at 2:30");
    await act(app, form, REPORT_FORM.range.action, "October 2026");
    await says(app, /would report the same interval/);
    await act(app, form, REPORT_FORM.range.action, "bananas");
    expect(textOf(await says(app, /don’t understand “bananas”/))).not.toContain("Next runs");
  });

  it("is saved, into the channel where it was opened; a form without a recurrence orders once", async ({
    app,
  }) => {
    await app.type("");
    const form = await says(app, /Repeat…/);
    await act(app, form, REPEAT_FIELD.open);
    await says(app, /every month on the 1st at 9:00/);
    expect(
      (await submit(app, form, { ...range("last month"), ...repeat("every 10 minutes") })).errors,
    ).toEqual({
      [REPEAT_FIELD.block]: expect.stringContaining("too often"),
    });
    const sent = await submit(app, form, {
      ...range("last month"),
      ...repeat("every month on the 1st at 9"),
    });
    expect(sent.errors).toEqual({});
    expect(textOf(await says(app, /Scheduled\./))).toContain("1–30 November 2026");
    const { answer } = await app.type("schedules");
    expect(answer).toContain("every month on the 1st at 9");
    expect(app.cards()).toHaveLength(0);
    await closeAll(app);

    await app.type("");
    const once = await says(app, /Repeat…/);
    await act(app, once, REPEAT_FIELD.open);
    await says(app, /every month on the 1st at 9:00/);
    expect((await submit(app, once, range("last month"))).errors).toEqual({});
    await app.cardSays(/^Done/);
  });

  it("opens from a finished card, filled in as that was ordered", async ({ app }) => {
    await app.type("last month");
    const card = await app.cardSays(/^Done/);
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts: card.ts },
      actionId: CARD_ACTIONS.schedule,
    });
    const form = await says(app, /every month on the 1st at 9:00/);
    expect(JSON.stringify(form.state)).toContain("last month");
    await closeAll(app);
  });

  it("asks before others may read its reports", async ({ app }) => {
    await app.type("", { channel: "shared-with-partner" });
    const form = await says(app, /Repeat…/);
    await act(app, form, REPEAT_FIELD.open);
    await says(app, /every month on the 1st at 9:00/);
    const typed = { ...range("last week"), ...repeat("every Monday at 8") };
    const place = {
      [REPORT_FORM.destination.block]: {
        [REPORT_FORM.destination.action]: {
          value: "channel",
          text: { type: "plain_text", text: "The channel below", emoji: false },
        },
      },
    };
    expect((await submit(app, form, { ...typed, ...place })).errors).toEqual({});
    const asked = await says(app, /can read this channel/);
    expect((await app.type("schedules", { channel: "shared-with-partner" })).answer).toContain(
      "No schedules",
    );
    expect((await submit(app, asked, {})).errors).toEqual({});
    await says(app, /Scheduled\./);
    await closeAll(app);
  });
});

describe("a schedule that is there", () => {
  it("is edited from the next run on, and two editors don’t write over each other", async ({ app }) => {
    await save(app);
    await app.type("schedules");
    await press(app, "edit");
    const own = await says(app, /Next runs/);
    await app.type("schedules", { user: "noah" });
    await press(app, "edit", "noah");
    const other = await says(app, /Next runs/, "noah");
    expect((await submit(app, own, repeat("every month on the 2nd at 10"))).errors).toEqual({});
    expect(textOf(await says(app, /from the next run on/))).toContain("Wed, 2 Dec 2026, 10:00");
    const late = await submit(app, other, repeat("every day at 7"), "noah");
    expect(late.errors[REPEAT_FIELD.block]).toContain("Somebody changed this schedule meanwhile");
    expect((await app.type("schedules")).answer).toContain("every month on the 2nd at 10");
    await Promise.all([closeAll(app), closeAll(app, "noah")]);
  });

  it("is paused until a day to come", async ({ app }) => {
    await save(app, "last month every month on the 2nd at 10");
    await app.type("schedules");
    await press(app, "pauseUntil");
    const dialog = await says(app, /first run from that day on/);
    const until = (day: string) => ({ [PAUSE_DIALOG.until.block]: { [PAUSE_DIALOG.until.action]: day } });
    expect((await submit(app, dialog, until("2026-11-24"))).errors).toEqual({
      [PAUSE_DIALOG.until.block]: "Choose a day to come.",
    });
    expect((await submit(app, dialog, until("2027-01-03"))).errors).toEqual({});
    const paused = textOf(await says(app, /Paused until/));
    expect(paused).toContain("Paused until Sun, 3 Jan 2027, 00:00");
    expect(paused).toContain("Tue, 2 Feb 2027, 10:00");
    await closeAll(app);
  });

  it("is changed by a command that names it, too", async ({ app }) => {
    await save(app);
    const id = /`([0-9a-f]{6})`/.exec((await app.type("schedules")).answer)?.[1] ?? "";
    const change = async (text: string, user = "olivia") =>
      (await app.type(`schedules ${text}`, { user })).answer;
    expect(await change(`resume ${id}`)).toContain("already");
    expect(await change(`pause ${id} until Friday`)).toContain("Paused until Fri, 27 Nov 2026, 00:00");
    expect(await change(`pause ${id} until 2027-01-03`)).toContain("Paused until Sun, 3 Jan 2027, 00:00");
    expect(await change(`pause ${id} until yesterday`)).toContain("can’t read that day");
    expect(await change(`remove ${id}`, "gus")).not.toContain("Removed");
    expect(await change(`edit ${id}`)).toContain("Edit…");
    expect(textOf(await says(app, /Next runs/))).toContain("every month on the 1st at 9");
    await closeAll(app);
    expect(await change("pause 000000")).toContain("no longer exists");
    expect(await change(`hand over ${id} to @gus`)).toContain("may not request");
    expect(await change(`hand over ${id}`)).not.toContain("is the owner now");
    const runs = app.cards().length;
    expect(await change(`run ${id}`)).toContain("on its way");
    await app.slack.waitFor(() => app.cards().length === runs + 1);
    expect(textOf(await app.cardSays(/^Done/))).toContain("beside the schedule");
  });

  it("is handed over to somebody who may request it, and to nobody else", async ({ app }) => {
    await save(app);
    await app.type("schedules");
    await press(app, "handOver");
    const dialog = await says(app, /New owner/);
    const to = (name: string) => ({
      [HAND_OVER_DIALOG.person.block]: {
        [HAND_OVER_DIALOG.person.action]: app.slack.state.user(name).id,
      },
    });
    expect((await submit(app, dialog, to("gus"))).errors).toEqual({
      [HAND_OVER_DIALOG.person.block]: expect.stringContaining("may not request"),
    });
    expect((await submit(app, dialog, to("noah"))).errors).toEqual({});
    await says(app, /is the owner now/);
    await closeAll(app);
    await app.type("schedules");
    await press(app, "remove");
    await app.slack.waitFor(() =>
      textOf(app.slack.state.ephemerals("olivia").at(-1)).includes("Only its owner"),
    );
  });

  it("stands on the App Home of whoever may manage it, with its buttons", async ({ app }) => {
    await save(app, "last month every month on the 2nd at 10");
    await press(app, "pause");
    await save(app, "last week every Monday at 8");
    await app.slack.openHome({ user: "noah" });
    const home = (words: RegExp) =>
      app.slack.waitFor(() => {
        const shown = app.slack.state.home("noah");
        return shown && words.test(textOf(shown)) && shown;
      });
    const paused = await home(/All schedules/);
    expect(textOf(paused)).toContain("every Monday at 8");
    await app.slack.viewAction({ user: "noah", viewId: paused.id, actionId: SCHEDULE_ACTIONS.resume });
    const resumed = await home(/Dec 2, 2026/);
    await app.slack.viewAction({ user: "noah", viewId: resumed.id, actionId: HOME_ACTIONS.newSchedule });
    const form = await says(app, /every month on the 1st at 9:00/, "noah");
    const sent = await submit(app, form, { ...range("yesterday"), ...repeat("every weekday at 7") }, "noah");
    expect(sent.errors).toEqual({});
    await home(/every weekday at 7/);
    await app.slack.openHome({ user: "olivia" });
    await app.slack.waitFor(() => /My schedules/.test(textOf(app.slack.state.home("olivia"))));
    expect(textOf(app.slack.state.home("olivia"))).not.toContain("every weekday at 7");
  });
});
