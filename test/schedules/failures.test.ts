import { afterEach, beforeEach, expect, it } from "vitest";
import type { FailureCode } from "../../src/errors.ts";
import type { Store } from "../../src/store/index.ts";
import { type DrivenClock, onEachEngine } from "../store/support.ts";
import { type Desk, OWNER, openSchedules, runsOf } from "./support.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.parse("2027-01-05T12:00:00Z");

onEachEngine("a scheduled report that fails", (engine) => {
  let store: Store;
  let clock: DrivenClock;
  let desk: Desk;
  beforeEach(async () => {
    clock = engine.testClock();
    await clock.setTime(NOON);
    store = await engine.open({ clock, inMemory: true });
    desk = openSchedules(store, clock);
    await desk.schedules.start();
  });
  afterEach(async () => {
    await desk.schedules.stop();
    await store.close();
  });

  /** Lets a day's occurrence come, and its run end. */
  async function dayOf(id: string, day: number, code?: FailureCode): Promise<void> {
    await clock.setTime(NOON + HOUR + day * DAY);
    await desk.until(async () => (await desk.minutes(id)).length === day + 1);
    const run = (await runsOf(store, id)).at(-1);
    const picked = run && (await store.runs.pickUp({ runId: run.id }));
    if (!picked) throw new Error("there is no run");
    if (code) await store.runs.failed(picked.run, { code, params: { server: "berlin" } });
    else await store.runs.done(picked.run, { ts: "1.1" });
    const state = code ? "failed" : "done";
    await desk.until(async () => (await desk.minutes(id)).at(-1)?.endsWith(state) === true);
  }

  /** What befell schedules, as the audit has it, beside what was ordered. */
  const audited = async () =>
    (
      await store.query<{ event: string }>("SELECT event FROM audit WHERE event LIKE 'schedule%' ORDER BY id")
    ).map(({ event }) => event);

  const told = () => desk.desk.told.map(({ target, tidings }) => [target, tidings.code]);

  it("is told to its owner alone, once each; the third in a row pauses it; one that works counts anew", async () => {
    const { id } = await desk.create("every day at 14:00");
    const user = { kind: "user", id: "U1" };
    await dayOf(id, 0, "vb365_timeout");
    await dayOf(id, 1, "vb365_timeout");
    await dayOf(id, 2);
    for (const day of [3, 4, 5]) await dayOf(id, day, "vb365_timeout");
    await desk.until(() => desk.desk.told.length === 5);
    expect(told()).toEqual([
      [user, "failed"],
      [user, "failed"],
      [user, "failed"],
      [user, "failed"],
      [user, "paused"],
    ]);
    expect(await desk.schedules.find(id)).toMatchObject({
      state: "paused",
      failures: 3,
      status: { paused: { why: "failures" } },
    });
    expect(await audited()).toEqual(["scheduled", "schedule_paused"]);
    await desk.schedules.resume(id, OWNER);
    expect(await desk.schedules.find(id)).toMatchObject({ state: "active", failures: 0, status: {} });
  });

  it("is told to the channel that was named for it", async () => {
    const { id } = await desk.create("every day at 14:00", { failuresTo: "C-ops" });
    await dayOf(id, 0, "vb365_timeout");
    await desk.until(() => desk.desk.told.length === 1);
    expect(told()).toEqual([[{ kind: "channel", id: "C-ops" }, "failed"]]);
  });

  it("by a setting holds all schedules of the server with one notice, until log-in works: then they catch up", async () => {
    const { id } = await desk.create("every day at 14:00");
    const other = await desk.create("every day at 15:00", { destination: { channelId: "C2" } });
    desk.works = false;
    await clock.setTime(NOON + HOUR);
    await desk.until(async () => (await desk.minutes(id)).length === 1);
    const [run] = await runsOf(store, id);
    const picked = run && (await store.runs.pickUp({ runId: run.id }));
    if (!picked) throw new Error("there is no run");
    await store.runs.failed(picked.run, { code: "vb365_credentials_refused", params: { server: "berlin" } });
    await desk.until(() => desk.desk.told.length === 1);
    expect(told()).toEqual([[{ kind: "admins" }, "server-held"]]);

    await clock.setTime(NOON + 2 * HOUR);
    await clock.tick(120_000);
    expect(await desk.minutes(other.id)).toEqual([]);
    desk.works = true;
    await clock.setTime(NOON + 12 * HOUR);
    await desk.until(async () => (await desk.minutes(other.id)).length === 1);
    expect(await desk.minutes(other.id)).toEqual(["2027-01-05T15:00 ordered"]);
    expect((await runsOf(store, other.id))[0]?.request.origin?.made).toBe("late");
    // The one that failed by it is tried again on its own card, and is no failure of its schedule.
    expect(desk.retried).toEqual([run.id]);
    expect((await store.runs.find(run.id))?.state).toBe("queued");
    expect(await desk.schedules.find(id)).toMatchObject({ state: "active", failures: 0 });
    expect(desk.desk.told).toHaveLength(1);
    expect(await audited()).toEqual(["scheduled", "scheduled", "schedules_held", "schedules_released"]);
  });

  it("is told later where it cannot be told now, and once", async () => {
    const { id } = await desk.create("every day at 14:00");
    let tries = 0;
    desk.desk.beforeTelling = () => {
      tries += 1;
      if (tries === 1) throw new Error("Slack is away");
    };
    await dayOf(id, 0, "vb365_timeout");
    await desk.until(() => desk.desk.told.length === 1);
    expect(desk.desk.told[0]?.attempts).toBe(2);
    await clock.tick(300_000);
    expect(desk.desk.told).toHaveLength(1);
  });
});
