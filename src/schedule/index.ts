/** Natural language → recurrence. Pure: no clock, no network, no Slack. */

export { type DescribedDays, type DescribedPart, describeRule } from "./describe.ts";
export { findSchedule } from "./find-schedule.ts";

export { readRule, type StoredRule } from "./read-rule.ts";
export { readSchedule } from "./read-schedule.ts";
export type {
  FoundSchedule,
  Schedule,
  ScheduleContext,
  ScheduleRefusalReason,
  ScheduleRefused,
  ScheduleResult,
} from "./types.ts";
