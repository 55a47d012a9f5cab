import type { ClockTimer } from "../async/clock.ts";
import { readRule } from "../schedule/index.ts";
import type { DriverDeps } from "./deps.ts";
import type { Schedule } from "./model.ts";
import { occur } from "./occur.ts";
import { releaseServers } from "./release.ts";
import { settleEnded } from "./settle.ts";
import { tellNotices } from "./tell.ts";

/** Due schedules dealt with in one go, and at a time: each asks Slack about a person and a channel. */
const MAX_AT_ONCE = 100;
const CONCURRENCY = 4;

/** Before a schedule that could not be dealt with is tried again. */
const PAUSE_MS = 5_000;

/** Before the next look where something due could not be dealt with. */
const TROUBLE_MS = 1_000;

const CLEANUP_MS = 3_600_000;

export interface Driver {
  start(): Promise<void>;
  /** Something changed: the next due instant may be another. */
  poke(): void;
  /** Resolves when what is under way is dealt with. */
  stop(): Promise<void>;
}

/** Looks for what is due, in every process: whoever is first claims it. */
export function createDriver(deps: DriverDeps, zoneData: string): Driver {
  const { store, clock, now, policy, log } = deps;
  /** When a schedule in trouble is tried again. */
  const pauses = new Map<string, number>();
  let timer: ClockTimer;
  let working: Promise<void> | undefined;
  let isStarted = false;
  let isStopped = false;
  let isPoked = false;
  let probedAt = Number.NEGATIVE_INFINITY;
  let cleanedAt = Number.NEGATIVE_INFINITY;

  async function deal(schedule: Schedule): Promise<void> {
    try {
      await occur(deps, schedule);
      pauses.delete(schedule.id);
    } catch (error) {
      pauses.set(schedule.id, clock.now() + PAUSE_MS);
      log.warn({ err: error, schedule: schedule.id }, "can’t deal with a due schedule now");
    }
  }

  async function dealWithDue(): Promise<void> {
    for (;;) {
      const due = await store.due(now(), MAX_AT_ONCE);
      const line = due.filter(({ id }) => (pauses.get(id) ?? 0) <= clock.now());
      if (line.length === 0 || isStopped) return;
      const work = async () => {
        for (let next = line.shift(); next && !isStopped; next = line.shift()) await deal(next);
      };
      await Promise.all(Array.from({ length: CONCURRENCY }, work));
      if (due.length < MAX_AT_ONCE) return;
    }
  }

  async function look(): Promise<void> {
    await store.resume(now());
    await settleEnded(deps);
    if (clock.now() - probedAt >= policy.probeMs) {
      probedAt = clock.now();
      await releaseServers(deps);
    }
    await dealWithDue();
    await tellNotices(deps);
    if (clock.now() - cleanedAt < CLEANUP_MS) return;
    cleanedAt = clock.now();
    await store.removeBefore(new Date(now().getTime() - policy.retentionMs));
  }

  async function untilNext(): Promise<number> {
    const next = await store.nextDue();
    const ms = next === undefined ? policy.pollMs : next.getTime() - now().getTime();
    // What is due already is in trouble, or came while the rest was dealt with.
    return Math.min(policy.pollMs, ms <= 0 ? TROUBLE_MS : ms);
  }

  function begin(): void {
    clock.clearTimeout(timer);
    if (isStopped || working) return;
    isPoked = false;
    working = look()
      .then(untilNext)
      .catch((error: unknown) => {
        log.error({ err: error }, "can’t look for due schedules");
        return PAUSE_MS;
      })
      .then((ms) => {
        working = undefined;
        if (isStopped) return;
        timer = clock.setTimeout(begin, isPoked ? 0 : ms);
      });
  }

  return {
    async start() {
      const moved = await store.recompute(zoneData, now(), nextOf);
      if (moved > 0)
        log.info({ schedules: moved, zoneData }, "computed due instants anew: the zone data changed");
      isStarted = true;
      begin();
    },
    poke() {
      isPoked = true;
      if (isStarted) begin();
    },
    async stop() {
      isStopped = true;
      clock.clearTimeout(timer);
      await working;
    },
  };
}

/**
 * The due instant that stands for the stored one by the zone data of this runtime: the nearest, because zone data move a
 * wall-clock time by hours, not by days. One that was left out or passed in a pause stays so.
 */
function nextOf({ rule, nextDue }: Schedule): Date | undefined {
  if (nextDue === undefined) return undefined;
  const stored = Date.parse(nextDue);
  const { next } = readRule(rule);
  const apart = (run: Date) => Math.abs(run.getTime() - stored);
  const [nearest] = next(MAX_NEAR, new Date(stored - DAY_MS)).toSorted(
    (one, other) => apart(one) - apart(other),
  );
  return nearest;
}

const DAY_MS = 86_400_000;

/** Of a schedule that is due every hour, those of two days. */
const MAX_NEAR = 50;
