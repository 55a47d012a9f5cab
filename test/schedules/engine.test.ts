import { afterEach, beforeEach, expect, it } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { type DrivenClock, onEachEngine } from "../store/support.ts";
import { type Desk, fakeDesk, OWNER, openSchedules, ready, runsOf } from "./support.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.parse("2027-01-05T12:00:00Z");

onEachEngine("schedules", (engine) => {
  let store: Store;
  let clock: DrivenClock;
  let desk: Desk;
  const others: Desk[] = [];
  beforeEach(async () => {
    clock = engine.testClock();
    await clock.setTime(NOON);
    store = await engine.open({ clock, inMemory: true });
    desk = openSchedules(store, clock);
  });
  afterEach(async () => {
    for (const other of [desk, ...others.splice(0)]) await other.schedules.stop();
    await store.close();
  });

  const dealtWith = (id: string, count: number) =>
    desk.until(async () => (await desk.minutes(id)).length >= count);

  it("orders each due minute once, with the range as of that instant, and on behalf of its owner", async () => {
    const { id } = await desk.create("every day at 14:00", { formats: ["PDF", "CSV"] });
    await desk.schedules.start();
    await clock.setTime(NOON + HOUR);
    await dealtWith(id, 1);
    await clock.setTime(NOON + HOUR + DAY);
    await dealtWith(id, 2);
    expect(await desk.minutes(id)).toEqual(["2027-01-05T14:00 ordered", "2027-01-06T14:00 ordered"]);
    expect(desk.desk.asked.map(({ due, by }) => [due, by])).toEqual([
      ["2027-01-05T13:00:00.000Z", "U1"],
      ["2027-01-06T13:00:00.000Z", "U1"],
    ]);
    const runs = await runsOf(store, id);
    expect(runs.map(({ request }) => [request.format, request.origin?.due.slice(0, 10)]).sort()).toEqual([
      ["CSV", "2027-01-05"],
      ["CSV", "2027-01-06"],
      ["PDF", "2027-01-05"],
      ["PDF", "2027-01-06"],
    ]);
  });

  it("are counted by their state, for whoever measures", async () => {
    expect(await store.scheduleCounts()).toEqual({ active: 0, paused: 0 });
    const made = await Promise.all(
      ["C1", "C2", "C3", "C4"].map((channelId) => desk.create("hourly", { destination: { channelId } })),
    );
    const change = (index: number, state: "paused" | "removed") =>
      store.schedules.change(made[index]?.id ?? "", {
        event: state === "paused" ? "schedule_paused" : "schedule_removed",
        by: OWNER,
        decide: () => ({ state, nextDue: null }),
        limits: { perChannel: 10, perPerson: 10, perWorkspace: 10 },
      });
    await change(0, "paused");
    await change(1, "removed");
    expect(await store.scheduleCounts()).toEqual({ active: 2, paused: 1 });
  });

  it("are dealt with once by three processes at once", async () => {
    // Not at an hour, which would be due at once.
    await clock.setTime(NOON + 60_000);
    const all = [desk, openSchedules(store, clock), openSchedules(store, clock)];
    others.push(...all.slice(1));
    const made = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        desk.create("hourly", { destination: { channelId: `C${index}` } }),
      ),
    );
    for (const { schedules } of all) await schedules.start();
    for (const hour of [1, 2, 3]) {
      await clock.setTime(NOON + hour * HOUR);
      for (const { id } of made) await dealtWith(id, hour);
    }
    for (const { id } of made) {
      expect(await desk.minutes(id)).toEqual(
        ["14", "15", "16"].map((hour) => `2027-01-05T${hour}:00 ordered`),
      );
      expect(await runsOf(store, id)).toHaveLength(3);
    }
  });

  it("order nothing by a process that was frozen between the question and the claim", async () => {
    const frozen = fakeDesk();
    let wake = () => {};
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    let hasAsked = false;
    frozen.answer = async (schedule, due) => {
      hasAsked = true;
      await asleep;
      return ready(schedule, due);
    };
    const { id } = await desk.create("every day at 14:00");
    const sleeper = openSchedules(store, clock, { desk: frozen });
    others.push(sleeper);
    await clock.setTime(NOON + HOUR);
    await sleeper.schedules.start();
    await desk.until(() => hasAsked);
    await desk.schedules.start();
    await dealtWith(id, 1);
    wake();
    await sleeper.schedules.stop();
    expect(await desk.minutes(id)).toEqual(["2027-01-05T14:00 ordered"]);
    expect(await runsOf(store, id)).toHaveLength(1);
  });

  it("catch up with the newest after downtime, and list the others as missed, which can be made once", async () => {
    const { id } = await desk.create("every day at 14:00");
    await clock.setTime(NOON + 2 * DAY + 3 * HOUR);
    await desk.schedules.start();
    await dealtWith(id, 3);
    expect(await desk.minutes(id)).toEqual([
      "2027-01-05T14:00 missed down",
      "2027-01-06T14:00 missed down",
      "2027-01-07T14:00 ordered",
    ]);
    const [run] = await runsOf(store, id);
    expect(run?.request.origin).toMatchObject({ due: "2027-01-07T13:00:00.000Z", made: "late" });

    const missed = await desk.schedules.missed(id, 1);
    expect(missed.count).toBe(2);
    const [newest] = missed.newest;
    if (!newest) throw new Error("none is missed");
    expect(newest.minute).toBe("2027-01-06T14:00");
    const by = { teamId: "T1", userId: "U2" };
    const made = await Promise.all([desk.schedules.make(newest, by), desk.schedules.make(newest, by)]);
    expect(made.map(({ kind }) => kind).sort()).toEqual(["gone", "made"]);
    expect((await runsOf(store, id)).map(({ request }) => request.requester.userId).sort()).toEqual([
      "U1",
      "U2",
    ]);
    expect(await desk.schedules.missed(id, 10)).toMatchObject({ count: 1, newest: [{}] });
  });

  it("leave out what was paused, and go on by themselves when the pause is over", async () => {
    const { id } = await desk.create("every day at 14:00");
    await desk.schedules.start();
    await desk.schedules.pause(id, OWNER, new Date(NOON + 3 * DAY));
    await clock.setTime(NOON + 2 * DAY);
    await desk.until(async () => (await desk.schedules.find(id))?.state === "paused");
    await clock.setTime(NOON + 3 * DAY + HOUR);
    await dealtWith(id, 1);
    expect(await desk.minutes(id)).toEqual(["2027-01-08T14:00 ordered"]);
    await desk.schedules.skipNext(id, OWNER);
    expect((await desk.schedules.find(id))?.nextDue).toBe("2027-01-10T13:00:00.000Z");
    expect(await desk.minutes(id)).toEqual(["2027-01-08T14:00 ordered", "2027-01-09T14:00 skipped"]);
  });

  it("send nothing for an owner who may not order, say so once, and pause after the second time", async () => {
    desk.desk.answer = () => ({ kind: "owner" });
    const { id } = await desk.create("every day at 14:00");
    await desk.schedules.start();
    await clock.setTime(NOON + HOUR);
    await dealtWith(id, 1);
    await clock.setTime(NOON + HOUR + DAY);
    await desk.until(async () => (await desk.schedules.find(id))?.state === "paused");
    expect(await desk.minutes(id)).toEqual([
      "2027-01-05T14:00 missed owner",
      "2027-01-06T14:00 missed owner",
    ]);
    await desk.until(() => desk.desk.told.length === 2);
    expect(desk.desk.told.map(({ target, tidings }) => [target.kind, tidings.code]).sort()).toEqual([
      ["admins", "owner-gone"],
      ["channel", "owner-gone"],
    ]);

    desk.desk.answer = (schedule, due) => ready(schedule, due);
    await desk.schedules.handOver(id, { teamId: "T1", userId: "U2" }, { teamId: "T1", userId: "U2" });
    await clock.setTime(NOON + HOUR + 2 * DAY);
    await dealtWith(id, 3);
    expect((await runsOf(store, id)).map(({ request }) => request.requester.userId)).toEqual(["U2"]);
  });

  it("are held while their place takes no reports, tell their owner once, and go on when it does", async () => {
    desk.desk.answer = () => ({ kind: "place", why: "archived" });
    const { id } = await desk.create("every day at 14:00");
    await desk.schedules.start();
    for (const day of [0, 1, 2, 3]) {
      await clock.setTime(NOON + HOUR + day * DAY);
      await dealtWith(id, day + 1);
    }
    await desk.until(() => desk.desk.told.length > 0);
    expect(desk.desk.told).toMatchObject([
      { target: { kind: "user", id: "U1" }, tidings: { code: "held", why: "archived" } },
    ]);
    expect((await desk.schedules.find(id))?.status.held).toEqual({ why: "archived" });
    desk.desk.answer = (schedule, due) => ready(schedule, due);
    await clock.setTime(NOON + HOUR + 4 * DAY);
    await dealtWith(id, 5);
    expect((await desk.minutes(id)).at(-1)).toBe("2027-01-09T14:00 ordered");
    expect((await desk.schedules.find(id))?.status.held).toBeUndefined();
  });

  it("are as due as before while Slack cannot be asked", async () => {
    let asked = 0;
    desk.desk.answer = (schedule, due) => {
      asked += 1;
      if (asked < 3) throw new Error("Slack is away");
      return ready(schedule, due);
    };
    const { id } = await desk.create("every day at 14:00");
    await desk.schedules.start();
    await clock.setTime(NOON + HOUR);
    await dealtWith(id, 1);
    expect(asked).toBe(3);
    expect(await desk.minutes(id)).toEqual(["2027-01-05T14:00 ordered"]);
  });

  it("come due at the new instant of their minute when the zone data change, never at one that was made", async () => {
    const { id } = await desk.create("every day at 14:00");
    await desk.schedules.start();
    await clock.setTime(NOON + HOUR);
    await dealtWith(id, 1);
    await desk.schedules.stop();
    // As an older runtime had computed it.
    await store.query("UPDATE schedules SET next_due = $1, zone_data = 'older' WHERE id = $2", [
      new Date("2027-01-06T12:00:00Z"),
      id,
    ]);
    const newer = openSchedules(store, clock, { zoneData: "newer" });
    others.push(newer);
    await newer.schedules.start();
    expect((await newer.schedules.find(id))?.nextDue).toBe("2027-01-06T13:00:00.000Z");
    // The instant of a minute that was made already, as if it had moved.
    await store.query("UPDATE schedules SET next_due = $1 WHERE id = $2", [new Date(NOON + HOUR), id]);
    await clock.setTime(NOON + 2 * HOUR);
    await desk.until(async () => (await newer.schedules.find(id))?.nextDue === "2027-01-06T13:00:00.000Z");
    expect(await runsOf(store, id)).toHaveLength(1);
  });
});
