import type { Clock } from "../../async/clock.ts";
import type { Log } from "../../ops/log.ts";
import { parseSettings } from "../settings.ts";
import { claimCalls, makeCall } from "./call.ts";
import type { PolledServer } from "./look.ts";
import type { Attention, Day, Destination, Episode, Person, WatchedServer } from "./model.ts";
import { planEnd, planStep } from "./plan.ts";
import { pollServer } from "./poll.ts";
import type { WatchStore } from "./ports.ts";
import type { AlertCaller, AlertPresenter } from "./presenter.ts";
import type { LatestReading } from "./reading.ts";
import { claimMessages, tellMessage } from "./tell.ts";

/** How often the watch looks for what is due. Other processes may have made it due. */
const TICK_MS = 10_000;

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
  /** Polls every server, watched or not: for whoever measures them. */
  readonly pollsAll?: boolean;
}

/** A server as people are shown it: who watches it, what is so, and when that was read. */
export interface ServerWatch {
  readonly server: string;
  readonly settings: WatchedServer["settings"];
  readonly destinations: readonly Destination[];
  readonly open: readonly Episode[];
  readonly reading: LatestReading | undefined;
}

export interface Watch {
  /** Begins to poll and to tell. */
  start(): Promise<void>;
  /** Lets what is under way end, or breaks it off after `graceMs`: what is left is taken up again. */
  stop(graceMs?: number): Promise<void>;
  /** The latest look at each server, whoever took it. */
  readings(): Promise<ReadonlyMap<string, LatestReading>>;
  overview(): Promise<readonly ServerWatch[]>;
  /** Watches a server in a channel from now on. @returns false where it is watched there already */
  add(destination: Destination, settings: WatchedServer["settings"]): Promise<boolean>;
  /** Changes how a server is watched, in all its channels. @throws ZodError */
  change(server: string, settings: WatchedServer["settings"]): Promise<void>;
  /** @returns false where it was not watched there */
  remove(of: Pick<Destination, "server" | "teamId" | "channelId">): Promise<boolean>;
  /** An alert by the id that its message names. */
  find(episodeId: string): Promise<Episode | undefined>;
  /** @returns the alert as it stands then; undefined where there is none, or it is over */
  acknowledge(episodeId: string, by: Person, note?: string): Promise<Episode | undefined>;
  snooze(episodeId: string, by: Person, until: Date): Promise<Episode | undefined>;
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
  const polls = new Map<string, Promise<void>>();
  let timer: unknown;
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
      void wake();
    },
    async stop() {
      clock.clearInterval(timer);
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
      return added;
    },
    async change(server, settings) {
      parseSettings(settings);
      await store.advance(server, () => ({ settings, episodes: [], news: [] }));
    },
    async remove(of) {
      const removed = await store.removeDestination(of);
      await store.advance(of.server, (watched) =>
        watched.destinations.length === 0 && watched.state
          ? planEnd(watched, now().toISOString())
          : undefined,
      );
      void wake();
      return removed;
    },
    find: (episodeId) => store.episode(episodeId),
    acknowledge: (episodeId, by, note) =>
      act(
        episodeId,
        ({ server, key }, at) => ({ kind: "acknowledge", at, server, key, by: undefined }),
        (before, at) => ({ ...before, acknowledged: { by, at, ...(note && { note }) } }),
      ),
    snooze: (episodeId, by, until) =>
      act(
        episodeId,
        ({ server, key }, at) => ({ kind: "snooze", at, server, key, until: until.getTime(), by: undefined }),
        (before) => ({ ...before, snoozed: { by, until: until.toISOString() } }),
      ),
    messageTs: (episodeId, channelId) => store.messageTs(episodeId, channelId),
    days: (server, since) => store.days(server, since),
    async work() {
      await wake();
      while (polls.size > 0) await Promise.all([...polls.values(), turn]);
      await wake();
    },
  };
}
