/** Natural language → interval. Pure: no clock, no network, no Slack. */

export { isZone } from "./calculation/zones.ts";
export { describeInterval } from "./describe/describeInterval.ts";
export { findRange } from "./findRange.ts";
export { resolveRange } from "./resolveRange.ts";
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
