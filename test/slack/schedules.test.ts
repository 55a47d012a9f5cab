import { describe, expect, it } from "vitest";
import { viewFaults } from "../../sandbox/slack/block-rules.ts";
import { messagesFor } from "../../src/i18n/index.ts";
import { readSchedule } from "../../src/schedule/index.ts";
import type { Occurrence } from "../../src/schedules/types.ts";
import { recurringExample } from "../../src/slack/messages/replies.ts";
import { missedReply } from "../../src/slack/messages/schedules/entry.ts";
import { readScheduleCommand } from "../../src/slack/placing/read-schedule-command.ts";
import { readRepeat } from "../../src/slack/views/repeat-state.ts";
import { buildReportForm } from "../../src/slack/views/report-form.ts";
import { buildHandOverDialog, buildPauseDialog } from "../../src/slack/views/schedule-dialogs.ts";
import { LOCALES } from "./a-run.ts";
import { aSchedule, aScheduleEntry } from "./a-schedule.ts";

const messages = messagesFor("en-GB");
const schedule = aSchedule();

describe("the list of what was missed", () => {
  const missed: Occurrence = {
    id: "7c1e0b1e-0000-4000-8000-000000000002",
    scheduleId: schedule.id,
    minute: "2027-01-04T14:00",
    due: "2027-01-04T13:00:00.000Z",
    state: "missed",
    why: "down",
    runIds: [],
    madeAt: "2027-01-05T12:00:00.000Z",
  };

  it.each([
    [1, undefined],
    [2, "And an earlier one."],
    [1200, "And 1,199 earlier ones."],
  ])("of %i, of which one is shown, tells of the others", (count, more) => {
    const { blocks = [] } = missedReply(schedule, { newest: [missed], count }, messages);
    const texts = JSON.stringify(blocks);
    expect(texts).toContain("Mon, 4 Jan 2027, 14:00 UTC+01:00: the bot was down");
    if (more === undefined) expect(texts).not.toContain("earlier");
    else expect(texts).toContain(more);
  });
});

describe("the form that repeats", () => {
  it.each(LOCALES)("shows examples in %s that are all read", (locale) => {
    const { examples } = messagesFor(locale).schedules.form;
    for (const example of examples) {
      const context = { now: new Date("2027-01-05T12:00:00Z"), zone: "Europe/Berlin", locale };
      expect([example, readSchedule(example, context).ok]).toEqual([example, true]);
    }
  });

  it.each(LOCALES)("and help one of a whole command in %s, which is read", (locale) => {
    const texts = messagesFor(locale);
    const deps = { servers: ["berlin"] as [string], now: () => new Date("2027-01-05T12:00:00Z") };
    const person = { zone: "Europe/Berlin", locale, name: "Olivia", denied: undefined };
    const where = { person, here: { channelId: "C1" }, at: deps.now() };
    expect(readScheduleCommand(deps, recurringExample(texts), where)).toMatchObject({
      kind: "schedule",
      definition: { order: { formats: ["CSV"], rangeText: texts.range.phrases["last month"] } },
    });
  });

  it.each(LOCALES)("keeps to Slack's limits in %s", (locale) => {
    const texts = messagesFor(locale);
    const { schedule: owned, preview } = aScheduleEntry("💥 <!channel> ".repeat(200));
    const sharedChannel = { channel: "#".repeat(300), teamIds: ["T2"], names: ["x".repeat(3000)] };
    const state = { edit: { id: owned.id, revision: 1 } };
    const check = { kind: "preview" as const, preview, zone: "UTC" };
    const { words: text } = owned;
    const repeat = { text, check, whenChanged: "say" as const, failuresTo: "C1", sharedChannel, state };
    const target = { id: owned.id, home: true };
    for (const view of [
      buildReportForm({ servers: ["a", "b"], repeat }, texts),
      buildReportForm({ servers: ["a"], repeat: { text: "", state: {} } }, texts),
      buildPauseDialog(target, texts),
      buildHandOverDialog(target, texts),
    ])
      expect(viewFaults({ ...view }, "modal")).toEqual([]);
  });

  it.each([
    ["", undefined],
    ["{}", undefined],
    ["no JSON", undefined],
    ['{"repeat":1,"edit":{"id":1}}', { home: false }],
    [
      '{"repeat":1,"home":true,"edit":{"id":"a","revision":2}}',
      { home: true, edit: { id: "a", revision: 2 } },
    ],
  ])("believes of its metadata %s what it may", (private_metadata, state) => {
    expect(readRepeat({ private_metadata, state: { values: {} } })?.state).toEqual(state);
  });
});
