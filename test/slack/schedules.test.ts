import { describe, expect, it } from "vitest";
import { messagesFor } from "../../src/i18n/index.ts";
import type { Occurrence, Schedule } from "../../src/schedules/types.ts";
import { missedReply } from "../../src/slack/messages/schedules/entry.ts";
import { definition } from "../schedules/support.ts";

const NOON = new Date("2027-01-05T12:00:00Z");
const messages = messagesFor("en-GB");

const schedule: Schedule = {
  ...definition("every day at 14:00", NOON),
  id: "7c1e0b1e-0000-4000-8000-000000000001",
  revision: 1,
  owner: { teamId: "T1", userId: "U1" },
  state: "active",
  status: {},
  failures: 0,
  untaken: 0,
  createdAt: NOON.toISOString(),
  nextDue: "2027-01-05T13:00:00.000Z",
};

describe("the list of what was missed", () => {
  const missed: Occurrence = {
    id: "7c1e0b1e-0000-4000-8000-000000000002",
    scheduleId: schedule.id,
    minute: "2027-01-04T14:00",
    due: "2027-01-04T13:00:00.000Z",
    state: "missed",
    why: "down",
    runIds: [],
    madeAt: NOON.toISOString(),
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
