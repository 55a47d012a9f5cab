/** All that the room does, in one file for `index.ts` to load. */
export { describeInterval } from "./describe/describe-interval.ts";
export { findRange } from "./find-range.ts";
export { resolveRange } from "./resolve-range.ts";
