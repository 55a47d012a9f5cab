import { Readable } from "node:stream";
import { expect, it } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { exportRows, importRows } from "../../src/store/transfer.ts";
import { ENGINES, onEachEngine, type TestEngine } from "../store/support.ts";
import { type Desk, definition, openSchedules } from "./support.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOON = Date.parse("2027-01-05T12:00:00Z");
const ANNA = { teamId: "T1", userId: "U0ANNA" };
const BEN = { teamId: "T1", userId: "U0BEN" };
const CARA = { teamId: "T2", userId: "U0CARA" };

/** Schedules of three people in two workspaces, after two days: made, missed, skipped, failed, told, and held. */
async function filled(engine: TestEngine) {
  const clock = engine.testClock();
  await clock.setTime(NOON);
  const store = await engine.open({ clock, inMemory: true });
  const desk = openSchedules(store, clock);
  const set = async (owner: typeof ANNA, channelId: string) => {
    const said = definition("every day at 14:00", new Date(clock.now()), { destination: { channelId } });
    const result = await desk.schedules.create({ ...said, owner, key: `${owner.userId}:${channelId}` });
    if (result.kind !== "created") throw new Error(result.kind);
    return result.schedule.id;
  };
  const anna = await set(ANNA, "C1");
  const ben = await set(BEN, "C2");
  const handedOver = await set(ANNA, "C3");
  const cara = await set(CARA, "C4");
  await desk.schedules.handOver(handedOver, ANNA, BEN);
  await desk.schedules.pause(handedOver, ANNA, new Date(NOON + 30 * DAY));
  await desk.schedules.skipNext(cara, CARA);
  await clock.setTime(NOON + DAY + 2 * HOUR);
  desk.desk.answer = () => ({ kind: "place", why: "archived" });
  await desk.schedules.start();
  for (const id of [anna, ben, cara]) await desk.until(async () => (await desk.minutes(id)).length === 2);
  await desk.until(() => desk.desk.told.length === 3);
  await desk.schedules.stop();
  const failure = { code: "vb365_timeout" as const, params: { server: "berlin" } };
  await store.schedules.servers.hold("berlin", failure, []);
  return { store, clock, desk, anna, ben, handedOver, cara };
}

const TABLES = ["schedules", "schedule_occurrences", "schedule_notices", "server_holds"];
const linesOf = async (store: Store) => {
  const lines: string[] = [];
  await exportRows({ ...store, close: async () => {} }, async (line) => void lines.push(line));
  return lines;
};
const rowsOf = async (store: Store, table: string) =>
  (await linesOf(store)).map((line) => JSON.parse(line)).filter((line) => line.table === table);

onEachEngine("what is kept of schedules", (engine) => {
  it.each(ENGINES.filter(({ available }) => available).map((to) => [to.name, to] as const))(
    "is carried whole by an export, imported to %s, where it goes on",
    async (_name, to) => {
      const { store, clock, ben } = await filled(engine);
      for (const table of TABLES) expect(await rowsOf(store, table), table).not.toEqual([]);
      const there = to.testClock();
      const other = await to.open({ clock: there });
      const lines = await linesOf(store);
      await importRows({ ...other, close: async () => {} }, Readable.from(lines.map((line) => `${line}\n`)));
      for (const table of TABLES) expect(await rowsOf(other, table)).toEqual(await rowsOf(store, table));
      await store.close();

      await there.setTime(clock.now() + DAY);
      const desk: Desk = openSchedules(other, there);
      await desk.schedules.start();
      await desk.until(async () => (await desk.minutes(ben)).length === 3);
      expect(await desk.minutes(ben)).toEqual([
        "2027-01-05T14:00 missed down",
        "2027-01-06T14:00 missed archived",
        "2027-01-07T14:00 ordered",
      ]);
      await desk.schedules.stop();
      await other.close();
    },
  );

  it("goes with a person that is erased, also where they only paused it or set it first", async () => {
    const { store, desk, anna, ben, handedOver } = await filled(engine);
    expect(await store.runs.erasePerson("T1", ANNA.userId)).toMatchObject({ schedules: 1 });
    expect(await desk.schedules.find(anna)).toBeUndefined();
    expect(await desk.minutes(anna)).toEqual([]);
    expect(await desk.schedules.find(ben)).toBeDefined();
    expect(await desk.schedules.find(handedOver)).toMatchObject({ state: "paused", owner: BEN });
    expect((await linesOf(store)).join("\n")).not.toContain(ANNA.userId);
    await store.close();
  });

  it("goes with a workspace that is forgotten, and nothing of another", async () => {
    const { store, desk, cara } = await filled(engine);
    const others = (await rowsOf(store, "schedule_occurrences")).length - 2;
    expect(await store.forgetWorkspace("T2")).toMatchObject({ schedules: 1 });
    expect(await desk.schedules.find(cara)).toBeUndefined();
    expect(await rowsOf(store, "schedule_occurrences")).toHaveLength(others);
    expect(await rowsOf(store, "schedules")).toHaveLength(3);
    const left = (await linesOf(store)).join("\n");
    for (const foreign of ['"T2"', CARA.userId, cara]) expect(left).not.toContain(foreign);
    await store.close();
  });
});
