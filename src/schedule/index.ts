/** Natural language → recurrence. Pure: no clock, no network, no Slack. */

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
export const findSchedule = () => undefined;
