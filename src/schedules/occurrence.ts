import type { FailureRecord } from "../errors.ts";
import type { PlaceTrouble } from "./model.ts";

/** Why nothing was ordered at a due minute. */
export type MissedWhy =
  /** Nobody was there to do it in time. */
  | "down"
  /** The owner is gone, or may not order any more. */
  | "owner"
  | PlaceTrouble
  /** The range cannot be read as of that instant. */
  | "range";

export const OCCURRENCE_STATES = ["ordered", "done", "failed", "cancelled", "missed", "skipped"] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

/** One due minute of a schedule that was dealt with; there is one of each, whatever happens. */
export interface Occurrence {
  readonly id: string;
  readonly scheduleId: string;
  /** Of the wall clock in the schedule's zone, `2026-12-01T09:00`. */
  readonly minute: string;
  /** UTC ISO with milliseconds. */
  readonly due: string;
  readonly state: OccurrenceState;
  readonly why?: MissedWhy;
  /** One for each format. */
  readonly runIds: readonly string[];
  readonly madeAt: string;
  readonly failure?: FailureRecord;
}
