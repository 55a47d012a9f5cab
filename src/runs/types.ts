import type { ReportRequest, Requester } from "../orders/report-request.ts";
import type { Run } from "./model.ts";
import type { HistoryFilter, HistoryPage } from "./run-store.ts";

export interface Order {
  readonly request: ReportRequest;
  /** Same key, same run: Slack's `trigger_id`, `view.id` or `action_ts`, with the team. */
  readonly idempotencyKey: string;
}

export interface Refusal {
  readonly requester: Requester;
  readonly channelId?: string;
  /** Why, in the words that the person read. */
  readonly reason: string;
}

/** The runs as listeners and the composition root see them. */
export interface Runs {
  /**
   * Row and job are durable when this resolves. `created` is false when the key was already ordered.
   * @throws Failure `too_many_waiting`
   */
  order(order: Order): Promise<{ run: Run; created: boolean }>;
  find(id: string): Promise<Run | undefined>;
  /**
   * Cancels a run that is not finished and whose file is not being shared yet; answers the run as it then stands.
   * @param by who asked for it, for the audit
   */
  cancel(id: string, by?: Requester): Promise<Run | undefined>;
  /** Writes down that a finished run's report was deleted in Slack, and by whom. */
  markDeleted(id: string, by: Requester): Promise<void>;
  /**
   * Orders a failed run's work anew; answers undefined when it is not failed. Two calls do one thing.
   * @param sharedWith teams of other organizations that can read the destination, where that was confirmed this time
   */
  retry(id: string, by?: Requester, sharedWith?: readonly string[]): Promise<Run | undefined>;
  /**
   * Runs, latest order first, a page at a time; `after` is the `next` of the page before. What a person or a team waits
   * for has the states UNFINISHED_STATES.
   */
  history(filter: HistoryFilter, page: { limit: number; after?: string }): Promise<HistoryPage>;
  /**
   * The latest done run of the same team and server for the period before this one's (the month before a month), whose
   * file could be read; of the same format where there is one, a CSV rather than a PDF.
   */
  previousPeriodRun(run: Run): Promise<Run | undefined>;
  /** How many runs come before a queued one at its server; 0 for one that does not wait for a slot there. */
  queuePosition(run: Run): Promise<number>;
  /** Writes down for the audit that an order was refused. */
  recordRefusal(refusal: Refusal): Promise<void>;
  /** Begins to pick up work; resolves when the worker is ready. */
  start(): Promise<void>;
  /** Takes no more work, lets what runs finish for `graceMs`, then aborts and releases it. Safe to call twice. */
  stop(graceMs: number): Promise<void>;
}

export {
  cardTsOf,
  fileIdOf,
  isDeleted,
  isFinished,
  isUnchanged,
  permalinkOf,
  type Run,
  type RunChange,
  type RunFile,
  type RunUpload,
  type Share,
  UNFINISHED_STATES,
} from "./model.ts";
export type { CardProgress, RecordUpload, RunPresenter, ShownCard } from "./presenter.ts";
export type { HistoryFilter, HistoryPage } from "./run-store.ts";
