import { describe, expect } from "vitest";
import { defaultWorkspace } from "../../sandbox/slack/seed.ts";
import { SCHEDULE_ACTIONS } from "../../src/slack/messages/schedules/parts.ts";
import { onApp } from "./fixtures.ts";
import { CHANNEL, type TestApp } from "./test-app.ts";

/** A member who can become a guest. */
const mia = {
  id: "U0MIA0000001",
  name: "mia",
  realName: "Mia Member",
  tz: "Europe/Berlin",
  locale: "en-GB",
  isRestricted: false,
};
const workspace = () => ({
  ...defaultWorkspace,
  users: [...defaultWorkspace.users, { ...mia }],
  channels: defaultWorkspace.channels.map((channel) =>
    channel.name === CHANNEL ? { ...channel, members: [...channel.members, mia.id] } : channel,
  ),
});

const it = onApp((clock) => ({
  now: () => new Date(clock.now()),
  storeOnNow: true,
  slack: { workspace: workspace() },
  schedulePolicy: { pollMs: 50, probeMs: 50 },
  env: { ACCESS_ADMINS: "U0NOAH000001" },
}));

const newest = (app: TestApp, user = "olivia") => {
  const last = app.slack.state.ephemerals(user).at(-1);
  if (!last) throw new Error(`${user} was told nothing`);
  return last;
};
const textOf = (message: { text: string; blocks: unknown }) =>
  `${message.text}\n${JSON.stringify(message.blocks)}`;

/** Presses a button of what somebody was told last, and answers what they are told then. */
async function press(app: TestApp, name: keyof typeof SCHEDULE_ACTIONS, user = "olivia"): Promise<string> {
  const message = newest(app, user);
  await app.slack.clickAction({
    user,
    message: { channel: CHANNEL, ts: message.ts },
    actionId: SCHEDULE_ACTIONS[name],
  });
  await app.slack.waitFor(
    () => newest(app, user) !== message || textOf(newest(app, user)) !== textOf(message),
  );
  return textOf(newest(app, user));
}

async function save(app: TestApp): Promise<string> {
  await app.type("last month csv every month on the 1st at 9 in Berlin");
  return press(app, "save");
}

describe("a command that recurs", () => {
  it("shows the next three runs with the interval that each will report, before anything is saved", async ({
    app,
  }) => {
    const { acked, answer } = await app.type("last month csv every month on the 1st at 9 in Berlin");
    expect(acked).toBe(true);
    for (const part of [
      "Tue, 1 Dec 2026, 09:00 UTC+01:00 → 1–30 November 2026",
      "Fri, 1 Jan 2027, 09:00 UTC+01:00 → 1–31 December 2026",
      "Mon, 1 Feb 2027, 09:00 UTC+01:00 → 1–31 January 2027",
      "Nothing is scheduled yet",
    ])
      expect(answer).toContain(part);
    expect((await app.type("schedules")).answer).toContain("No schedules");
  });

  it("warns of a fixed range, of one that has hardly begun, and of clock changes", async ({ app }) => {
    expect((await app.type("October 2026 every month on the 1st at 9")).answer).toContain(
      "would report the same interval",
    );
    expect((await app.type("this month every month on the 1st at 9")).answer).toContain("nearly empty");
    const { answer } = await app.type("yesterday every day at 2:30 in Berlin");
    expect(answer).toContain("A clock change skips that time");
    expect(answer).toContain("come twice");
  });

  it.for<[text: string, words: string]>([
    ["last month every 10 minutes", "too often"],
    ["last month every second Friday", "two things"],
    ["last month every Mondy", "Mondy"],
    ["every Monday at 9", "range"],
  ])("%s is refused", async ([text, words], { app }) => {
    const { answer } = await app.type(text);
    expect(answer).toContain(words);
    expect(answer).not.toContain(SCHEDULE_ACTIONS.save);
  });

  it("reads its range in its own zone, which the due time names", async ({ app }) => {
    const { answer } = await app.type("last month every month on the 1st at 0:30 in Berlin", {
      user: "noah",
    });
    expect(answer).toMatch(/Dec 1, 2026.*→ November 1.*30, 2026/);
  });

  it("tells failures only where its person may have reports sent", async ({ app }) => {
    const to = (name: string) => `yesterday every day at 9 failures to #${name}`;
    expect((await app.type(to(CHANNEL))).answer).toContain("Failures go to");
    expect((await app.type(to("no-bot"))).answer).toContain("I’m not in #no-bot");
    expect((await app.type(to("shared-with-partner"))).answer).toContain("shared with another organization");
  });

  it("is no order that only looks like one", async ({ app }) => {
    const { answer } = await app.type("monday to friday csv");
    expect(answer).toContain("Understood");
  });

  it("is saved by a click, made at its minute with the range as of then, and tells where it comes from", async ({
    app,
    clock,
  }) => {
    expect(await save(app)).toContain("Scheduled.");
    expect((await app.type("schedules")).answer).toContain("every month on the 1st at 9");
    const before = app.cards().length;
    await clock.setTime(Date.parse("2026-12-01T08:00:00.000Z"));
    await app.slack.waitFor(() => app.cards().length === before + 1, { timeoutMs: 20_000 });
    const card = await app.cardSays(/^Done/);
    expect(card.text).toContain("1–30 November 2026");
    expect(textOf(card)).toContain("Scheduled: every month on the 1st at 9");
    // Nobody asked for it at that moment, so nobody is mentioned.
    expect(app.shared().every(({ text }) => !text.includes("Your report is ready: November"))).toBe(true);
  });

  it("is caught up with after downtime, which its card tells", async ({ app, clock }) => {
    await clock.setTime(Date.parse("2026-12-15T09:00:00.000Z"));
    await save(app);
    const before = app.cards().length;
    await clock.setTime(Date.parse("2027-01-02T09:14:00.000Z"));
    await app.slack.waitFor(() => app.cards().length === before + 1, { timeoutMs: 20_000 });
    const card = await app.cardSays(/^Done/);
    expect(textOf(card)).toMatch(
      /Due 1 Jan 2027, 09:00 UTC\+01:00, made 2 Jan 2027, 10:14 UTC\+01:00: the bot was down/,
    );
  });

  it("lists what was missed, which can be made", async ({ app, clock }) => {
    await clock.setTime(Date.parse("2027-01-15T09:00:00.000Z"));
    await save(app);
    await clock.setTime(Date.parse("2027-03-15T09:00:00.000Z"));
    await expect
      .poll(async () => (await app.type("schedules")).answer, { timeout: 20_000 })
      .toContain("Missed (2)");
    expect(await press(app, "missed")).toContain("the bot was down");
    const before = app.cards().length;
    expect(await press(app, "make")).toContain("on its way");
    await app.slack.waitFor(() => app.cards().length === before + 1, { timeoutMs: 20_000 });
    expect((await app.cardSays(/^Done/)).text).toContain("1–28 February 2027");
  });
});

describe("who may do what", () => {
  it("whoever may order into the channel may pause and resume; the rest is its owner's and the admins'", async ({
    app,
  }) => {
    await save(app);
    expect((await app.type("schedules", { user: "mia" })).answer).toContain("last month");
    expect(await press(app, "pause", "mia")).toContain("Paused");
    expect(await press(app, "resume", "mia")).toContain("It goes on");
    expect(await press(app, "remove", "mia")).toContain("Only its owner");
    expect((await app.type("schedules all", { user: "mia" })).answer).toContain("Only the bot’s admins");
    await app.type("schedules all", { user: "noah" });
    expect(await press(app, "remove", "noah")).toContain("Removed");
    expect(await press(app, "undo", "noah")).toContain("It’s back");
    expect((await app.type("schedules", { user: "gus" })).answer).not.toContain("last month");
  });
});

describe("a schedule whose owner is gone", () => {
  it("sends nothing, says so in the channel, and may be taken over", async ({ app, clock }) => {
    expect((await app.type("yesterday csv every day at 9 in Berlin", { user: "mia" })).answer).toContain(
      "Nothing is scheduled yet",
    );
    await press(app, "save", "mia");
    Object.assign(app.slack.state.user("mia"), { isRestricted: true });
    const cards = app.cards().length;
    // Longer than people are remembered.
    await clock.setTime(Date.parse("2026-11-26T08:30:00.000Z"));
    const notice = await app.slack.waitFor(
      () =>
        app.slack.state
          .messages(CHANNEL)
          .find(({ text }) => text.includes("may not request reports any more")),
      { timeoutMs: 20_000 },
    );
    expect(app.cards().length).toBe(cards);
    await app.slack.clickAction({
      user: "olivia",
      message: { channel: CHANNEL, ts: notice.ts },
      actionId: SCHEDULE_ACTIONS.takeOver,
    });
    await app.slack.waitFor(() =>
      app.slack.state.ephemerals("olivia").some((told) => textOf(told).includes("is the owner now")),
    );
  });
});
