import { parseSettings } from "../settings.ts";
import type { Attention, Episode } from "./model.ts";
import { planStep } from "./plan.ts";
import { snoozeUntil } from "./snooze-until.ts";
import type { Watch, WatchAudit, WatchDeps } from "./types.ts";
import type { Work } from "./work.ts";

/** What people do with the watch. Who may is asked by whoever takes their word. */
export function createPeopleActs(
  deps: Pick<WatchDeps, "store" | "caller" | "now" | "audit">,
  { wake }: Pick<Work, "wake">,
): Pick<Watch, "add" | "change" | "remove" | "acknowledge" | "snooze"> {
  const { store, now } = deps;
  const calls = deps.caller !== undefined;
  const record: WatchAudit["record"] = async (entry) => {
    await deps.audit?.record(entry);
  };

  /** Does something with an alert that is open. */
  async function act(
    episodeId: string,
    input: (episode: Episode, at: number) => Parameters<typeof planStep>[1],
    attention: (before: Attention, at: string) => Attention,
  ): Promise<Episode | undefined> {
    const episode = await store.episode(episodeId);
    if (episode?.kind !== "alert") return undefined;
    const at = now();
    const { key, server } = episode;
    const next = await store.advance(
      server,
      (watched) => {
        const isOpen = watched.episodes.some(({ id, closed }) => id === episodeId && !closed);
        if (!isOpen) return undefined;
        return planStep(
          watched,
          input(episode, at.getTime()),
          {},
          {
            key,
            attention: (before) => attention(before, at.toISOString()),
          },
        );
      },
      { calls },
    );
    if (!next) return undefined;
    void wake();
    return next.episodes.find(({ id }) => id === episodeId) ?? episode;
  }

  return {
    async add(destination, settings) {
      const { server, teamId, addedBy: userId, channelId } = destination;
      const before = await store.find(server);
      const added = await store.addDestination(destination);
      // Before the first reading nothing is known, whoever else has begun to watch just now.
      if (before && before.state === undefined) {
        parseSettings(settings);
        await store.advance(server, () => ({ settings, episodes: [], news: [] }));
        await store.pollSoon(server, now());
      }
      void wake();
      if (added) await record({ event: "watched", teamId, userId, channelId, detail: { server } });
      return added;
    },
    async change(server, settings, by) {
      parseSettings(settings);
      await store.advance(server, () => ({ settings, episodes: [], news: [] }));
      await record({ event: "watched", ...by, detail: { server, settings } });
    },
    async remove(of, by) {
      const removed = await store.removeDestination(of);
      const { server, channelId } = of;
      if (removed) await record({ event: "unwatched", ...by, channelId, detail: { server } });
      void wake();
      return removed;
    },
    async acknowledge(episodeId, by, note) {
      const taken = await act(
        episodeId,
        ({ server, key }, at) => ({ kind: "acknowledge", at, server, key, by: undefined }),
        (before, at) => ({ ...before, acknowledged: { by, at, ...(note && { note }) } }),
      );
      if (taken) await record({ event: "acknowledged", ...by, detail: { alert: episodeId } });
      return taken;
    },
    async snooze(episodeId, by, choice) {
      const episode = await store.episode(episodeId);
      const watched = episode && (await store.find(episode.server));
      if (!watched) return undefined;
      const until = snoozeUntil(choice, episode, now(), parseSettings(watched.settings).zone);
      if (!until) return undefined;
      const snoozed = await act(
        episodeId,
        ({ server, key }, at) => ({ kind: "snooze", at, server, key, until: until.getTime(), by: undefined }),
        (before) => ({ ...before, snoozed: { by, until: until.toISOString() } }),
      );
      if (snoozed) await record({ event: "snoozed", ...by, detail: { alert: episodeId, until } });
      return snoozed;
    },
  };
}
