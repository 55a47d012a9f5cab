import type { Log } from "../../ops/log.ts";
import { parseInput } from "../inputs.ts";
import { parseSettings } from "../settings.ts";
import { dateOf } from "../wall-clock.ts";
import { exceededOf, factsOf, knownAfter } from "./facts.ts";
import { dayIn, type Look, lookAt, type PolledServer } from "./look.ts";
import type { Advance, Day, WatchedServer } from "./model.ts";
import { planStep } from "./plan.ts";
import type { WatchStore } from "./ports.ts";
import type { GoodReading, LatestReading } from "./reading.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Between two looks at a server; spread by a tenth, so that bots that were started together do not ask together. */
const POLL_MS = 15 * MINUTE;
const SPREAD = 0.2;

/** A poll that takes longer is another process's to try again: the one that has it may be dead. */
const POLL_LEASE_MS = 5 * MINUTE;
/** Ends before the lease does. Thousands of users come in pages. */
const POLL_DEADLINE_MS = 4 * MINUTE;

/** The licensed users are read whole once a day; after a read that failed, again soon. */
const USERS_EVERY_MS = 24 * HOUR;
const USERS_AGAIN_MS = HOUR;

export interface PollDeps {
  readonly store: WatchStore;
  readonly servers: ReadonlyMap<string, PolledServer>;
  readonly now: () => Date;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  /** Whether somebody out of Slack is called too. */
  readonly calls: boolean;
}

/**
 * Looks at a server, if it is due and no other process does, and writes down what it saw together with what is to be told
 * of it.
 */
export async function pollServer(deps: PollDeps, name: string, stopping: AbortSignal): Promise<void> {
  const { store, servers, now, log } = deps;
  const server = servers.get(name);
  if (!server) return;
  const since = now();
  const pollFence = await store.claimPoll(name, since, new Date(since.getTime() + POLL_LEASE_MS));
  if (pollFence === undefined) return;
  const before = await store.find(name);
  const withUsers = isDue(before?.reading, since);
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(POLL_DEADLINE_MS)]);
  const look = await lookAt(server, withUsers, { signal, stopping });
  if (!look) return;
  const at = now();
  const spread = 1 + (deps.random() - 0.5) * SPREAD;
  const nextPollAt = new Date(at.getTime() + Math.round(POLL_MS * spread));
  const written = await store.advance(
    name,
    (watched) => ({ ...afterLook(watched, look, at, withUsers), nextPollAt }),
    { pollFence, calls: deps.calls },
  );
  if ("failure" in look)
    log.warn({ server: name, code: look.failure.code }, "can’t read the server’s license");
  for (const { event, severity, episodeId: alert } of written?.news ?? [])
    log.info({ server: name, event, severity, alert }, "the license watch has news");
}

function isDue(reading: LatestReading | undefined, now: Date): boolean {
  const asked = reading?.usersAskedAt;
  if (asked === undefined) return true;
  const every = asked === reading?.users?.at ? USERS_EVERY_MS : USERS_AGAIN_MS;
  // A poll that comes a minute early need not wait for the next one.
  return now.getTime() - Date.parse(asked) >= every - POLL_MS / 2;
}

/** What a look makes of a server; pure. */
function afterLook(watched: WatchedServer, look: Look, at: Date, withUsers: boolean): Advance {
  const reading = latestAfter(watched.reading, look, at, withUsers);
  const day = dayOf(look, at);
  const shared = { reading, ...(day && { day }), episodes: [], news: [] };
  if (watched.destinations.length === 0) return shared;
  const { zone } = parseSettings(watched.settings);
  const line = { at: at.toISOString(), server: watched.server, reading: lineOf(look, zone) };
  return { ...shared, ...planStep(watched, parseInput(line), factsOf(reading, zone)) };
}

/** A look as a line of a readings file has it: the days of the license begin in the zone of the settings. */
function lineOf(look: Look, zone: string): Record<string, unknown> {
  if ("failure" in look) return { error: look.failure.error };
  const { license } = look.good;
  return {
    ...license,
    expires: dayIn(zone, license.expires),
    graceExpires: dayIn(zone, license.graceExpires),
    ...(look.users !== undefined && { exceeded: look.users && exceededOf(look.users).map(named) }),
  };
}

/** Accounts without an organization are not backed up either; an entry without a name would make the list unreadable. */
const named = ({ organization, count }: { readonly organization: string; readonly count: number }) => ({
  organization: organization === "" ? "-" : organization,
  count,
});

function latestAfter(
  before: LatestReading | undefined,
  look: Look,
  at: Date,
  withUsers: boolean,
): LatestReading {
  const iso = at.toISOString();
  const asked = withUsers && "good" in look ? { usersAskedAt: iso } : {};
  const known = before?.known ?? {};
  const kept = { ...before, at: iso, known };
  if ("failure" in look) return { ...kept, failure: look.failure };
  const { failure: _, ...rest } = kept;
  const good: GoodReading = { at: iso, ...look.good };
  return {
    ...rest,
    ...asked,
    good,
    known: knownAfter(known, iso, good.license, look.users),
    ...(look.users && { users: { at: iso, organizations: [...look.users] } }),
  };
}

function dayOf(look: Look, at: Date): Day | undefined {
  if ("failure" in look) return undefined;
  const { use } = knownAfter({}, "", look.good.license, undefined);
  return use && { day: dateOf(at.getTime(), "UTC"), used: use.used, total: use.total, fresh: use.fresh ?? 0 };
}
