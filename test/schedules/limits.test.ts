import { afterEach, beforeEach, expect, it } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { type DrivenClock, onEachEngine } from "../store/support.ts";
import { type Desk, OWNER, openSchedules } from "./support.ts";

const NOON = Date.parse("2027-01-05T12:00:00Z");
const ANNA = { teamId: "T1", userId: "U-anna" };

onEachEngine("how many schedules there may be", (engine) => {
  let store: Store;
  let clock: DrivenClock;
  let desk: Desk;
  beforeEach(async () => {
    clock = engine.testClock();
    await clock.setTime(NOON);
    store = await engine.open({ clock, inMemory: true });
    const limits = { perChannel: 2, perPerson: 3, perWorkspace: 4 };
    desk = openSchedules(store, clock, { policy: { limits } });
  });
  afterEach(async () => {
    await desk.schedules.stop();
    await store.close();
  });

  const into = (channelId: string) => ({ destination: { channelId } });

  it("is held for channel, person and workspace, also by several at once; a paused one counts no more", async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => desk.create("daily at 9", into("C1"))),
    );
    const made = tries.flatMap((tried) => (tried.status === "fulfilled" ? [tried.value] : []));
    expect(made).toHaveLength(2);
    const [first] = made;
    if (!first) throw new Error("none was made");
    await desk.create("daily at 9", into("C2"));
    await expect(desk.create("daily at 9", into("C3"))).rejects.toThrow("full");
    await desk.create("daily at 9", into("C3"), ANNA);
    await expect(desk.create("daily at 9", into("C4"), ANNA)).rejects.toThrow("full");

    await desk.schedules.pause(first.id, OWNER);
    await desk.create("daily at 9", into("C4"), ANNA);
    expect(await desk.schedules.resume(first.id, OWNER)).toEqual({
      kind: "full",
      limit: "workspace",
      most: 4,
    });
  });
});

onEachEngine("two editors of one schedule", (engine) => {
  it("don’t write over each other, and a run meanwhile takes nothing from either", async () => {
    const clock = engine.testClock();
    await clock.setTime(NOON);
    const store = await engine.open({ clock, inMemory: true });
    const desk = openSchedules(store, clock);
    const { id, revision, order, rule, words, zone, locale } = await desk.create("every day at 14:00");
    await desk.schedules.start();
    await clock.setTime(NOON + 3_600_000);
    await desk.until(async () => (await desk.minutes(id)).length === 1);
    const edit = (rangeText: string, seen: number) =>
      desk.schedules.edit(id, OWNER, seen, { order: { ...order, rangeText }, rule, words, zone, locale });
    const results = await Promise.all([edit("last week", revision), edit("yesterday", revision)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(["changed", "conflict"]);
    const now = await desk.schedules.find(id);
    expect(now?.revision).toBe(revision + 1);
    expect(now?.nextDue).toBe("2027-01-06T13:00:00.000Z");
    expect((await edit("yesterday", revision + 1)).kind).toBe("changed");
    await desk.schedules.stop();
    await store.close();
  });
});
