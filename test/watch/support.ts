import { parseInput, parseSettings, replay, type WatchSettingsInput } from "../../src/watch/index.ts";

/** "2026-12-01 09:00" as a UTC instant. */
const utc = (at: string) => `${at.replace(" ", "T")}:00Z`;

type Fields = object;

/** A subscription with nothing to tell of. */
export const HEALTHY = {
  status: "Valid",
  type: "Subscription",
  package: "M365Suite",
  licensedUsers: { used: 50, total: 100, new: 0 },
  expires: "2029-12-31T00:00:00Z",
  graceExpires: "2030-01-30T00:00:00Z",
  autoUpdate: true,
  exceeded: [],
};

export const RENTAL = { type: "Rental", usageReport: null };

/** A good reading: the healthy one but for these fields. */
export const good = (at: string, fields: Fields = {}, server = "paris") => ({
  at: utc(at),
  server,
  reading: { ...HEALTHY, ...fields },
});

export const use = (used: unknown, total: unknown = 100, added: unknown = 0) => ({
  licensedUsers: { used, total, new: added },
});

export const over = (counts: Record<string, number>) => ({
  exceeded: Object.entries(counts).map(([organization, count]) => ({ organization, count })),
});

export const failed = (at: string, error = "timeout", server = "paris") => ({
  at: utc(at),
  server,
  reading: { error },
});

export const acknowledge = (at: string, key: string, server = "paris") => ({
  at: utc(at),
  input: "acknowledge",
  server,
  key,
  by: "anna",
});

export const snooze = (at: string, key: string, until: string, server = "paris") => ({
  at: utc(at),
  input: "snooze",
  server,
  key,
  until: utc(until),
  by: "anna",
});

export const stop = (at: string) => ({ at: utc(at), input: "stop" });
export const start = (at: string) => ({ at: utc(at), input: "start" });

/** A healthy beginning for what follows on the same day. */
export const WELL = good("2026-12-01 09:00");
/** A critical alert, raised at 10:00. */
export const EXCEEDED = good("2026-12-01 10:00", over({ a: 1 }));
export const RAISED = "2026-12-01 10:00 exceeded raise critical";

/** Lets time pass without news: a failed reading of another server by itself says nothing. */
export const until = (at: string) => failed(at, "timeout", "tokyo");

/** Steps of use of which the higher one is critical. */
export const CRITICAL_USE = {
  usage: [
    { percent: 80, severity: "warning" as const },
    { percent: 90, severity: "critical" as const },
  ],
};

/** What is told, such as "2026-12-01 09:00 usage raise info", of another server than paris with its name. */
export function told(lines: readonly unknown[], settings: WatchSettingsInput = {}): string[] {
  return replay(lines.map(parseInput), parseSettings(settings)).map(
    ({ at, server, key, event, severity }) => {
      const instant = at.replace("T", " ").replace(/:00\.000Z$/, "");
      return `${instant} ${server === "paris" ? "" : `${server} `}${key} ${event} ${severity}`;
    },
  );
}

/** A row of a table: what it is about, the lines, what is told, the settings. */
export type Case = [title: string, lines: unknown[], events: string[], settings?: WatchSettingsInput];
