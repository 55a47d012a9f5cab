import { createPeopleActs } from "./people.ts";
import type { Watch, WatchDeps } from "./types.ts";
import { createViews } from "./views.ts";
import { createWork } from "./work.ts";

/** Somebody who asks twice within this time reads the same. */
const JUST_NOW_MS = 10_000;

/** Watches the licenses of servers: polls them, and tells what its core says is to be told. */
export function createWatch(deps: WatchDeps): Watch {
  const { store, servers, now } = deps;
  const work = createWork(deps);
  return {
    ...createViews(deps),
    ...createPeopleActs(deps, work),
    async start() {
      await store.ensure([...servers.keys()]);
      work.start();
    },
    stop: () => work.stop(),
    find: (episodeId) => store.episode(episodeId),
    messageTs: (episodeId, channelId) => store.messageTs(episodeId, channelId),
    work: () => work.settle(),
    async look(names) {
      const readings = await store.readings();
      for (const name of names) {
        const age = now().getTime() - Date.parse(readings.get(name)?.at ?? "1970-01-01");
        if (age >= JUST_NOW_MS) await store.pollSoon(name, now());
      }
      await work.settle();
    },
  };
}

export type { ServerWatch, Watch } from "./types.ts";
