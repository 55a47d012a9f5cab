import type { DriverDeps } from "./deps.ts";
import { isDailyAtMost } from "./due.ts";

/** How long a held server may take to answer. */
const PATIENCE_MS = 20_000;

/**
 * Asks each held server whether log-in works again, and lets its schedules go on: what came due meanwhile is caught up
 * with as after any downtime, and the newest occurrence that failed by the settings is tried again on its own card.
 */
export async function releaseServers(deps: DriverDeps): Promise<void> {
  const { store, probe, log } = deps;
  for (const { server } of await store.servers.holds()) {
    const works = await probe(server, AbortSignal.timeout(PATIENCE_MS)).catch(() => false);
    if (!works) continue;
    await retryNewest(deps, server);
    if (await store.servers.release(server)) log.info({ server }, "the schedules of the server go on");
  }
}

/** Before the release: a process that dies in between does it again, and a run is only ever retried while it is failed. */
async function retryNewest({ store, runs, policy, now }: DriverDeps, server: string): Promise<void> {
  for (const { schedule, occurrence } of await store.servers.newestFailed(server)) {
    const isYoung = now().getTime() - Date.parse(occurrence.due) < policy.catchUpMs;
    const isNextDue = schedule.nextDue !== undefined && Date.parse(schedule.nextDue) <= now().getTime();
    if (!isYoung || isNextDue || !isDailyAtMost(schedule.rule)) continue;
    for (const id of occurrence.runIds) await runs.retry(id);
    await store.occurrences.reopen(occurrence.id);
  }
}
