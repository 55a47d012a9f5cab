import type { Clock } from "../async/clock.ts";
import type { Permit, Semaphore } from "../async/semaphore.ts";
import type { Log } from "../ops/log.ts";
import type { Requester } from "../orders/report-request.ts";
import type { ReportDigest } from "../reports/types.ts";
import type { LicenseOverviewRequest, SpooledReport } from "../vb365/types.ts";
import type { RunPolicy } from "./policy.ts";
import type { RunPresenter } from "./presenter.ts";
import type { RunStore } from "./run-store.ts";
import type { WorkQueue } from "./work-queue.ts";

/** What the runs need of a VB365 client. */
export interface ReportSource {
  /** The server makes one report after the other: a run that waits for its turn says so on its card. */
  readonly reportSlots: Semaphore;
  /**
   * Has the report made and spools it, complete and checked. Removes what it wrote when it fails or is aborted.
   * @throws Failure
   */
  generateLicenseOverview(
    request: LicenseOverviewRequest,
    options: { signal: AbortSignal; permit: Permit },
  ): Promise<SpooledReport>;
  /** After refused credentials: lets a person have them tried once more. */
  forgetRefusal?(): Promise<void>;
}

/** Writes down for the audit that an order was refused. */
export interface RefusalAudit {
  record(entry: {
    readonly event: "refused";
    readonly teamId: Requester["teamId"];
    readonly enterpriseId?: Requester["enterpriseId"];
    readonly userId: Requester["userId"];
    readonly channelId?: string;
    readonly detail: { readonly reason: string };
  }): Promise<void>;
}

/** What the runs need of the store. */
export interface RunsStore {
  readonly runs: RunStore;
  readonly queue: WorkQueue;
  readonly audit: RefusalAudit;
  readonly clock: Clock;
  readonly now: () => Date;
  /** Other processes may work on the same store. */
  readonly isShared: boolean;
  /** Takes what belongs to a channel from its old ID to its new one. */
  moveChannel(from: string, to: string): Promise<object>;
}

/** What an attempt works with. */
export interface AttemptDeps {
  readonly runs: RunStore;
  /** By the server's name in the settings. */
  readonly servers: ReadonlyMap<string, ReportSource>;
  readonly presenter: RunPresenter;
  readonly moveChannel: RunsStore["moveChannel"];
  /**
   * What can be read from the file. A Failure that it throws fails the run: the file is not what was
   * asked for. Anything else is logged, and the report is delivered without a digest.
   */
  readonly digest: (report: SpooledReport) => Promise<ReportDigest | undefined>;
  readonly policy: RunPolicy;
  readonly clock: Clock;
  readonly now: () => Date;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
}
