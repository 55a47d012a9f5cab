import { notTold, type TellDeps } from "./not-told.ts";
import type { ClaimedMessage, PendingReply } from "./ports.ts";
import { type Commit, committing, isIntended, leaseEnd, postOnce } from "./post-once.ts";

export const claimMessages = ({ store, now }: TellDeps, limit: number) =>
  store.claimMessages(now(), leaseEnd(now), limit);

/**
 * Brings one message of an alert up to date: posts it, tells what is new in its thread, edits it. The intent goes to the
 * store before each call and the outcome behind it. Whoever comes after a crash looks in Slack before posting again.
 */
export async function tellMessage(deps: TellDeps, claim: ClaimedMessage): Promise<void> {
  const { store } = deps;
  try {
    const isTaken = await bringUpToDate(deps, claim);
    if (isTaken && claim.isRefused) await store.unrefuse(claim.place);
    await store.settle(claim);
  } catch (error) {
    await notTold(deps, claim, error, { isRefusable: true, isNews: claim.replies.length > 0 });
  }
}

/** @returns whether Slack took anything: where there was nothing to tell, its channel may refuse all the same */
async function bringUpToDate(deps: TellDeps, claim: ClaimedMessage): Promise<boolean> {
  const commit = committing(deps, claim);
  const { standing, replies, shown, episode } = claim;
  if (standing.state === "posted") {
    const thread = standing.root ?? standing.ts;
    for (const reply of replies) await tellReply(deps, claim, thread, reply, commit);
    if (shown === episode.revision) return replies.length > 0;
    await deps.presenter.edit(claim, standing.ts);
    await commit({ shown: episode.revision });
    return true;
  }
  // What happened is over before anybody was to hear of it.
  if (replies.length === 0) return false;
  const ts = await post(deps, claim, commit);
  // The message says it all as it stands, but for a call to somebody.
  const [calls, told] = partition(replies, ({ news }) => news.event === "escalate");
  for (const { id } of told) await commit({ reply: { id, state: "told" } });
  for (const reply of calls) await tellReply(deps, claim, claim.root ?? ts, reply, commit);
  await commit({ shown: episode.revision });
  return true;
}

const post = ({ store, presenter }: TellDeps, claim: ClaimedMessage, commit: Commit): Promise<string> =>
  postOnce(presenter, isIntended(claim.standing), (state) => commit({ standing: { state } }), {
    find: () => presenter.findPosted(claim, claim.root),
    post: () => presenter.post(claim, claim.root),
    remove: (ts) => presenter.remove({ place: claim.place, ts }),
    posted: (ts) => store.posted(claim.id, ts, claim.root),
  });

async function tellReply(
  { store, presenter }: TellDeps,
  claim: ClaimedMessage,
  threadTs: string,
  reply: PendingReply,
  commit: Commit,
): Promise<void> {
  const { id } = reply;
  const write = (state: "intended" | "none") =>
    commit({ reply: { id, state: state === "none" ? "pending" : state } });
  await postOnce(presenter, reply.isIntended, write, {
    find: () => presenter.findReply(claim, threadTs, id),
    post: () => presenter.reply(claim, threadTs, reply),
    remove: (ts) => presenter.remove({ place: claim.place, ts }),
    posted: (ts) => store.told(id, ts),
  });
}

function partition<T>(items: readonly T[], is: (item: T) => boolean): [T[], T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
