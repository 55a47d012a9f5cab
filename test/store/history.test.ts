import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import type { Run } from "../../src/runs/model.ts";
import type { HistoryFilter } from "../../src/runs/run-store.ts";
import { request } from "../runs/support.ts";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

const DAY = 86_400_000;

onEachEngine("history and its end", (engine) => {
  const it = onStore(engine, { driven: true })
    .extend(
      "add",
      ({ store, clock }) =>
        async (
          teamId: string,
          changes: { userId?: string; channelId?: string; server?: string } = {},
        ): Promise<Run> => {
          const { userId = "U1", channelId = "C1", server = "berlin" } = changes;
          const asked = request({ server, requester: { teamId, userId }, destination: { channelId } });
          return (
            await store.runs.create({
              request: asked,
              orderKey: randomUUID(),
              dueBy: new Date(clock.now() + DAY),
            })
          ).run;
        },
    )
    .extend("finish", ({ store }) => async (run: Run): Promise<void> => {
      const taken = await store.runs.pickUp({ runId: run.id });
      if (taken) await store.runs.done(taken.run, { ts: "2" });
      await store.runs.cardShown(run.id, "1");
    });

  it("lists by person, channel, server and state, latest first", async ({ store, clock, add, finish }) => {
    const team = randomUUID();
    const mine = await add(team);
    await clock.setTime(clock.now() + 1);
    const other = await add(team, { userId: "U2", channelId: "C2", server: "paris" });
    await finish(other);
    const ids = async (filter: HistoryFilter) =>
      (await store.runs.list({ teamId: team, ...filter }, { limit: 10 })).runs.map(({ id }) => id);
    expect(await ids({})).toEqual([other.id, mine.id]);
    expect(await ids({ userId: "U2" })).toEqual([other.id]);
    expect(await ids({ channelId: "C1" })).toEqual([mine.id]);
    expect(await ids({ server: "paris" })).toEqual([other.id]);
    expect(await ids({ states: ["queued", "failed"] })).toEqual([mine.id]);
    expect(await ids({ userId: "U2", server: "berlin" })).toEqual([]);
    expect(await ids({ userId: "' OR true --" })).toEqual([]);
  });

  it("pages without a gap or a repetition, while orders of the same moment come in", async ({
    store,
    clock,
    add,
  }) => {
    const team = randomUUID();
    const first = await Promise.all(Array.from({ length: 7 }, () => add(team)));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await store.runs.list({ teamId: team }, { limit: 3, ...(after && { after }) });
      seen.push(...page.runs.map(({ id }) => id));
      after = page.next;
      await clock.setTime(clock.now() + 1);
      await add(team);
    } while (after);
    expect(seen).toHaveLength(7);
    expect(new Set(seen)).toEqual(new Set(first.map(({ id }) => id)));
  });

  it("answers the first page for a key that is none", async ({ store, add }) => {
    const team = randomUUID();
    const run = await add(team);
    const forged = (text: string) => Buffer.from(text).toString("base64url");
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.string().map(forged), fc.constant(forged("2026-99-99T99:99:99.999Z x"))),
        async (after) => {
          expect((await store.runs.list({ teamId: team }, { limit: 1, after })).runs).toEqual([run]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("removes finished runs past their time, and nothing that is under way or owes its card", async ({
    store,
    clock,
    add,
    finish,
  }) => {
    const team = randomUUID();
    const [done, open, owing] = [await add(team), await add(team), await add(team)];
    await finish(done);
    const taken = await store.runs.pickUp({ runId: owing.id });
    if (taken) await store.runs.done(taken.run, { ts: "2" });
    await clock.setTime(clock.now() + DAY);
    const young = await add(team);
    await finish(young);
    await store.runs.removeBefore(new Date(clock.now() - 1000));
    const left = (await store.runs.list({ teamId: team }, { limit: 10 })).runs.map(({ id }) => id);
    expect(new Set(left)).toEqual(new Set([open.id, owing.id, young.id]));
    const audit = await store.query("SELECT run_id FROM audit WHERE team_id = $1", [team]);
    expect(audit).toEqual([{ run_id: young.id }]);
  });

  it("erases a person: runs, words and name, and nobody else's", async ({ store, add, finish }) => {
    const team = randomUUID();
    const done = await add(team, { userId: "U-gone" });
    await finish(done);
    const open = await add(team, { userId: "U-gone" });
    const others = await add(team, { userId: "U-stays" });
    expect(await store.runs.erasePerson(team, "U-gone")).toEqual({ runs: 2, schedules: 0, audit: 2 });
    expect(await store.runs.find(done.id)).toBeUndefined();
    expect(await store.runs.find(open.id)).toMatchObject({
      state: "queued",
      request: { rangeText: "", requester: { teamId: team, userId: "erased" } },
    });
    expect(await store.runs.find(others.id)).toEqual(others);
    const everything = [await store.query("SELECT * FROM runs"), await store.query("SELECT * FROM audit")];
    expect(JSON.stringify(everything)).not.toContain("U-gone");
  });
});
