import type { Clock } from "../../async/clock.ts";
import type { Log } from "../../ops/log.ts";
import { parseSettings } from "../settings.ts";
import type { Severity } from "../types.ts";
import { claimCalls, makeCall } from "./call.ts";
import type { PolledServer } from "./look.ts";
import type { Attention, Day, Destination, Episode, Person, WatchedServer } from "./model.ts";
import { planEnd, planStep } from "./plan.ts";
import { pollServer } from "./poll.ts";
import type { WatchStore } from "./ports.ts";
import type { AlertCaller, AlertPresenter } from "./presenter.ts";
import type { LatestReading } from "./reading.ts";
import { type SnoozeChoice, snoozeUntil } from "./snooze-until.ts";
import { claimMessages, tellMessage } from "./tell.ts";

/** How often the watch looks for what is due. Other processes may have made it due. */
const TICK_MS = 10_000;

/** How often what is past its time is removed. */
const CLEANUP_MS = 3_600_000;

/** Messages and calls that are taken at a time. */
const AT_ONCE = 10;

export interface WatchDeps {
  readonly store: WatchStore;
  /** The VB365 servers by their name in the settings. */
  readonly servers: ReadonlyMap<string, PolledServer>;
  readonly presenter: AlertPresenter;
  /** Somebody out of Slack who is called, where there is one. */
  readonly caller?: AlertCaller | undefined;
  readonly clock: Clock;
  readonly now: () => Date;
  readonly random?: () => number;
  readonly log: Log;
  /** Who did what, for whoever has to account for it. */
  readonly audit?: WatchAudit;
  /** How long alerts that are over, and the daily numbers, are kept. */
  readonly keep?: { readonly closedMs: number; readonly days: number };
  /** Polls every server, watched or not: for whoever measures them. */
  readonly pollsAll?: boolean;
}

/** Writes down who did what. */
export interface WatchAudit {
  record(entry: {
    readonly event: "watched" | "unwatched" | "acknowledged" | "snoozed";
    readonly teamId: string;
    readonly userId: string;
    readonly channelId?: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }): Promise<void>;
}

/** A server as people are shown it: who watches it, what is so, and when that was read. */
export interface ServerWatch {
  readonly server: string;
  readonly settings: WatchedServer["settings"];
  readonly destinations: readonly Destination[];
  readonly open: readonly Episode[];
  readonly reading: LatestReading | undefined;
}

export interface LicenseFigures {
  readonly server: string;
  /** UTC ISO. */
  readonly at: string;
  readonly license:
    | {
        readonly totalUnits: number | null;
        readonly usedUnits: number | null;
        readonly newUsers: number | null;
        /** Days as midnight UTC; null for none, undefined where nobody knows. */
        readonly expires: string | null | undefined;
        readonly graceExpires: string | null | undefined;
      }
    | undefined;
}

export interface Watch {
  /** Begins to poll and to tell. */
  start(): Promise<void>;
  /** Breaks polls off, and lets the messages under way end: what is left is taken up again. */
  stop(): Promise<void>;
  /** The latest look at each server, whoever took it. */
  readings(): Promise<ReadonlyMap<string, LatestReading>>;
  overview(): Promise<readonly ServerWatch[]>;
  /** What each polled server's license said when it was read last, in numbers; no license where it could not be asked. */
  figures(): Promise<readonly LicenseFigures[]>;
  /** How many alerts are open, by severity. */
  openBySeverity(): Promise<Readonly<Record<Severity, number>>>;
  /** Watches a server in a channel from now on. @returns false where it is watched there already */
  add(destination: Destination, settings: WatchedServer["settings"]): Promise<boolean>;
  /** Changes how a server is watched, in all its channels. @throws ZodError */
  change(server: string, settings: WatchedServer["settings"], by: Person): Promise<void>;
  /** @returns false where it was not watched there */
  remove(of: Pick<Destination, "server" | "teamId" | "channelId">, by: Person): Promise<boolean>;
  /** An alert by the id that its message names. */
  find(episodeId: string): Promise<Episode | undefined>;
  /** @returns the alert as it stands then; undefined where there is none, or it is over */
  acknowledge(episodeId: string, by: Person, note?: string): Promise<Episode | undefined>;
  /** @returns undefined also where the choice names no time ahead */
  snooze(episodeId: string, by: Person, choice: SnoozeChoice): Promise<Episode | undefined>;
  /** Where an alert's message stands in a channel. */
  messageTs(episodeId: string, channelId: string): Promise<string | undefined>;
  days(server: string, since: string): Promise<readonly Day[]>;
  /** Does now what is due; resolves when nothing is under way any more. */
  work(): Promise<void>;
}

export function createWatch({ random = Math.random, pollsAll = false, ...deps }: WatchDeps): Watch {
  const { store, servers, presenter, caller, clock, now, log } = deps;
  const calls = caller !== undefined;
  const stopping = new AbortController();
  const record: WatchAudit["record"] = async (entry) => {
    await deps.audit?.record(entry);
  };
  const polls = new Map<string, Promise<void>>();
  let timer: unknown;
  let cleaning: unknown;
  let turn: Promise<void> | undefined;
  let again = false;

  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);

  /** A poll takes minutes where a server is slow, and nothing that is to be told waits for it. */
  function poll(server: string): void {
    if (polls.has(server)) return;
    const deps = { store, servers, now, random, log, calls };
    const polling = pollServer(deps, server, stopping.signal)
      .catch(failed("can’t poll a server"))
      .finally(() => {
        polls.delete(server);
        wake();
      });
    polls.set(server, polling);
  }

  async function fireTimers(server: string): Promise<void> {
    const at = now().getTime();
    await store.advance(
      server,
      (watched) => watched.state && { ...planStep(watched, { kind: "tick", at }, {}) },
      { calls },
    );
  }

  async function tellAll(): Promise<void> {
    const telling = { store, presenter, now, random, log };
    while (!stopping.signal.aborted) {
      const messages = await claimMessages(telling, AT_ONCE);
      await Promise.all(messages.map((message) => tellMessage(telling, message)));
      if (messages.length < AT_ONCE) return;
    }
  }

  async function callAll(): Promise<void> {
    if (!caller) return;
    const calling = { store, caller, now, random, log };
    while (!stopping.signal.aborted) {
      const due = await claimCalls(calling, AT_ONCE);
      await Promise.all(due.map((call) => makeCall(calling, call, stopping.signal)));
      if (due.length === 0) return;
    }
  }

  async function workOnce(): Promise<void> {
    const due = await store.due(now());
    const watched = new Set((await store.destinations()).map(({ server }) => server));
    for (const server of due.timers) await fireTimers(server);
    for (const server of due.polls)
      if (servers.has(server) && (pollsAll || watched.has(server))) poll(server);
    await Promise.all([
      tellAll().catch(failed("can’t tell of the alerts")),
      callAll().catch(failed("can’t call out of Slack")),
    ]);
  }

  /** One round at a time; what comes meanwhile is the next round's. */
  function wake(): Promise<void> {
    again = true;
    turn ??= (async () => {
      while (again && !stopping.signal.aborted) {
        again = false;
        await workOnce().catch(failed("the license watch can’t work"));
      }
    })().finally(() => {
      turn = undefined;
    });
    return turn;
  }

  async function cleanUp(): Promise<void> {
    if (!deps.keep) return;
    const { closedMs, days } = deps.keep;
    const at = now().getTime();
    const removed = await store.removeBefore(
      new Date(at - closedMs),
      new Date(at - days * 86_400_000).toISOString().slice(0, 10),
    );
    if (removed.alerts + removed.days > 0) log.info(removed, "removed what the license watch need not keep");
  }

  /** Of an alert that is open. */
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
    async start() {
      await store.ensure([...servers.keys()]);
      timer = clock.setInterval(() => void wake(), TICK_MS);
      const cleanUpNow = () => void cleanUp().catch(failed("the license watch’s cleanup failed"));
      cleaning = clock.setInterval(cleanUpNow, CLEANUP_MS);
      cleanUpNow();
      void wake();
    },
    async stop() {
      clock.clearInterval(timer);
      clock.clearInterval(cleaning);
      stopping.abort();
      await Promise.all([...polls.values(), turn]);
    },
    readings: () => store.readings(),
    async overview() {
      const all = await Promise.all([...servers.keys()].map((server) => store.find(server)));
      return all.flatMap((watched) => {
        if (!watched) return [];
        const { server, settings, destinations, episodes, reading } = watched;
        const open = episodes.filter(({ closed }) => !closed);
        return [{ server, settings, destinations, open, reading }];
      });
    },
    async figures() {
      const readings = await store.readings();
      return [...readings].flatMap(([server, reading]) =>
        servers.has(server) ? [figuresOf(server, reading)] : [],
      );
    },
    async openBySeverity() {
      const count: Record<Severity, number> = { info: 0, warning: 0, critical: 0 };
      for (const { kind, severity } of await store.openEpisodes()) if (kind === "alert") count[severity] += 1;
      return count;
    },
    async add(destination, settings) {
      const { server } = destination;
      const before = await store.find(server);
      const added = await store.addDestination(destination);
      // Before the first reading nothing is known, whoever else has begun to watch just now.
      const isFirst = before !== undefined && before.state === undefined;
      if (isFirst) {
        parseSettings(settings);
        await store.advance(server, () => ({ settings, episodes: [], news: [] }));
        await store.pollSoon(server, now());
        void wake();
      }
      if (added) {
        const { teamId, addedBy: userId, channelId } = destination;
        await record({ event: "watched", teamId, userId, channelId, detail: { server } });
      }
      return added;
    },
    async change(server, settings, by) {
      parseSettings(settings);
      await store.advance(server, () => ({ settings, episodes: [], news: [] }));
      await record({ event: "watched", ...by, detail: { server, settings } });
    },
    async remove(of, by) {
      const removed = await store.removeDestination(of);
      await store.advance(of.server, (watched) =>
        watched.destinations.length === 0 && watched.state
          ? planEnd(watched, now().toISOString())
          : undefined,
      );
      if (removed)
        await record({ event: "unwatched", ...by, channelId: of.channelId, detail: { server: of.server } });
      void wake();
      return removed;
    },
    find: (episodeId) => store.episode(episodeId),
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
      if (!episode || !watched) return undefined;
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
    messageTs: (episodeId, channelId) => store.messageTs(episodeId, channelId),
    days: (server, since) => store.days(server, since),
    async work() {
      await wake();
      while (polls.size > 0) await Promise.all([...polls.values(), turn]);
      await wake();
    },
  };
}

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
