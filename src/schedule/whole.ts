/** What reads and describes schedules in people's words, in one file for `index.ts` to load. */
export { describeRule } from "./describe.ts";
export { findSchedule } from "./find-schedule.ts";
export { readDay } from "./read-day.ts";
export { readSchedule } from "./read-schedule.ts";
