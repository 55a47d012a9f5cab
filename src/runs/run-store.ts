import type { FailureRecord } from "../errors.ts";
import type { ReportRequest, Requester } from "../orders/report-request.ts";
import type { LicenseOverviewRequest } from "../vb365/types.ts";
import type { Run, RunFile, RunState, RunUpload, Share } from "./model.ts";
import type { RunJob } from "./work-queue.ts";

/** What an attempt holds of its run. */
export type Fence = Pick<Run, "id" | "fence">;

export interface NewRun {
  readonly request: ReportRequest;
  /** Same key, same run. */
  readonly orderKey: string;
  /** When the run is given up. */
  readonly dueBy: Date;
  /** How many runs of its person may wait for their work to begin, this one included. */
  readonly maxWaiting?: number;
}

/** What people do with runs. Each is one transaction, with the job that brings it about. */
export interface Orders {
  /**
   * Writes row, audit entry and job; a known key answers the run of its first order.
   * @throws Failure `too_many_waiting`
   */
  create(order: NewRun): Promise<{ run: Run; created: boolean }>;
  /**
   * Cancels an unfinished run, unless the call that shares its file has begun: then the file may stand in the channel
   * already. Answers the run as it stands.
   */
  cancel(id: string, by?: Requester): Promise<Run | undefined>;
  /** The report of a finished run was deleted by somebody: it is the result of the run no more. */
  markDeleted(id: string, by: Requester): Promise<void>;
  /**
   * Makes a failed run one that is ordered anew; undefined when it is not failed. A file that it has is kept.
   * @param sharedWith the teams of other organizations that it was confirmed for this time; what it was confirmed for
   * before does not hold any more
   */
  retry(id: string, dueBy: Date, by?: Requester, sharedWith?: readonly string[]): Promise<Run | undefined>;
}

/**
 * What the attempts at work write. All of it is fenced: an attempt that was thought dead, whose run was picked up by
 * another since or is finished, is answered undefined and has changed nothing.
 */
export interface Attempts {
  /**
   * Picks an unfinished run up for a job: a new attempt, which fences off all before it. Undefined when there is
   * nothing to do for this job: the run is finished, or waits for a later one. A run without a file is queued again
   * until its report is being made. `pickups` counts the attempts that set to work and never came to an end; those that
   * were waiting for a slot when the process died do not count.
   */
  pickUp(job: RunJob): Promise<{ run: Run; pickups: number } | undefined>;
  /** The ids, of those given with their fences, whose attempt no longer owns the run. */
  lost(owned: ReadonlyMap<string, number>): Promise<string[]>;
  /** Proves that the attempt owns the run at this moment; changes nothing. */
  prove(fence: Fence): Promise<Run | undefined>;
  /**
   * Has the run wait for a slot at its server, in any process that gets one: ends the attempt and orders its
   * continuation, in one transaction. The continuation bears the same fence, for nothing was tried yet.
   */
  awaitSlot(fence: Fence): Promise<Run | undefined>;
  /**
   * The report is being made.
   * @param dueBy when the run is given up, where its work begins now
   */
  generating(fence: Fence, sent: LicenseOverviewRequest, dueBy?: Date): Promise<Run | undefined>;
  /** The file is on disk and checked. Without one, an earlier file that was never shared is dropped, with its upload. */
  spooled(fence: Fence, file: RunFile | undefined): Promise<Run | undefined>;
  /** The card is about to be posted. */
  cardIntended(fence: Fence): Promise<Run | undefined>;
  /** The upload's new state. A new upload is progress, after which retries and pickups count anew. */
  upload(fence: Fence, upload: RunUpload): Promise<Run | undefined>;
  done(fence: Fence, share: Share): Promise<Run | undefined>;
  /** Done without delivery, because the figures are those of the last delivered report. */
  unchanged(fence: Fence): Promise<Run | undefined>;
  failed(fence: Fence, failure: FailureRecord): Promise<Run | undefined>;
  /** Ends the attempt and orders the next one for `at`, in one transaction. */
  postpone(fence: Fence, failure: FailureRecord, at: Date, retriesAllowed: number): Promise<Run | undefined>;
  /** Ends the attempt without prejudice: the run waits to be picked up again. */
  release(fence: Fence): Promise<Run | undefined>;
}

/** What is known of a run's card whoever owns the run, or nobody: the last one may have to be tried for a while. */
export interface Cards {
  /**
   * A card of this run stands at `cardTs`. The first that is written down is the run's card: answers the run with that.
   * Any other is one too many, from an attempt that was frozen while another took the run over.
   */
  cardPosted(id: string, cardTs: string): Promise<Run | undefined>;
  /** The card of a finished run is about to be posted for the first time. */
  lastCardIntended(id: string): Promise<void>;
  /** The last card of a finished run has been shown. */
  cardShown(id: string, cardTs: string): Promise<void>;
  /** Counts one more vain try and queues the next, for the moment `next` names; answers whether there is a next one. */
  cardFailed(id: string, next: (retries: number) => Date | undefined): Promise<boolean>;
}

/** Which runs; what is left out does not narrow. */
export interface HistoryFilter {
  readonly teamId?: string;
  readonly userId?: string;
  readonly channelId?: string;
  readonly server?: string;
  readonly states?: readonly RunState[];
}

export interface HistoryPage {
  /** Latest order first. */
  readonly runs: readonly Run[];
  /** Where the next page begins, when there is one. */
  readonly next?: string;
}

export interface History {
  find(id: string): Promise<Run | undefined>;
  /**
   * One page of runs. Paged by key, so that a page never shows a run twice, however many are ordered meanwhile.
   * @param after `next` of the page before; anything else answers the first page
   */
  list(filter: HistoryFilter, page: { limit: number; after?: string }): Promise<HistoryPage>;
  /** Paths of the files that runs may still need: of unfinished ones, and of those that failed after `failedSince`. */
  neededFiles(failedSince: Date): Promise<string[]>;
}

/** What a run's card says of other runs. */
export interface RelatedRuns {
  /**
   * The latest done run of the same team and server for the previous period of the same kind, with what was read from
   * its file; one of the same format rather than another, a CSV rather than a PDF.
   */
  previousPeriodRun(run: Run): Promise<Run | undefined>;
  /** The latest report that the run's schedule delivered in its format, with what was read from its file. */
  lastOfSchedule(run: Run): Promise<Run | undefined>;
  /** How many runs come before this one at its server; 0 for a run that does not wait for a slot there. */
  queuePosition(run: Run): Promise<number>;
}

export interface Removal {
  /** Removes finished runs and audit entries from before; answers how many of each. */
  removeBefore(before: Date): Promise<{ runs: number; audit: number }>;
  /**
   * Erases what is kept of a person: their finished runs go; those under way (whose cards still name them until they
   * end) and the audit entries stay without the person and their words. Their schedules go with them.
   */
  erasePerson(teamId: string, userId: string): Promise<{ runs: number; schedules: number; audit: number }>;
}

export interface Orphaned {
  /**
   * Queues the runs that are not over, or owe their last card, and have no job. Every change of a run queues what must
   * follow in its own transaction, so there are none; should there be one all the same, it is not lost.
   * @returns their ids
   */
  requeueOrphaned(): Promise<string[]>;
}

/** The port by which the runs are kept, and every change that they may undergo. */
export interface RunStore extends Orders, Attempts, Cards, History, RelatedRuns, Removal, Orphaned {}
