import type { Log } from "../ops/log.ts";
import type { RunsStore } from "./deps.ts";
import type { RunPolicy } from "./policy.ts";
import { sweepSpool } from "./spool.ts";

const INTERVAL_MS = 3_600_000;

/** How often runs without a job are looked for. There should be none. */
const RESCUE_MS = 60_000;

/** A file that a report call at work is being written to was last written to within this time. */
const AT_WORK_MS = 3_600_000;

export interface CleanupDeps {
  readonly store: Pick<RunsStore, "runs" | "clock" | "isShared">;
  readonly policy: Pick<RunPolicy, "keepFailedFileMs" | "retentionMs">;
  readonly spoolDirectory: string;
  readonly now: () => Date;
  readonly log: Log;
}

export interface Cleanup {
  /** Before any run is picked up. */
  atStart(): Promise<void>;
  stop(): void;
}

/**
 * Removes what nobody needs any more, once an hour: files of the spool directory, and runs past their retention. Looks
 * after runs that were left without a job, once a minute.
 */
export function startCleanup({ store, policy, spoolDirectory, now, log }: CleanupDeps): Cleanup {
  const ago = (ms: number) => new Date(now().getTime() - ms);

  /** @param youngest how long ago a file must have been written to; by the disk's clock, not ours */
  async function sweep(youngest: number): Promise<void> {
    // Runs first, so that a run goes together with the file that it kept.
    const removed = await store.runs.removeBefore(ago(policy.retentionMs));
    const needed = new Set(await store.runs.neededFiles(ago(policy.keepFailedFileMs)));
    const files = await sweepSpool(spoolDirectory, needed, new Date(Date.now() - youngest));
    if (files + removed.runs + removed.audit > 0)
      log.info({ files, ...removed }, "removed what was past its retention");
  }

  async function rescue(): Promise<void> {
    const runs = await store.runs.requeueOrphaned();
    if (runs.length > 0) log.warn({ runs }, "queued orphaned runs again");
  }

  const rescuing = store.clock.setInterval(() => {
    rescue().catch((error: unknown) => log.error({ err: error }, "can’t look for orphaned runs"));
  }, RESCUE_MS);
  const timer = store.clock.setInterval(() => {
    sweep(AT_WORK_MS).catch((error: unknown) => log.error({ err: error }, "cleanup failed"));
  }, INTERVAL_MS);

  return {
    // Without another process on the store, every file without a run is an orphan of a process that is gone.
    async atStart() {
      await sweep(store.isShared ? AT_WORK_MS : 0);
      await rescue();
    },
    stop() {
      store.clock.clearInterval(timer);
      store.clock.clearInterval(rescuing);
    },
  };
}
