import type { FailureRecord } from "../../errors.ts";
import type { ReportRequest } from "../../orders/report-request.ts";
import type { LicenseOverviewRequest } from "../../vb365/types.ts";
import type { Run, RunFile, RunPlace, RunState } from "../types.ts";

/** A row of the table `runs`, as both engines answer it. */
export interface RunRow {
  readonly id: string;
  readonly state: RunState;
  readonly request: ReportRequest;
  readonly ordered_at: Date;
  readonly due_by: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
  readonly attempt: number;
  readonly tries: number;
  readonly tries_allowed: number | null;
  readonly next_attempt_at: Date | null;
  readonly sent: LicenseOverviewRequest | null;
  readonly file: RunFile | null;
  readonly place: RunPlace;
  readonly failure: FailureRecord | null;
  readonly card_due: boolean;
}

export const RUN_COLUMNS =
  "id, state, request, ordered_at, due_by, started_at, finished_at, attempt, tries, tries_allowed, next_attempt_at, sent, file, place, failure, card_due";

export function toRun(row: RunRow): Run {
  return {
    id: row.id,
    state: row.state,
    request: row.request,
    orderedAt: row.ordered_at.toISOString(),
    dueBy: row.due_by.toISOString(),
    fence: row.attempt,
    retries: row.tries,
    place: row.place,
    cardDue: row.card_due,
    ...(row.started_at && { startedAt: row.started_at.toISOString() }),
    ...(row.finished_at && { finishedAt: row.finished_at.toISOString() }),
    ...(row.next_attempt_at && { nextAttemptAt: row.next_attempt_at.toISOString() }),
    ...(row.tries_allowed !== null && { retriesAllowed: row.tries_allowed }),
    ...(row.sent && { sent: row.sent }),
    ...(row.file && { file: row.file }),
    ...(row.failure && { failure: row.failure }),
  };
}
