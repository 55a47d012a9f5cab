import { expect } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { onRuns } from "../runs/fixtures.ts";
import { order, untilAborted } from "../runs/support.ts";
import { openSchedules } from "../schedules/support.ts";
import { destination, HOUR, openWatch } from "../watch/service/support.ts";
import { onEachEngine } from "./support.ts";

/** Tables in which something belongs to a channel; those of the job engine are its own. */
const TABLES = ["runs", "schedules", "watch_destinations", "watch_messages", "watch_news"] as const;

const OTHER = "T0OTHER";

/** Every row, whole, as text that tells whose it is. */
async function rowsOf(store: Store): Promise<string[]> {
  const all = await Promise.all(TABLES.map((table) => store.query<object>(`SELECT * FROM ${table}`)));
  return all.flatMap((rows, index) => rows.map((row) => `${TABLES[index]} ${JSON.stringify(row)}`)).sort();
}

onEachEngine("a channel whose ID changes", (engine) => {
  const it = onRuns(engine, { started: true });

  it("takes its runs along, those at work too, and no other's", async ({ at, store }) => {
    const { run: done } = await at.runs.order(order({ destination: { channelId: "G1", threadTs: "1.2" } }));
    await at.until(done.id);
    const { run: elsewhere } = await at.runs.order(order({ destination: { channelId: "G11" } }));
    await at.until(elsewhere.id);
    let calls = 0;
    at.source.before = (signal) => (calls++ === 0 ? untilAborted(signal) : undefined);
    const { run: atWork } = await at.runs.order(order({ destination: { channelId: "G1" } }));
    // An attempt that lost its run on the way to the server would leave the wait to the next one.
    await expect.poll(() => calls).toBe(1);

    expect(await store.moveChannel("G1", "C1")).toEqual({ runs: 2, schedules: 0, watched: 0 });
    const placeOf = async (id: string) => (await at.runs.find(id))?.request.destination;
    expect(await placeOf(done.id)).toEqual({ channelId: "C1", threadTs: "1.2" });
    expect(await placeOf(elsewhere.id)).toEqual({ channelId: "G11" });
    expect(await at.until(atWork.id)).toMatchObject({ state: "done" });
    expect(await placeOf(atWork.id)).toEqual({ channelId: "C1" });
    expect(at.channel.files).toHaveLength(3);
  });

  it("takes everything along, and leaves every other row as it is", async ({ at, store, clock }) => {
    const elsewhere = { teamId: OTHER, userId: "U2" };
    await at.runs.order(order({ requester: elsewhere, destination: { channelId: "G2" }, rangeText: "G1" }));
    const schedules = openSchedules(store, clock);
    await schedules.create("every monday at 9", { destination: { channelId: "G2" } }, elsewhere);
    await schedules.create("every monday at 9", { destination: "me" }, elsewhere);
    const { begin, use, pass, slack } = openWatch(store);
    await store.watch.addDestination(destination("G1"));
    await store.watch.addDestination(destination("G2", { teamId: OTHER }));
    // Its name holds the old ID.
    await begin({}, ["G11"]);
    use(120);
    await pass(HOUR);
    expect(slack.roots.map(({ channelId }) => channelId).sort()).toEqual(["G1", "G11", "G2"]);
    await at.runs.order(order({ destination: { channelId: "G1" } }));
    const { id } = await schedules.create("every monday at 9", { destination: { channelId: "G1" } });

    const before = await rowsOf(store);
    expect(await store.moveChannel("G1", "C1")).toEqual({ runs: 1, schedules: 1, watched: 1 });
    const after = await rowsOf(store);
    const changed = before.filter((row) => !after.includes(row));
    expect(changed.map((row) => row.split(" ")[0])).toEqual([...TABLES].sort());
    expect(changed.filter((row) => row.includes(OTHER))).toEqual([]);
    expect(after).toHaveLength(before.length);
    expect((await schedules.schedules.find(id))?.order.destination).toEqual({ channelId: "C1" });

    // The alert goes on in the message that it has.
    use(20);
    await pass(HOUR);
    expect(slack.roots.map(({ states }) => states.at(-1))).toEqual(Array(3).fill("warning cleared"));
  });

  it("does not add a server twice that it has under its old ID", async ({ store }) => {
    const at = "2026-11-24T09:00:00.000Z";
    const watched = { server: "berlin", teamId: "T1", addedBy: "U1", addedAt: at };
    await store.watch.addDestination({ ...watched, channelId: "G1" });
    expect(await store.moveChannel("G1", "C1")).toMatchObject({ watched: 1 });
    expect((await store.watch.destinations()).map(({ channelId }) => channelId)).toEqual(["C1"]);
    // Known by its name: the same is not added twice.
    expect(await store.watch.addDestination({ ...watched, channelId: "C1" })).toBe(false);
    await store.query("DELETE FROM watch_destinations");
  });
});
