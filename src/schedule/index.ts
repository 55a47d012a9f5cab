/** Natural language → recurrence. Pure: no clock, no network, no Slack. */
import { createRequire } from "node:module";

type Room = typeof import("./whole.ts");

const load = createRequire(import.meta.url);
let room: Room | undefined;

/** The words are loaded with the first text: a stored rule is computed without them, and so a start needs none. */
function loadSchedules(): Room {
  room ??= load("./whole.ts") as Room;
  return room;
}

/** A rule in absolute words, which `readSchedule` reads back. */
export const describeRule: Room["describeRule"] = (...given) => loadSchedules().describeRule(...given);

/** Finds the recurrence inside a text, and gives the words around it. */
export const findSchedule: Room["findSchedule"] = (...given) => loadSchedules().findSchedule(...given);

/** Reads a day to come, as the moment at which it begins. */
export const readDay: Room["readDay"] = (...given) => loadSchedules().readDay(...given);

/** Reads a whole text as a recurrence: every word must be understood, and what is not is named. */
export const readSchedule: Room["readSchedule"] = (...given) => loadSchedules().readSchedule(...given);

export { clockChangesOf } from "./clock-changes.ts";
export { localMinute, startOfDay } from "./local-minute.ts";
export { readRule } from "./read-rule.ts";
export type { StoredRule } from "./rule/stored-rule.ts";
export type { ScheduleContext, ScheduleRefused } from "./types.ts";
