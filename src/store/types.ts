import type { FailureRecord } from "../errors.ts";
import type { ReportRequest } from "../orders/report-request.ts";
import type { LicenseOverviewRequest } from "../vb365/types.ts";

export type RunState = "queued" | "generating" | "delivering" | "done" | "failed" | "cancelled";

/** Of a run on which somebody works, or will: as a filter of the history, what a person or a team waits for. */
export const UNFINISHED_STATES: readonly RunState[] = ["queued", "generating", "delivering"];

/** The report file that a run holds: enough to know it again on disk and in Slack. */
export interface RunFile {
  readonly path: string;
  /** Our own name for the file, as people see it. */
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly apiVersion: string;
  /** How long the server took, in milliseconds. */
  readonly elapsedMs: number;
  /** What the bot read from the file, when it could: plain JSON of `report/`. */
  readonly digest?: unknown;
  /** What changed since the report of the period before, when the bot has it: plain JSON of `report/`. */
  readonly change?: unknown;
}

/**
 * Where a run shows itself in Slack. Intent is written before each call and the outcome after it, so that a killed
 * attempt can be reconciled: `cardIntent` without `cardTs` means that a card may or may not have been posted, and
 * `fileId` without `fileTs` that the file may or may not have been shared.
 */
export interface RunPlace {
  readonly cardIntent?: boolean;
  readonly cardTs?: string;
  readonly fileId?: string;
  /** The call that shares the file has been started. */
  readonly shareIntent?: boolean;
  /** The id of an upload that was given up: it may be deleted at any moment and is never the result. */
  readonly withdrawn?: string;
  readonly fileTs?: string;
  readonly permalink?: string;
}

/** A run as the store keeps it. Times are UTC ISO with milliseconds. */
export interface Run {
  readonly id: string;
  readonly state: RunState;
  readonly request: ReportRequest;
  readonly orderedAt: string;
  readonly startedAt?: string;
  readonly finishedAt?: string;
  /** 1 for the first attempt; grows with each time the work is taken up. Fences side effects of a dead attempt. */
  readonly fence: number;
  /** When the next attempt is due, while the run waits for one. */
  readonly nextAttemptAt?: string;
  /** Attempts in a row that failed in a way that heals; 0 while none did. */
  readonly retries: number;
  /** How many such attempts there may be; known once the first failed. */
  readonly retriesAllowed?: number;
  /** The run fails when it is not finished by then. */
  readonly dueBy: string;
  /** The body of the last report call to the VB365 server. */
  readonly sent?: LicenseOverviewRequest;
  readonly file?: RunFile;
  readonly place: RunPlace;
  /** Of the last attempt; kept while a retry is waited for. */
  readonly failure?: FailureRecord;
  /** The run is finished, but its card may not show that yet. */
  readonly cardDue: boolean;
}

export const isFinished = ({ state }: Pick<Run, "state">): boolean => !UNFINISHED_STATES.includes(state);
