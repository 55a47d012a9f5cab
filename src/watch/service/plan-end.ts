import { idOf } from "./id-of.ts";
import type { Advance, WatchedServer } from "./model.ts";
import type { Plan } from "./plan.ts";

/**
 * Nobody watches the server any more: what is open ends without a word, and the messages say so. Whoever was called out of
 * Slack is told, or their incident would stay open for good.
 */
export const planEnd = (
  { episodes }: Pick<WatchedServer, "episodes">,
  at: string,
): Plan & Pick<Advance, "endings"> => {
  const open = episodes.filter(({ closed }) => !closed);
  return {
    state: null,
    timerAt: null,
    news: [],
    episodes: open.map((episode) => ({
      ...episode,
      closed: { at, as: "off" as const },
      attention: {},
      revision: episode.revision + 1,
    })),
    endings: open.map(({ id, severity }) => ({
      id: idOf(id, at, "off"),
      episodeId: id,
      at,
      event: "clear" as const,
      severity,
    })),
  };
};
