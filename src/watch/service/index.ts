import { createPeopleActs } from "./people.ts";
import type { Watch, WatchDeps } from "./types.ts";
import { createViews } from "./views.ts";
import { createWork } from "./work.ts";

/** Watches the licenses of servers: polls them, and tells what its core says is to be told. */
export function createWatch(deps: WatchDeps): Watch {
  const { store, servers } = deps;
  const views = createViews(deps);
  const work = createWork(deps, views);
  return {
    ...views,
    ...createPeopleActs(deps, work),
    async start() {
      await store.ensure([...servers.keys()]);
      work.start();
    },
    stop: () => work.stop(),
    find: (episodeId) => store.episode(episodeId),
    standing: (episodeId, channelId) => store.standing(episodeId, channelId),
    work: () => work.settle(),
  };
}

export type { ServerWatch } from "./model.ts";
export type { Watch } from "./types.ts";
