import { FAILURES, type FailureCode, storeErrorIn } from "../../errors.ts";
import type { Log } from "../../ops/log.ts";
import { tryAgain } from "./again.ts";
import type { ClaimedMessage, WatchStore } from "./ports.ts";
import { LeaseLost } from "./post-once.ts";
import type { AlertPresenter } from "./presenter.ts";
import type { Fence } from "./standing.ts";

export interface TellDeps {
  readonly store: WatchStore;
  readonly presenter: AlertPresenter;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: Log;
}

const HEALS = { firstDelayMs: 2_000, longestDelayMs: 3_600_000 };

/** What only a person can mend may be mended at any time, and is tried as rarely as that allows. */
const IS_MENDED = { firstDelayMs: 60_000, longestDelayMs: 3_600_000 };

/** A channel that takes nothing until somebody does something about it. */
const REFUSALS: ReadonlySet<FailureCode> = new Set<FailureCode>([
  "slack_not_in_channel",
  "slack_channel_not_found",
  "slack_channel_archived",
  "slack_channel_shared",
  "slack_posting_denied",
  "slack_thread_denied",
  "slack_access_denied",
  "slack_connect_denied",
  "slack_messages_denied",
  "slack_missing_scope",
]);

/** Over some days, for what nobody misses. */
const MAX_RETRIES = 60;

type Claim = Fence & Pick<ClaimedMessage, "place" | "wanted" | "retries">;

/**
 * A message could not be brought up to date: it is kept and tried again. Where its channel refuses for good, whoever can
 * mend that is told, once.
 * @param isRefusable whether it is a channel's message at all
 * @param isNews whether somebody is still to hear of it: that is never given up while its channel is to be told
 */
export async function notTold(
  { store, presenter, log, ...deps }: TellDeps,
  claim: Claim,
  error: unknown,
  { isRefusable, isNews }: { readonly isRefusable: boolean; readonly isNews: boolean },
): Promise<void> {
  if (error instanceof LeaseLost) return;
  if (storeErrorIn(error)) throw error;
  const failure = presenter.toFailure(error);
  const heals = failure !== undefined && FAILURES[failure.code].retry === "auto";
  const again = heals
    ? tryAgain(deps, HEALS, claim.retries, failure.retryAfterMs)
    : tryAgain(deps, IS_MENDED, claim.retries);
  const more = isNews || claim.retries < MAX_RETRIES;
  log.warn({ err: error, message: claim.id, code: failure?.code, more }, "can’t tell of an alert");
  if (isRefusable && failure && REFUSALS.has(failure.code)) await store.refuse(claim.place, failure.code);
  await store.settle(claim, more ? again : undefined);
}
