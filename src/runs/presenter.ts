import type { Failure } from "../errors.ts";
import type { Run, RunUpload, Share } from "./model.ts";

/** What a card says of the moment, beside the run itself. */
export interface CardProgress {
  /** How many runs come before this one at its server. */
  readonly queuePosition?: number;
  /** How long the server has worked on the report so far, in milliseconds. */
  readonly elapsedMs?: number;
}

/** Where a run's card stands. */
export interface ShownCard {
  readonly cardTs: string;
  /** The card that stood could not be edited any more: this one says how the run ended in its place. */
  readonly isReplacement?: boolean;
}

/** Keeps the upload's state; throws when this attempt no longer owns the run. */
export type RecordUpload = (upload: RunUpload) => Promise<Run>;

/**
 * The port by which runs show themselves. Slack implements it; the runs know nothing else of Slack.
 * Every call may be repeated after a crash, so each first looks whether its effect is already there.
 */
export interface RunPresenter {
  /**
   * Brings the run's one card up to date: edits it when it is `posted`; else looks for a card of this run when one was
   * `intended`, and posts it. Answers the card's `ts`.
   */
  showCard(run: Run, signal: AbortSignal, progress?: CardProgress): Promise<ShownCard>;
  /** Removes a card that is one too many. */
  removeCard(run: Run, cardTs: string, signal: AbortSignal): Promise<void>;
  /** Uploads and shares the run's file once. `record` persists the upload's state around each visible step. */
  deliverFile(run: Run, record: RecordUpload, signal: AbortSignal): Promise<Share>;
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
   * Mentions the person who asked below the card of a run that failed. Called once, when that card is shown; left out
   * where nobody is to be mentioned. Best effort.
   */
  mentionRequester?(run: Run, signal: AbortSignal): Promise<void>;
  /**
   * Where a run's channel is that Slack knows no more: it may have another ID since. Undefined where it is gone. Best
   * effort.
   */
  findMovedChannel?(run: Run): Promise<string | undefined>;
  /**
   * What was thrown by the calls above as an entry of the failure table; undefined where it isn't Slack's, which makes
   * it `internal`.
   */
  toFailure(error: unknown, run: Run): Failure | undefined;
}
