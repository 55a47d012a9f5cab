import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Run, RunState, RunUpload } from "../../src/runs/model.ts";
import type { Fence } from "../../src/runs/run-store.ts";
import type { Store } from "../../src/store/index.ts";
import { createRunStore } from "../../src/store/runs/index.ts";
import { order, request } from "../runs/support.ts";
import { onEachEngine } from "./support.ts";

const FILE = { path: "/spool/a", name: "a.pdf", bytes: 3, sha256: "ab", apiVersion: "v8", elapsedMs: 9 };
const FAILURE = { code: "vb365_unreachable", params: { server: "berlin" } } as const;
const SENT = { startTime: "a", endTime: "b", format: "PDF", timezone: "UTC" } as const;
const LATER = new Date(Date.now() + 60_000);

onEachEngine("what attempts write", ({ open }) => {
  let store: Store;
  let run: Run;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    const dueBy = new Date(Date.now() + 3_600_000);
    run = (await store.runs.create({ request: order().request, orderKey: randomUUID(), dueBy })).run;
  });

  const pickUp = async (at?: string): Promise<Fence> => {
    const picked = await store.runs.pickUp({ runId: run.id, ...(at !== undefined && { at }) });
    if (!picked) throw new Error("nothing to pick up");
    return picked.run;
  };
  /** Is there a job for the run still, beside the one that this attempt was picked up for? */
  const jobs = async () =>
    store.engine === "postgres"
      ? await store.query("SELECT id FROM license_report_queue.job WHERE singleton_key = $1", [run.id])
      : await store.queue.withoutJob([run.id], store);

  const writes: [string, (fence: Fence) => Promise<Run | undefined>, Partial<Run>][] = [
    ["generating", (fence) => store.runs.generating(fence, SENT), { state: "generating" }],
    ["spooled", (fence) => store.runs.spooled(fence, FILE), { state: "delivering", file: FILE }],
    ["cardIntended", (fence) => store.runs.cardIntended(fence), { card: { state: "intended" } }],
    [
      "upload",
      (fence) => store.runs.upload(fence, { state: "uploaded", fileId: "F" }),
      { upload: { state: "uploaded", fileId: "F" } },
    ],
    ["prove", (fence) => store.runs.prove(fence), { state: "queued" }],
    [
      "done",
      (fence) => store.runs.done(fence, { ts: "2" }),
      { state: "done", cardDue: true, upload: { state: "shared", ts: "2" } },
    ],
    [
      "failed",
      (fence) => store.runs.failed(fence, FAILURE),
      { state: "failed", cardDue: true, failure: FAILURE },
    ],
    [
      "postpone",
      (fence) => store.runs.postpone(fence, FAILURE, LATER, 5),
      {
        state: "queued",
        nextAttemptAt: LATER.toISOString(),
        retries: 1,
        retriesAllowed: 5,
        failure: FAILURE,
      },
    ],
    ["awaitSlot", (fence) => store.runs.awaitSlot(fence), { state: "queued", fence: 1 }],
    ["release", (fence) => store.runs.release(fence), { state: "queued" }],
  ];

  it.each(writes)("%s holds for the attempt that owns the run", async (_, write, expected) => {
    const fence = await pickUp();
    expect(await write(fence)).toMatchObject(expected);
    expect(await store.runs.find(run.id)).toMatchObject(expected);
  });

  it.each(writes)("%s of an attempt that was overtaken changes nothing", async (_, write) => {
    const old = await pickUp();
    await pickUp();
    const before = await store.runs.find(run.id);
    const jobsBefore = await jobs();
    expect(await write(old)).toBeUndefined();
    expect(await store.runs.find(run.id)).toEqual(before);
    expect(await jobs()).toEqual(jobsBefore);
  });

  it.each(writes)("%s changes nothing of a run that was cancelled", async (_, write) => {
    const fence = await pickUp();
    const cancelled = await store.runs.cancel(run.id);
    expect(await write(fence)).toBeUndefined();
    expect(await write({ id: run.id, fence: cancelled?.fence ?? 0 })).toBeUndefined();
    expect(await store.runs.find(run.id)).toEqual(cancelled);
  });

  it("keep text that no JSON column can hold, with marks in its place", async () => {
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

  it.each<[RunUpload["state"], RunState]>([
    ["uploaded", "cancelled"],
    ["sharing", "queued"],
    ["withdrawn", "queued"],
  ])("leave a run with an upload that is %s to a cancel as %s", async (state, outcome) => {
    await store.runs.upload(await pickUp(), { state, fileId: "F", ts: "1" } as RunUpload);
    expect(await store.runs.cancel(run.id)).toMatchObject({ state: outcome });
  });

  it("keep the upload's id and the card when the file is shared", async () => {
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

  it("count retries anew once another file is uploaded", async () => {
    await store.runs.postpone(await pickUp(), FAILURE, LATER, 5);
    const fence = await pickUp(LATER.toISOString());
    const upload = (state: "uploaded" | "sharing", fileId: string) =>
      store.runs.upload(fence, { state, fileId });
    expect(await upload("sharing", "F")).toMatchObject({ retries: 1 });
    expect(await upload("uploaded", "F")).toMatchObject({ retries: 1 });
    expect(await upload("uploaded", "F2")).toMatchObject({ retries: 0 });
  });

  it("drop a file that cannot be delivered, with its upload", async () => {
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

  it("end a wait only for the job that was ordered for its end", async () => {
    await store.runs.postpone(await pickUp(), FAILURE, LATER, 5);
    expect(await store.runs.pickUp({ runId: run.id })).toBeUndefined();
    expect(await store.runs.pickUp({ runId: run.id, at: new Date(0).toISOString() })).toBeUndefined();
    const picked = await store.runs.pickUp({ runId: run.id, at: LATER.toISOString() });
    expect(picked?.run).toMatchObject({ fence: 2, retries: 1 });
    expect(picked?.run.nextAttemptAt).toBeUndefined();
    expect(picked?.run.failure).toBeUndefined();
  });

  it("bear the same fence when they only waited for a slot, and the next one's is another", async () => {
    const fence = await pickUp();
    await store.runs.awaitSlot(fence);
    expect(await pickUp()).toMatchObject({ fence: fence.fence });
    expect(await pickUp()).toMatchObject({ fence: fence.fence + 1 });
    expect(await store.runs.awaitSlot(fence)).toBeUndefined();
  });

  it("count the pickups that set to work and never came to an end", async () => {
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

  it("tell which attempts have lost their run", async () => {
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

  it("never pick up a run that is finished", async () => {
    await store.runs.failed(await pickUp(), FAILURE);
    expect(await store.runs.pickUp({ runId: run.id })).toBeUndefined();
    expect(await store.runs.pickUp({ runId: randomUUID() })).toBeUndefined();
  });

  it("begin with row and job together: there is neither when the job cannot be queued", async () => {
    const send = () => Promise.reject(new Error("no queue"));
    const queue = { ...store.queue, send };
    const runs = createRunStore({ ...store, close: async () => {} }, queue, store.audit, store.now);
    const orderKey = randomUUID();
    const ordered = runs.create({ request: request(), orderKey, dueBy: LATER });
    await expect(ordered).rejects.toThrow("no queue");
    expect(await store.query("SELECT 1 FROM runs WHERE order_key = $1", [orderKey])).toEqual([]);
  });
});
