/** Natural language → recurrence. Pure: no clock, no network, no Slack. */

export { describeRule } from "./describe.ts";
export { findSchedule } from "./find-schedule.ts";

export { readRule } from "./read-rule.ts";
export { readSchedule } from "./read-schedule.ts";
export type { ScheduleContext } from "./types.ts";
