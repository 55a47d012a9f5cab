import { expect } from "vitest";
import { Failure } from "../../src/errors.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order, pass, passUntil } from "./support.ts";

const DAY = 86_400_000;
const { signal } = new AbortController();
const by = (userId: string) => order({ requester: { teamId: "T1", userId } });
const scheduled = () =>
  order({
    origin: { kind: "schedule", scheduleId: "S1", due: "2026-11-02T07:00:00.000Z", made: "due" },
  });

onEachEngine("people in line at a server", (engine) => {
  const it = onRuns(engine, { deps: { policy: { maxWaiting: 12 } } });

  it("take turns: many reports of one don't hold up the one of another", async ({ at }) => {
    const permit = await at.source.reportSlots.acquire(signal);
    const many = [];
    for (let count = 0; count < 12; count += 1) many.push((await at.runs.order(by("U1"))).run);
    const { run: one } = await at.runs.order(by("U2"));
    // Behind the first of the other, which came before.
    expect(await at.runs.queuePosition(one)).toBe(1);
    await at.runs.start();
    await at.until(one.id, ({ card }) => card.state === "posted");
    permit.release();
    const done = await at.until(one.id);
    const finished = await Promise.all(many.map(({ id }) => at.until(id)));
    const before = finished.filter(({ finishedAt = "" }) => finishedAt < (done.finishedAt ?? ""));
    // Those that the workers had picked up when the line began to move.
    expect(before.length).toBeLessThanOrEqual(4);
  });

  it("go round: of two with several reports each is served in turn", async ({ at }) => {
    const turns = [];
    for (const who of ["U1", "U1", "U1", "U2", "U2", "U3"])
      turns.push([who, (await at.runs.order(by(who))).run.turn]);
    expect(turns).toEqual([
      ["U1", 0],
      ["U1", 1],
      ["U1", 2],
      ["U2", 0],
      ["U2", 1],
      ["U3", 0],
    ]);
  });

  it("begin in the round that is being served", async ({ at, store }) => {
    for (let count = 0; count < 4; count += 1) await at.runs.order(by("U1"));
    await store.query("UPDATE runs SET state = 'done', finished_at = ordered_at WHERE turn < 2");
    expect((await at.runs.order(by("U2"))).run.turn).toBe(2);
  });

  it("wait in a limited number; what schedules order doesn't count", async ({ at }) => {
    for (let count = 0; count < 12; count += 1) await at.runs.order(by("U1"));
    for (let count = 0; count < 3; count += 1) await at.runs.order(scheduled());
    const refusal = await at.runs.order(by("U1")).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Failure);
    expect(refusal).toMatchObject({ code: "too_many_waiting", params: { limit: "12" } });
    expect((await at.runs.history({ userId: "U1" }, { limit: 100 })).runs).toHaveLength(15);
    expect((await at.runs.order(by("U2"))).created).toBe(true);
  });

  it("are told of their first order's run under the same key, also at the limit", async ({ at }) => {
    const first = by("U1");
    const { run } = await at.runs.order(first);
    for (let count = 0; count < 11; count += 1) await at.runs.order(by("U1"));
    expect(await at.runs.order(first)).toMatchObject({ run: { id: run.id }, created: false });
  });
});

onEachEngine("the occurrence of a schedule", (engine) => {
  const it = onRuns(engine, { driven: true, started: true });

  it("waits for as long as it takes", async ({ at, clock }) => {
    const permit = await at.source.reportSlots.acquire(signal);
    const { run } = await at.runs.order(scheduled());
    // Its readers see nothing of it until its report is there.
    await at.until(run.id, ({ fence }) => fence > 0);
    await pass(clock, 3 * DAY);
    permit.release();
    const done = await passUntil(clock, 1000, at, run.id, ({ finishedAt }) => finishedAt !== undefined);
    expect(done.state).toBe("done");
  });
});
