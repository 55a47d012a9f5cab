import type { Log } from "../ops/log.ts";
import type { Store } from "../store/index.ts";
import type { RunPolicy } from "./policy.ts";
import { sweepSpool } from "./spool.ts";

const INTERVAL_MS = 3_600_000;

/** A file that a report call at work is being written to was last written to within this time. */
const AT_WORK_MS = 3_600_000;

export interface KeepHouseDeps {
  readonly store: Store;
  readonly policy: Pick<RunPolicy, "keepFailedFileMs" | "retentionMs">;
  readonly spoolDirectory: string;
  readonly now: () => Date;
  readonly log: Log;
}

export interface HouseKeeping {
  /** Before any work is taken up. */
  atStart(): Promise<void>;
  stop(): void;
}

/** Removes what nobody needs any more, once an hour: files of the spool directory, and runs past their retention. */
export function keepHouse({ store, policy, spoolDirectory, now, log }: KeepHouseDeps): HouseKeeping {
  const ago = (ms: number) => new Date(now().getTime() - ms);

  /** @param youngest how long ago a file must have been written to; by the disk's clock, not ours */
  async function sweep(youngest: number): Promise<void> {
    // Runs first, so that a run goes together with the file that it kept.
    const removed = await store.runs.removeBefore(ago(policy.retentionMs));
    const needed = new Set(await store.runs.neededFiles(ago(policy.keepFailedFileMs)));
    const files = await sweepSpool(spoolDirectory, needed, new Date(Date.now() - youngest));
    if (files + removed.runs + removed.audit > 0)
      log.info({ files, ...removed }, "what is past its time was removed");
  }

  const timer = store.clock.setInterval(() => {
    sweep(AT_WORK_MS).catch((error: unknown) => log.error({ err: error }, "the house could not be kept"));
  }, INTERVAL_MS);

  return {
    // Whoever holds the embedded store is alone: every file without a run is an orphan of a process that is gone.
    atStart: () => sweep(store.engine === "embedded" ? 0 : AT_WORK_MS),
    stop: () => store.clock.clearInterval(timer),
  };
}
