import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Run, RunState, RunUpload } from "../../src/runs/model.ts";
import type { Fence, RunStore } from "../../src/runs/run-store.ts";
import { createRunStore } from "../../src/store/runs/index.ts";
import { order, request } from "../runs/support.ts";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

const FILE = { path: "/spool/a", name: "a.pdf", bytes: 3, sha256: "ab", apiVersion: "v8", elapsedMs: 9 };
const FAILURE = { code: "vb365_unreachable", params: { server: "berlin" } } as const;
const SENT = { startTime: "a", endTime: "b", format: "PDF", timezone: "UTC" } as const;
const LATER = new Date(Date.now() + 60_000);

onEachEngine("what attempts write", (engine) => {
  const it = onStore(engine)
    .extend("run", async ({ store }) => {
      const dueBy = new Date(Date.now() + 3_600_000);
      return (await store.runs.create({ request: order().request, orderKey: randomUUID(), dueBy })).run;
    })
    .extend("pickUp", ({ store, run }) => async (at?: string): Promise<Fence> => {
      const picked = await store.runs.pickUp({ runId: run.id, ...(at !== undefined && { at }) });
      if (!picked) throw new Error("nothing to pick up");
      return picked.run;
    })
    /** Is there a job for the run still, beside the one that this attempt was picked up for? */
    .extend(
      "jobs",
      ({ store, run }) =>
        async () =>
          store.engine === "postgres"
            ? await store.query("SELECT id FROM license_report_queue.job WHERE singleton_key = $1", [run.id])
            : await store.queue.withoutJob([run.id], store),
    );

  const writes: [string, (runs: RunStore, fence: Fence) => Promise<Run | undefined>, Partial<Run>][] = [
    ["generating", (runs, fence) => runs.generating(fence, SENT), { state: "generating" }],
    ["spooled", (runs, fence) => runs.spooled(fence, FILE), { state: "delivering", file: FILE }],
    ["cardIntended", (runs, fence) => runs.cardIntended(fence), { card: { state: "intended" } }],
    [
      "upload",
      (runs, fence) => runs.upload(fence, { state: "uploaded", fileId: "F" }),
      { upload: { state: "uploaded", fileId: "F" } },
    ],
    ["prove", (runs, fence) => runs.prove(fence), { state: "queued" }],
    [
      "done",
      (runs, fence) => runs.done(fence, { ts: "2" }),
      { state: "done", cardDue: true, upload: { state: "shared", ts: "2" } },
    ],
    [
      "failed",
      (runs, fence) => runs.failed(fence, FAILURE),
      { state: "failed", cardDue: true, failure: FAILURE },
    ],
    [
      "postpone",
      (runs, fence) => runs.postpone(fence, FAILURE, LATER, 5),
      {
        state: "queued",
        nextAttemptAt: LATER.toISOString(),
        retries: 1,
        retriesAllowed: 5,
        failure: FAILURE,
      },
    ],
    ["awaitSlot", (runs, fence) => runs.awaitSlot(fence), { state: "queued", fence: 1 }],
    ["release", (runs, fence) => runs.release(fence), { state: "queued" }],
  ];

  it.for(writes)(
    "%s holds for the attempt that owns the run",
    async ([_, write, expected], { store, run, pickUp }) => {
      const fence = await pickUp();
      expect(await write(store.runs, fence)).toMatchObject(expected);
      expect(await store.runs.find(run.id)).toMatchObject(expected);
    },
  );

  it.for(writes)(
    "%s of an attempt that was overtaken changes nothing",
    async ([_, write], { store, run, pickUp, jobs }) => {
      const old = await pickUp();
      await pickUp();
      const before = await store.runs.find(run.id);
      const jobsBefore = await jobs();
      expect(await write(store.runs, old)).toBeUndefined();
      expect(await store.runs.find(run.id)).toEqual(before);
      expect(await jobs()).toEqual(jobsBefore);
    },
  );

  it.for(writes)(
    "%s changes nothing of a run that was cancelled",
    async ([_, write], { store, run, pickUp }) => {
      const fence = await pickUp();
      const cancelled = await store.runs.cancel(run.id);
      expect(await write(store.runs, fence)).toBeUndefined();
      expect(await write(store.runs, { id: run.id, fence: cancelled?.fence ?? 0 })).toBeUndefined();
      expect(await store.runs.find(run.id)).toEqual(cancelled);
    },
  );

  it("keep text that no JSON column can hold, with marks in its place", async ({ store, pickUp }) => {
    const fence = await pickUp();
    const failure = {
      code: "internal",
      params: { id: "\u0000" },
      detail: "half: \ud83d, whole: \ud83d\ude00",
    } as const;
    expect(await store.runs.failed(fence, failure)).toMatchObject({
      failure: { code: "internal", params: { id: "\ufffd" }, detail: "half: \ufffd, whole: \ud83d\ude00" },
    });
  });

  it.for<[RunUpload["state"], RunState]>([
    ["uploaded", "cancelled"],
    ["sharing", "queued"],
    ["withdrawn", "queued"],
  ])(
    "leave a run with an upload that is %s to a cancel as %s",
    async ([state, outcome], { store, run, pickUp }) => {
      await store.runs.upload(await pickUp(), { state, fileId: "F", ts: "1" } as RunUpload);
      expect(await store.runs.cancel(run.id)).toMatchObject({ state: outcome });
    },
  );

  it("keep the upload's id and the card when the file is shared", async ({ store, run, pickUp }) => {
    const fence = await pickUp();
    await store.runs.cardIntended(fence);
    await store.runs.cardPosted(run.id, "1");
    await store.runs.cardPosted(run.id, "2");
    await store.runs.cardIntended(fence);
    await store.runs.upload(fence, { state: "sharing", fileId: "F" });
    expect(await store.runs.done(fence, { ts: "3", permalink: "https://x" })).toMatchObject({
      card: { state: "posted", ts: "1" },
      upload: { state: "shared", fileId: "F", ts: "3", permalink: "https://x" },
    });
  });

  it("count retries anew once another file is uploaded", async ({ store, pickUp }) => {
    await store.runs.postpone(await pickUp(), FAILURE, LATER, 5);
    const fence = await pickUp(LATER.toISOString());
    const upload = (state: "uploaded" | "sharing", fileId: string) =>
      store.runs.upload(fence, { state, fileId });
    expect(await upload("sharing", "F")).toMatchObject({ retries: 1 });
    expect(await upload("uploaded", "F")).toMatchObject({ retries: 1 });
    expect(await upload("uploaded", "F2")).toMatchObject({ retries: 0 });
  });

  it("drop a file that cannot be delivered, with its upload", async ({ store, run, pickUp }) => {
    const fence = await pickUp();
    await store.runs.spooled(fence, FILE);
    await store.runs.cardPosted(run.id, "1");
    await store.runs.upload(fence, { state: "uploaded", fileId: "F" });
    const dropped = await store.runs.spooled(fence, undefined);
    expect(dropped).toMatchObject({
      state: "generating",
      card: { state: "posted", ts: "1" },
      upload: { state: "none" },
    });
    expect(dropped?.file).toBeUndefined();
  });

  it("end a wait only for the job that was ordered for its end", async ({ store, run, pickUp }) => {
    await store.runs.postpone(await pickUp(), FAILURE, LATER, 5);
    expect(await store.runs.pickUp({ runId: run.id })).toBeUndefined();
    expect(await store.runs.pickUp({ runId: run.id, at: new Date(0).toISOString() })).toBeUndefined();
    const picked = await store.runs.pickUp({ runId: run.id, at: LATER.toISOString() });
    expect(picked?.run).toMatchObject({ fence: 2, retries: 1 });
    expect(picked?.run.nextAttemptAt).toBeUndefined();
    expect(picked?.run.failure).toBeUndefined();
  });

  it("bear the same fence when they only waited for a slot, and the next one's is another", async ({
    store,
    pickUp,
  }) => {
    const fence = await pickUp();
    await store.runs.awaitSlot(fence);
    expect(await pickUp()).toMatchObject({ fence: fence.fence });
    expect(await pickUp()).toMatchObject({ fence: fence.fence + 1 });
    expect(await store.runs.awaitSlot(fence)).toBeUndefined();
  });

  it("count the pickups that set to work and never came to an end", async ({ store, run, pickUp }) => {
    const pickups = async () => (await store.runs.pickUp({ runId: run.id }))?.pickups;
    const generate = async () => store.runs.generating(await pickUp(), SENT);
    expect([await pickups(), await pickups()]).toEqual([0, 0]);
    await generate();
    await generate();
    expect(await pickups()).toBe(2);
    await store.runs.release(await pickUp());
    expect(await pickups()).toBe(0);
    await store.runs.spooled(await pickUp(), FILE);
    expect([await pickups(), await pickups()]).toEqual([1, 2]);
    await store.runs.upload(await pickUp(), { state: "uploaded", fileId: "F" });
    await store.runs.upload(await pickUp(), { state: "sharing", fileId: "F" });
    expect(await pickups()).toBe(2);
  });

  it("tell which attempts have lost their run", async ({ store, run, pickUp }) => {
    const fence = await pickUp();
    const gone = randomUUID();
    expect(await store.runs.lost(new Map([[run.id, fence.fence]]))).toEqual([]);
    expect(
      await store.runs.lost(
        new Map([
          [run.id, fence.fence - 1],
          [gone, 1],
        ]),
      ),
    ).toEqual([run.id, gone]);
    await store.runs.cancel(run.id);
    expect(await store.runs.lost(new Map([[run.id, fence.fence]]))).toEqual([run.id]);
  });

  it("never pick up a run that is finished", async ({ store, run, pickUp }) => {
    await store.runs.failed(await pickUp(), FAILURE);
    expect(await store.runs.pickUp({ runId: run.id })).toBeUndefined();
    expect(await store.runs.pickUp({ runId: randomUUID() })).toBeUndefined();
  });

  it("begin with row and job together: there is neither when the job cannot be queued", async ({ store }) => {
    const send = () => Promise.reject(new Error("no queue"));
    const queue = { ...store.queue, send };
    const runs = createRunStore({ ...store, close: async () => {} }, queue, store.audit, store.now);
    const orderKey = randomUUID();
    const ordered = runs.create({ request: request(), orderKey, dueBy: LATER });
    await expect(ordered).rejects.toThrow("no queue");
    expect(await store.query("SELECT 1 FROM runs WHERE order_key = $1", [orderKey])).toEqual([]);
  });
});
