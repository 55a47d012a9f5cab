/** Natural language → recurrence. Pure: no clock, no network, no Slack. */

export { clockChangesOf } from "./clock-changes.ts";
export { describeRule } from "./describe.ts";
export { findSchedule } from "./find-schedule.ts";
export { localMinute } from "./local-minute.ts";
export { readRule } from "./read-rule.ts";
export { readSchedule } from "./read-schedule.ts";
export type { StoredRule } from "./rule/stored-rule.ts";
export { storedRule } from "./rule/stored-rule.ts";
export type { ScheduleContext, ScheduleRefused } from "./types.ts";
