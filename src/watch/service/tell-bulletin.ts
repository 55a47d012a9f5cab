import type { ClaimedBulletin, ShownBulletin } from "./bulletin.ts";
import type { ServerWatch } from "./model.ts";
import { notTold, type TellDeps } from "./not-told.ts";
import { committing, isIntended, leaseEnd, postOnce } from "./post-once.ts";

export interface BulletinDeps extends TellDeps {
  readonly overview: () => Promise<readonly ServerWatch[]>;
}

export const claimBulletins = ({ store, now }: TellDeps, limit: number) =>
  store.claimBulletins(now(), leaseEnd(now), limit);

/** Brings a message of no single alert up to date, once as an alert's is. */
export async function tellBulletin(deps: BulletinDeps, claim: ClaimedBulletin): Promise<void> {
  const isToAdmins = claim.bulletin.kind === "refused";
  try {
    const isTaken = await bringUpToDate(deps, claim);
    if (isTaken && !isToAdmins) await deps.store.unrefuse(claim.place);
    await deps.store.settle(claim);
  } catch (error) {
    const isNews = claim.bulletin.kind === "quiet" && claim.standing.state !== "posted";
    await notTold(deps, claim, error, { isRefusable: !isToAdmins, isNews });
  }
}

async function bringUpToDate(deps: BulletinDeps, claim: ClaimedBulletin): Promise<boolean> {
  const { store, presenter } = deps;
  const commit = committing(deps, claim);
  const { standing, entries, bulletin } = claim;
  const shown: ShownBulletin = { ...claim, servers: await serversOf(deps, claim) };
  if (standing.state === "posted") {
    if (bulletin.kind !== "quiet" || claim.shown >= entries.length) return false;
    await presenter.editBulletin(shown, standing.ts);
    await commit({ shown: entries.length });
    return true;
  }
  if (bulletin.kind === "refused") {
    await presenter.tellAdmins(shown);
    // There may be several, or none: where they stand is nobody's to edit.
    await commit({ standing: { state: "posted", ts: "" } });
    return true;
  }
  if (bulletin.kind === "weekly" && shown.servers.length === 0) return false;
  await postOnce(presenter, isIntended(standing), (state) => commit({ standing: { state } }), {
    find: () => presenter.findBulletin(shown),
    post: () => presenter.postBulletin(shown),
    remove: (ts) => presenter.remove({ place: claim.place, ts }),
    posted: (ts) => store.posted(claim.id, ts),
  });
  await commit({ shown: entries.length });
  return true;
}

async function serversOf(
  { overview }: BulletinDeps,
  { bulletin, place }: ClaimedBulletin,
): Promise<readonly ServerWatch[]> {
  if (bulletin.kind !== "weekly") return [];
  const isHere = ({ teamId, channelId }: { readonly teamId: string; readonly channelId: string }) =>
    teamId === place.teamId && channelId === place.channelId;
  return (await overview()).filter(({ destinations }) => destinations.some(isHere));
}
