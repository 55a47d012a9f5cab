import { retryDelay } from "../async/retry-wait.ts";
import { FAILURES, Failure, type FailureRecord, storeErrorIn } from "../errors.ts";
import { showCard } from "./card.ts";
import type { AttemptDeps } from "./deps.ts";
import { DeadlineExceeded, type Lease, LeaseLost, ShuttingDown } from "./lease.ts";
import { logEnd } from "./log-run.ts";
import type { Run } from "./model.ts";

/** How an attempt ended that did not reach `done`. */
export type Ending =
  /** The run waits for its next attempt, which is ordered. */
  | "postponed"
  | "failed"
  /** The run is to be picked up again as it stands. */
  | "released"
  /** The run belongs to another attempt, or is finished. */
  | "lease lost";

/**
 * Decides what becomes of a run whose attempt was stopped by `error`, and writes it down.
 * @throws the store's own error, wherever it comes from: then nothing is known, and the run is picked up again
 */
export async function settleAttempt(deps: AttemptDeps, lease: Lease, error: unknown): Promise<Ending> {
  const { reason } = lease.signal;
  if (reason instanceof LeaseLost) return "lease lost";
  if (lease.storeError !== undefined) throw lease.storeError;
  // Whoever met it, past the lease too (a look-up of the workspaces): the run is not what stopped.
  const storeError = storeErrorIn(error);
  if (storeError) {
    // The attempts that the store cut short must not count as those that kill their process.
    await deps.runs.release(lease.run).catch(() => {});
    throw storeError;
  }
  if (reason instanceof ShuttingDown) {
    await deps.runs.release(lease.run);
    return "released";
  }
  const failure = reason instanceof DeadlineExceeded ? expired(lease.run) : toFailure(deps, lease.run, error);
  if (failure.code === "slack_channel_not_found" && (await followChannel(deps, lease.run)))
    return "lease lost";
  const again = reason instanceof DeadlineExceeded ? undefined : nextAttempt(deps, lease.run, failure);
  if (again !== undefined && again.getTime() <= Date.parse(lease.run.dueBy)) {
    return postpone(deps, lease, failure, again);
  }
  const last = again === undefined ? failure : expired(lease.run, failure);
  if (!(await deps.runs.failed(lease.run, toRecord(last)))) return "lease lost";
  logEnd(deps.log, lease.run, deps.now(), last.code);
  return "failed";
}

/**
 * Looks for a channel that Slack knows no more under another ID.
 * @returns whether it was found; the run goes on there, in its next attempt
 */
async function followChannel({ presenter, moveChannel, log }: AttemptDeps, run: Run): Promise<boolean> {
  const from = run.request.destination.channelId;
  try {
    const to = await presenter.findMovedChannel?.(run);
    if (to === undefined || to === from) return false;
    log.warn({ run: run.id, from, to }, "the channel has another ID; what belongs to it goes there");
    await moveChannel(from, to);
    return true;
  } catch (error) {
    if (storeErrorIn(error)) throw error;
    log.warn({ err: error, run: run.id }, "can’t look for the channel under another ID");
    return false;
  }
}

/** When the failure heals by itself and there are retries left: when to try again. */
function nextAttempt({ policy, random, now }: AttemptDeps, run: Run, failure: Failure): Date | undefined {
  if (FAILURES[failure.code].retry !== "auto" || run.retries >= policy.retries) return undefined;
  return new Date(now().getTime() + retryDelay(policy, run.retries, random(), failure.retryAfterMs));
}

async function postpone(deps: AttemptDeps, lease: Lease, failure: Failure, at: Date): Promise<Ending> {
  const run = await deps.runs.postpone(lease.run, toRecord(failure), at, deps.policy.retries);
  if (!run) return "lease lost";
  deps.log.info(
    { run: run.id, code: failure.code, at: run.nextAttemptAt, retries: run.retries },
    "run postponed",
  );
  try {
    await lease.commit(async () => run);
    await showCard(deps, lease);
  } catch (error) {
    deps.log.warn({ err: error, run: run.id }, "can’t show the retry on the card");
  }
  return "postponed";
}

function toFailure({ presenter, log }: AttemptDeps, run: Run, error: unknown): Failure {
  const known = error instanceof Failure ? error : (presenter.toFailure(error, run) ?? diskFailure(error));
  if (known) {
    const detail = error instanceof Error ? error.message : String(error);
    log.warn({ run: run.id, code: known.code, detail }, "attempt stopped");
    return known;
  }
  const id = run.id.slice(0, 8);
  log.error({ err: error, run: run.id, id }, "run stopped by a bug");
  return new Failure("internal", { params: { id }, cause: error });
}

function diskFailure(error: unknown): Failure | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return ["ENOSPC", "EDQUOT", "EROFS", "EACCES"].includes(String(code))
    ? new Failure("disk_full", { cause: error })
    : undefined;
}

/** A run out of time, in line or at work; what stopped the last attempt goes with it, as `describeDetail` tells it. */
export function expired(run: Run, last?: Failure): Failure {
  if (run.sent === undefined && run.retries === 0 && !last) return new Failure("run_waited_too_long");
  const attempts = String(run.fence);
  return new Failure("run_expired", {
    params: last ? { ...last.params, attempts, last: last.code } : { attempts },
  });
}

export const toRecord = ({ code, params, detail }: Failure): FailureRecord => ({
  code,
  params,
  ...(detail !== undefined && { detail }),
});
