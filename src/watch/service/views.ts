import type { Severity } from "../types.ts";
import { usedUpOn } from "./forecast.ts";
import type { ServerWatch } from "./model.ts";
import type { LatestReading } from "./reading.ts";
import type { LicenseFigures, Watch, WatchDeps, WatchFacts } from "./types.ts";

const DAY_MS = 86_400_000;

/** How the servers stand, for whoever shows or measures them; nothing is asked of a server. */
export const createViews = ({
  store,
  servers,
  now,
}: Pick<WatchDeps, "store" | "servers" | "now">): Pick<
  Watch,
  "readings" | "overview" | "figures" | "facts" | "openBySeverity" | "days"
> => ({
  readings: () => store.readings(),

  async overview() {
    const all = await Promise.all([...servers.keys()].map((server) => store.find(server)));
    return all.flatMap((watched): ServerWatch[] => {
      if (!watched) return [];
      const { server, settings, destinations, episodes, reading } = watched;
      return [{ server, settings, destinations, open: episodes.filter(({ closed }) => !closed), reading }];
    });
  },

  async figures() {
    const readings = await store.readings();
    return [...readings].flatMap(([server, reading]) =>
      servers.has(server) ? [figuresOf(server, reading)] : [],
    );
  },

  async facts() {
    const since = new Date(now().getTime() - 90 * DAY_MS).toISOString().slice(0, 10);
    const readings = await store.readings();
    const facts = await Promise.all(
      [...readings].map(async ([server, { known }]): Promise<[string, WatchFacts]> => {
        const entries = known.exceeded?.entries;
        const exceeded = entries?.reduce((sum, { count }) => sum + count, 0);
        return [server, { exceeded, usedUp: usedUpOn(await store.days(server, since)) }];
      }),
    );
    return new Map(facts);
  },

  async openBySeverity() {
    const count: Record<Severity, number> = { info: 0, warning: 0, critical: 0 };
    for (const { kind, severity, server } of await store.openEpisodes())
      if (kind === "alert" && servers.has(server)) count[severity] += 1;
    return count;
  },

  days: (server, since) => store.days(server, since),
});

function figuresOf(server: string, { at, failure, good, known }: LatestReading): LicenseFigures {
  if (failure || !good) return { server, at, license: undefined };
  // What could not be read this time is not told as if it had been.
  const use = known.use?.at === good.at ? known.use : undefined;
  const term = known.term?.at === good.at ? known.term : undefined;
  const midnight = (day: string | null | undefined) => (day ? `${day}T00:00:00.000Z` : day);
  return {
    server,
    at,
    license: {
      totalUnits: use?.total ?? null,
      usedUnits: use?.used ?? null,
      newUsers: use?.fresh ?? null,
      expires: term && midnight(term.expires),
      graceExpires: term && midnight(term.graceExpires),
    },
  };
}
