/** Natural language → interval. Pure: no clock, no network, no Slack. */

export { isZone } from "./calculation/zones.ts";
export { describeInterval } from "./describe/describe-interval.ts";
export { findRange } from "./find-range.ts";
export { resolveRange } from "./resolve-range.ts";
export type {
  FoundRange,
  Grain,
  Interval,
  NoteCode,
  NoteParams,
  RangeContext,
  RangeNote,
  RangeResult,
  RefusalReason,
  Refused,
  Understood,
} from "./types.ts";
