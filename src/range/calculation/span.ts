import type { Grain } from "../types.ts";
import type { Wall } from "./wall.ts";

/** A point in time: what the operator's clock shows, and the instant itself where the text fixes it ("now", "9am PST"). */
export interface Moment {
  readonly wall: Wall;
  readonly instant?: number;
}

/** A half-open stretch of time. `grain` is the unit that the text speaks in. */
export interface Span {
  readonly start: Moment;
  readonly end: Moment;
  readonly grain: Grain;
}

export const spanOf = (start: Wall, end: Wall, grain: Grain): Span => ({
  start: { wall: start },
  end: { wall: end },
  grain,
});
