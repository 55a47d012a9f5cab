import { storeErrorIn } from "../../errors.ts";
import type { Log } from "../../ops/log.ts";
import { tryAgain } from "./again.ts";
import type { ClaimedCall, WatchStore } from "./ports.ts";
import type { AlertCaller } from "./presenter.ts";

/** Longer than a call takes. */
const LEASE_MS = 60_000;

const BACK_OFF = { firstDelayMs: 5_000, longestDelayMs: 3_600_000 };

/** Over some days: whoever keeps an incident for us is repaired until then. */
const MAX_RETRIES = 60;

export interface CallDeps {
  readonly store: WatchStore;
  readonly caller: AlertCaller;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: Log;
}

export const claimCalls = ({ store, now }: CallDeps, limit: number) =>
  store.claimCalls(now(), new Date(now().getTime() + LEASE_MS), limit);

/** Makes one call out of Slack, again and again until it is taken. Slack waits for none of it. */
export async function makeCall(deps: CallDeps, claim: ClaimedCall, signal: AbortSignal): Promise<void> {
  const { store, caller, log } = deps;
  try {
    await caller.call(claim.episode, claim.news, signal);
    await store.settleCall(claim);
  } catch (error) {
    if (storeErrorIn(error)) throw error;
    if (signal.aborted) return;
    const more = claim.retries < MAX_RETRIES;
    log.warn(
      { err: error, alert: claim.episode.id, retries: claim.retries, more },
      "an alert’s webhook failed",
    );
    await store.settleCall(claim, more ? tryAgain(deps, BACK_OFF, claim.retries) : undefined);
  }
}
