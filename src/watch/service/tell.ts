import { retryDelay } from "../../async/retry-wait.ts";
import { FAILURES, storeErrorIn } from "../../errors.ts";
import type { Log } from "../../ops/log.ts";
import type { ClaimedMessage, MessageChange, PendingReply, Standing, WatchStore } from "./ports.ts";
import type { AlertPresenter } from "./presenter.ts";

/** How long a message is this process's own after each of its writes: longer than any call of Slack takes. */
const LEASE_MS = 120_000;

const BACK_OFF = { firstDelayMs: 2_000, longestDelayMs: 3_600_000 };

/** Over some days. A channel that takes nothing for so long takes nothing any more. */
const MAX_RETRIES = 60;

export interface TellDeps {
  readonly store: WatchStore;
  readonly presenter: AlertPresenter;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: Log;
}

/** Another process has the message now. */
class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

const leaseEnd = ({ now }: Pick<TellDeps, "now">) => new Date(now().getTime() + LEASE_MS);

export const claimMessages = (deps: TellDeps, limit: number) =>
  deps.store.claimMessages(deps.now(), leaseEnd(deps), limit);

/**
 * Brings one message of an alert up to date: posts it, tells what is new in its thread, edits it. The intent goes to the
 * store before each call and the outcome behind it. Whoever comes after a crash looks in Slack before posting again.
 */
export async function tellMessage(deps: TellDeps, claim: ClaimedMessage): Promise<void> {
  const { store, presenter, log, now } = deps;
  try {
    await bringUpToDate(deps, claim);
    await store.settle(claim);
  } catch (error) {
    if (error instanceof LeaseLost) return;
    if (storeErrorIn(error)) throw error;
    const failure = presenter.toFailure(error);
    const heals = failure !== undefined && FAILURES[failure.code].retry === "auto";
    const more = claim.retries < MAX_RETRIES;
    // What only a person can mend may be mended at any time: it is tried as rarely as it may be.
    const wait = heals
      ? retryDelay(BACK_OFF, claim.retries, deps.random(), failure.retryAfterMs)
      : retryDelay(BACK_OFF, claim.retries + 4, deps.random());
    log.warn({ err: error, alert: claim.episode.id, code: failure?.code, more }, "can’t tell of an alert");
    await store.settle(
      claim,
      more ? { at: new Date(now().getTime() + wait), retries: claim.retries + 1 } : undefined,
    );
  }
}

async function bringUpToDate(deps: TellDeps, claim: ClaimedMessage): Promise<void> {
  const commit = async (change: MessageChange) => {
    if (!(await deps.store.commit(claim, change, leaseEnd(deps)))) throw new LeaseLost();
  };
  const { standing, replies, shown, episode } = claim;
  if (standing.state === "posted") {
    for (const reply of replies) await tellReply(deps, claim, standing.ts, reply, commit);
    if (shown === episode.revision) return;
    await deps.presenter.edit(claim, standing.ts);
    return commit({ shown: episode.revision });
  }
  // What happened is over before anybody was to hear of it.
  if (replies.length === 0) return;
  const ts = await post(deps, claim, standing, commit);
  // The message says it all as it stands, but for a call to somebody.
  const [calls, told] = partition(replies, ({ news }) => news.event === "escalate");
  for (const { id } of told) await commit({ reply: { id, state: "told" } });
  for (const reply of calls) await tellReply(deps, claim, ts, reply, commit);
  await commit({ shown: episode.revision });
}

type Commit = (change: MessageChange) => Promise<void>;

/**
 * Posts the message, or finds the one that an earlier call has posted. This process may have been frozen on the way to
 * Slack, and another may have posted the same since: the one that is written down first stays, the other goes.
 */
async function post(
  { store, presenter }: TellDeps,
  claim: ClaimedMessage,
  standing: Standing,
  commit: Commit,
): Promise<string> {
  let ts = standing.state === "intended" ? await presenter.findPosted(claim) : undefined;
  if (ts === undefined) {
    await commit({ standing: { state: "intended" } });
    try {
      ts = await presenter.post(claim);
    } catch (error) {
      if (presenter.isPlainNo(error)) await commit({ standing: { state: "none" } });
      throw error;
    }
  }
  const stands = await store.posted(claim.id, ts);
  if (stands !== ts) await presenter.remove(claim, ts);
  return stands;
}

async function tellReply(
  { store, presenter }: TellDeps,
  claim: ClaimedMessage,
  rootTs: string,
  reply: PendingReply,
  commit: Commit,
): Promise<void> {
  const { id } = reply;
  let ts = reply.isIntended ? await presenter.findReply(claim, rootTs, id) : undefined;
  if (ts === undefined) {
    await commit({ reply: { id, state: "intended" } });
    try {
      ts = await presenter.reply(claim, rootTs, reply);
    } catch (error) {
      if (presenter.isPlainNo(error)) await commit({ reply: { id, state: "pending" } });
      throw error;
    }
  }
  if ((await store.told(id, ts)) !== ts) await presenter.remove(claim, ts);
}

function partition<T>(items: readonly T[], is: (item: T) => boolean): [T[], T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
