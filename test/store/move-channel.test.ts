import { expect } from "vitest";
import { onRuns } from "../runs/fixtures.ts";
import { order, untilAborted } from "../runs/support.ts";
import { onEachEngine } from "./support.ts";

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
    await at.until(atWork.id, ({ sent }) => sent !== undefined);

    expect(await store.moveChannel("G1", "C1")).toEqual({ runs: 2, schedules: 0, watched: 0 });
    const placeOf = async (id: string) => (await at.runs.find(id))?.request.destination;
    expect(await placeOf(done.id)).toEqual({ channelId: "C1", threadTs: "1.2" });
    expect(await placeOf(elsewhere.id)).toEqual({ channelId: "G11" });
    expect(await at.until(atWork.id)).toMatchObject({ state: "done" });
    expect(await placeOf(atWork.id)).toEqual({ channelId: "C1" });
    expect(at.channel.files).toHaveLength(3);
  });

  it("takes its alerts along, each on the message that it has", async ({ store }) => {
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
