import type { Failure } from "../errors.ts";
import type { ReportRequest, Requester } from "../orders/report-request.ts";
import type { HistoryFilter, HistoryPage } from "../store/index.ts";
import type { Run, RunPlace } from "../store/types.ts";

/** What a card says of the moment, beside the run itself. */
export interface CardProgress {
  /** How many runs come before this one at its server. */
  readonly queuePosition?: number;
  /** How long the server has worked on the report so far, in milliseconds. */
  readonly elapsedMs?: number;
}

/**
 * What the runs need of the place where results are shown. Slack implements it; the runs know nothing else of Slack.
 * Every call may be repeated after a crash, so each first looks whether its effect is already there.
 */
export interface RunPresenter {
  /**
   * Brings the run's one card up to date: edits it when `run.place.cardTs` is known; else looks for a card of this run
   * when `run.place.cardIntent` is set, and posts it. Answers the card's `ts`.
   */
  showCard(run: Run, signal: AbortSignal, news?: CardProgress): Promise<{ cardTs: string }>;
  /** Removes a card that is one too many. */
  removeCard(run: Run, cardTs: string, signal: AbortSignal): Promise<void>;
  /**
   * Uploads and shares the run's file once. `record` persists a part of the place before and after each visible step;
   * it throws when this attempt no longer owns the run.
   */
  deliverFile(
    run: Run,
    record: (place: Partial<RunPlace>) => Promise<Run>,
    signal: AbortSignal,
  ): Promise<{ fileTs: string; permalink?: string }>;
  /**
   * Tells what waits for the run beside its card, a workflow, how the run ended; does nothing for other runs.
   * @throws only what may heal: then it is called again
   */
  completeWorkflowStep(run: Run, signal: AbortSignal): Promise<void>;
  /**
   * Tells the person who asked directly that a run failed. Called once for a failed run whose card could not be shown
   * in its channel (the bot was removed, the channel archived). Best effort.
   */
  notifyRequester(run: Run, signal: AbortSignal): Promise<void>;
  /**
   * What was thrown by the calls above as an entry of the failure table; undefined where it is none of Slack's, which
   * makes it `internal`.
   */
  toFailure(error: unknown, run: Run): Failure | undefined;
}

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
  /** Row and job are durable when this resolves. `created` is false when the key was already ordered. */
  order(order: Order): Promise<{ run: Run; created: boolean }>;
  find(id: string): Promise<Run | undefined>;
  /**
   * Cancels a run that is not finished and whose file is not being shared yet; answers the run as it then stands.
   * @param by who asked for it, for the audit
   */
  cancel(id: string, by?: Requester): Promise<Run | undefined>;
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
  /** How many runs come before a queued one at its server; 0 for one that does not wait for its turn there. */
  queuePosition(run: Run): Promise<number>;
  /** Writes down for the audit that an order was refused. */
  recordRefusal(refusal: Refusal): Promise<void>;
  /** Begins to take up work; resolves when the worker is ready. */
  start(): Promise<void>;
  /** Takes no more work, lets what runs finish for `graceMs`, then aborts and parks it. */
  stop(graceMs: number): Promise<void>;
}

export type { HistoryFilter, HistoryPage } from "../store/index.ts";
export { type Run, type RunFile, type RunPlace, type RunState, UNFINISHED_STATES } from "../store/types.ts";
export type { RunChange } from "./change.ts";
