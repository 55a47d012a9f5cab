import { describe, expect, it } from "vitest";
import { edited, paused, resumed, skipped } from "../../src/schedules/changes.ts";
import type { Schedule } from "../../src/schedules/model.ts";
import { aSchedule } from "../slack/a-schedule.ts";
import { definition } from "./support.ts";

const NOON = new Date("2027-01-05T12:00:00Z");
const DUE = "2027-01-05T13:00:00.000Z";
const held = { held: { why: "archived" as const } };
const asked = { paused: { why: "asked" as const, by: "U1" } };
const weekly = definition("every Monday at 9:00", NOON);

describe("an edit", () => {
  it.each<[what: string, schedule: Partial<Schedule>, next: string | undefined]>([
    ["of an active one counts from the next run on", {}, "2027-01-11T08:00:00.000Z"],
    ["of one that is due leaves that to be dealt with", { nextDue: "2027-01-05T11:00:00.000Z" }, undefined],
    [
      "of one that is paused until a day counts from there on",
      { state: "paused", status: asked, resumeAt: "2027-02-01T00:00:00.000Z" },
      "2027-02-01T08:00:00.000Z",
    ],
  ])("%s", (_what, changes, next) => {
    const patch = edited(aSchedule({ ...changes, failures: 2 }), weekly, NOON);
    expect(patch?.nextDue?.toISOString()).toBe(next);
    expect(patch).toMatchObject({ definition: weekly, failures: 0 });
  });

  it("takes up a schedule whose place was in the way, and no removed one", () => {
    expect(edited(aSchedule({ status: held }), weekly, NOON)?.status).toEqual({});
    expect(edited(aSchedule({ state: "removed" }), weekly, NOON)).toBeUndefined();
  });
});

describe("a pause", () => {
  const until = new Date("2027-02-01T00:00:00Z");

  it("lasts until somebody ends it, or until a day, which may be said later", () => {
    expect(paused(aSchedule(), "U1")).toMatchObject({ state: "paused", resumeAt: null, status: asked });
    expect(paused(aSchedule(), "U1", until)?.nextDue?.toISOString()).toBe("2027-02-01T13:00:00.000Z");
    const already = aSchedule({ state: "paused", status: { paused: { why: "failures" } } });
    expect(paused(already, "U1")).toBeUndefined();
    const patch = paused(already, "U1", until);
    expect(patch).toMatchObject({ state: "paused", resumeAt: until });
    // Why it was paused stays.
    expect(patch?.status).toBeUndefined();
  });

  it("leaves out what was due meanwhile", () => {
    const late = new Date("2027-01-09T20:00:00Z");
    expect(resumed(aSchedule({ state: "paused", status: asked }), late)?.nextDue?.toISOString()).toBe(
      "2027-01-10T13:00:00.000Z",
    );
    expect(resumed(aSchedule(), late)).toBeUndefined();
  });
});

it("a skip leaves out the next run only, by the minute that its clock shows", () => {
  expect(skipped(aSchedule())).toMatchObject({
    nextDue: new Date("2027-01-06T13:00:00Z"),
    skipped: { due: new Date(DUE), minute: "2027-01-05T14:00" },
  });
});
