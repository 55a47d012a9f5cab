import type { ListenerDeps } from "../context.ts";
import type { ServerFacts, WatchedFacts } from "../server-status-cache.ts";

/** Adds what the license watch knows of servers to what they say of themselves; without it where its store is in trouble. */
export async function withWatchedFacts(
  { watch, log }: Pick<ListenerDeps, "watch" | "log">,
  servers: readonly ServerFacts[],
): Promise<readonly ServerFacts[]> {
  try {
    const watched = await watch.facts();
    return servers.map((facts) => {
      const more: WatchedFacts | undefined = watched.get(facts.name);
      return facts.ok && more ? { ...facts, watched: more } : facts;
    });
  } catch (error) {
    log.warn({ err: error }, "can’t read what the license watch knows");
    return servers;
  }
}
