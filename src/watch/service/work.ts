import { inRounds } from "../../async/rounds.ts";
import { claimCalls, makeCall } from "./call.ts";
import { planStep } from "./plan.ts";
import { pollServer } from "./poll.ts";
import { claimMessages, tellMessage } from "./tell.ts";
import { claimBulletins, tellBulletin } from "./tell-bulletin.ts";
import type { Watch, WatchDeps } from "./types.ts";
import { createWeekly } from "./weekly.ts";

/** How often the watch looks for what is due. Other processes may have made it due. */
const TICK_MS = 10_000;

/** How often what is past its time is removed. */
const CLEANUP_MS = 3_600_000;

/** Messages and calls that are taken at a time. */
const AT_ONCE = 10;

const DAY_MS = 86_400_000;

/** What the watch does by itself: polls, timers, messages, calls, cleanup. */
export interface Work {
  start(): void;
  /** Breaks polls off, and lets messages under way end. */
  stop(): Promise<void>;
  /** One round at a time; what comes meanwhile is the next round's. */
  wake(): Promise<void>;
  /** The same, with the polls. */
  settle(): Promise<void>;
}

export function createWork(
  { random = Math.random, pollsAll = false, ...deps }: WatchDeps,
  { overview }: Pick<Watch, "overview">,
): Work {
  const { store, servers, presenter, caller, clock, now, log, keep } = deps;
  const planWeekly = createWeekly(deps, deps.weeklyOn);
  const calls = caller !== undefined;
  const stopping = new AbortController();
  const polls = new Map<string, Promise<void>>();
  let timers: unknown[] = [];

  const failed = (what: string) => (error: unknown) => log.error({ err: error }, what);

  /** A poll takes minutes where a server is slow, and nothing that is to be told waits for it. */
  function poll(server: string): void {
    if (polls.has(server)) return;
    const polling = pollServer({ store, servers, now, random, log, calls }, server, stopping.signal)
      .catch(failed("can’t poll a server"))
      .finally(() => {
        polls.delete(server);
        void wake();
      });
    polls.set(server, polling);
  }

  async function fireTimers(server: string): Promise<void> {
    const tick = { kind: "tick" as const, at: now().getTime() };
    await store.advance(server, (watched) => watched.state && planStep(watched, tick, {}), { calls });
  }

  async function tellAll(): Promise<void> {
    const telling = { store, presenter, now, random, log, overview };
    while (!stopping.signal.aborted) {
      // Alerts of quiet hours stand in the thread of their bulletin, so it goes first.
      const bulletins = await claimBulletins(telling, AT_ONCE);
      await Promise.all(bulletins.map((bulletin) => tellBulletin(telling, bulletin)));
      const messages = await claimMessages(telling, AT_ONCE);
      await Promise.all(messages.map((message) => tellMessage(telling, message)));
      if (messages.length < AT_ONCE && bulletins.length < AT_ONCE) return;
    }
  }

  async function callAll(): Promise<void> {
    if (!caller) return;
    const deps = { store, caller, now, random, log };
    while (!stopping.signal.aborted) {
      const due = await claimCalls(deps, AT_ONCE);
      await Promise.all(due.map((call) => makeCall(deps, call, stopping.signal)));
      if (due.length === 0) return;
    }
  }

  /** Whoever is called out of Slack may take long to answer, or never do: the channels do not wait for it. */
  const callOut = inRounds(() => callAll().catch(failed("can’t call out of Slack")), stopping.signal);

  async function workOnce(): Promise<void> {
    const due = await store.due(now());
    const destinations = await store.destinations();
    const watched = new Set(destinations.map(({ server }) => server));
    await planWeekly(destinations).catch(failed("can’t plan the weekly digest"));
    // One server's trouble is not the others'. One that the settings name no more waits until they do again.
    for (const server of due.timers)
      if (servers.has(server)) await fireTimers(server).catch(failed("can’t fire a server’s timers"));
    for (const server of due.polls) {
      if (servers.has(server) && (pollsAll || watched.has(server))) poll(server);
    }
    void callOut();
    await tellAll().catch(failed("can’t tell of the alerts"));
  }

  const wake = inRounds(() => workOnce().catch(failed("the license watch can’t work")), stopping.signal);

  async function cleanUp(): Promise<void> {
    if (!keep) return;
    const at = now().getTime();
    const since = new Date(at - keep.days * DAY_MS).toISOString().slice(0, 10);
    const removed = await store.removeBefore(new Date(at - keep.closedMs), since);
    if (removed.alerts + removed.days > 0) log.info(removed, "removed what the license watch need not keep");
  }

  return {
    start() {
      const clean = () => void cleanUp().catch(failed("the license watch’s cleanup failed"));
      timers = [clock.setInterval(() => void wake(), TICK_MS), clock.setInterval(clean, CLEANUP_MS)];
      clean();
      void wake();
    },
    async stop() {
      for (const timer of timers) clock.clearInterval(timer);
      stopping.abort();
      await Promise.all([...polls.values(), wake(), callOut()]);
    },
    wake,
    async settle() {
      await wake();
      while (polls.size > 0) await Promise.all(polls.values());
      await wake();
      await callOut();
    },
  };
}
