import type { RangeRefusalReason } from "../orders/range-refusal.ts";
import type { ReportRequest } from "../orders/report-request.ts";
import type { PlaceTrouble, Schedule } from "./model.ts";
import type { Notice } from "./notice.ts";

/** How an occurrence comes to be ordered. */
export interface Asked {
  /** As of when the range is read. */
  readonly due: Date;
  readonly made: "due" | "late" | "missed" | "now";
}

/** What came of asking for an occurrence on behalf of a schedule's owner. */
export type Prepared =
  | { readonly kind: "ready"; readonly requests: readonly [ReportRequest, ...ReportRequest[]] }
  /** The owner is gone, a guest, or may not order any more. */
  | { readonly kind: "owner" }
  | { readonly kind: "place"; readonly why: PlaceTrouble; readonly teamIds?: readonly string[] }
  /** The range cannot be read as of that instant. */
  | { readonly kind: "range"; readonly refusal: RangeRefusalReason };

/** The port by which schedules ask and tell in Slack. */
export interface ScheduleDesk {
  /**
   * Asks for an occurrence as if its owner did at that moment: may they order, into that place, and what is the range?
   * @throws what may heal: then it is asked again
   */
  prepare(schedule: Schedule, asked: Asked): Promise<Prepared>;
  /**
   * Tells a notice. Where that was tried before, it looks for the message first.
   * @throws what may heal
   */
  tell(notice: Notice, schedule: Schedule | undefined): Promise<void>;
}

/** Whether log-in works at a VB365 server: undefined for a server that the settings do not name. */
export type LogInProbe = (server: string, signal: AbortSignal) => Promise<boolean>;
