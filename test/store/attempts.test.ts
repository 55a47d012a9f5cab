import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Fence, Run, Store } from "../../src/store/index.ts";
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

  const take = async (at?: string): Promise<Fence> => {
    const taken = await store.runs.take({ runId: run.id, ...(at !== undefined && { at }) });
    if (!taken) throw new Error("nothing to take up");
    return taken.run;
  };
  const jobs = async () =>
    (
      await store.query<{ start_after: Date }>(
        "SELECT start_after FROM license_report_queue.job WHERE singleton_key = $1 ORDER BY created_on",
        [run.id],
      )
    ).length;

  const writes: [string, (fence: Fence) => Promise<Run | undefined>, Partial<Run>][] = [
    ["generating", (fence) => store.runs.generating(fence, SENT), { state: "generating" }],
    ["spooled", (fence) => store.runs.spooled(fence, FILE), { state: "delivering", file: FILE }],
    ["place", (fence) => store.runs.place(fence, { cardTs: "1" }), { place: { cardTs: "1" } }],
    [
      "done",
      (fence) => store.runs.done(fence, { fileTs: "2" }),
      { state: "done", cardDue: true, place: { fileTs: "2" } },
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
    ["line", (fence) => store.runs.line(fence), { state: "queued", fence: 1 }],
    ["park", (fence) => store.runs.park(fence), { state: "queued" }],
  ];

  it.each(writes)("%s holds for the attempt that owns the run", async (_, write, expected) => {
    const fence = await take();
    expect(await write(fence)).toMatchObject(expected);
    expect(await store.runs.find(run.id)).toMatchObject(expected);
  });

  it.each(writes)("%s of an attempt that was overtaken changes nothing", async (_, write) => {
    const old = await take();
    await take();
    const before = await store.runs.find(run.id);
    const jobsBefore = await jobs();
    expect(await write(old)).toBeUndefined();
    expect(await store.runs.find(run.id)).toEqual(before);
    expect(await jobs()).toBe(jobsBefore);
  });

  it.each(writes)("%s changes nothing of a run that was cancelled", async (_, write) => {
    const fence = await take();
    const cancelled = await store.runs.cancel(run.id);
    expect(await write(fence)).toBeUndefined();
    expect(await write({ id: run.id, fence: cancelled?.fence ?? 0 })).toBeUndefined();
    expect(await store.runs.find(run.id)).toEqual(cancelled);
  });

  it("keep text that no jsonb can hold, with marks in its place", async () => {
    const fence = await take();
    const failure = {
      code: "internal",
      params: { id: "\u0000" },
      detail: "half: \ud83d, whole: \ud83d\ude00",
    } as const;
    expect(await store.runs.failed(fence, failure)).toMatchObject({
      failure: { code: "internal", params: { id: "\ufffd" }, detail: "half: \ufffd, whole: \ud83d\ude00" },
    });
  });

  it("merge into the place, and take a start of a share back", async () => {
    const fence = await take();
    await store.runs.place(fence, { cardTs: "1", shareIntent: true });
    expect(await store.runs.place(fence, { fileId: "F", shareIntent: false })).toMatchObject({
      place: { cardTs: "1", fileId: "F", shareIntent: false },
    });
    expect(await store.runs.cancel(run.id)).toMatchObject({ state: "cancelled" });
  });

  it("count tries anew once the file is uploaded", async () => {
    await store.runs.postpone(await take(), FAILURE, LATER, 5);
    const fence = await take(LATER.toISOString());
    expect(await store.runs.place(fence, { shareIntent: true })).toMatchObject({ retries: 1 });
    expect(await store.runs.place(fence, { fileId: "F" })).toMatchObject({ retries: 0 });
  });

  it("drop a file that cannot be delivered, with its upload", async () => {
    const fence = await take();
    await store.runs.spooled(fence, FILE);
    await store.runs.place(fence, { cardTs: "1", fileId: "F", shareIntent: false });
    const dropped = await store.runs.spooled(fence, undefined);
    expect(dropped).toMatchObject({ state: "generating", place: { cardTs: "1" } });
    expect(dropped?.file).toBeUndefined();
    expect(dropped?.place.fileId).toBeUndefined();
  });

  it("end a wait only for the job that was ordered for its end", async () => {
    await store.runs.postpone(await take(), FAILURE, LATER, 5);
    expect(await store.runs.take({ runId: run.id })).toBeUndefined();
    expect(await store.runs.take({ runId: run.id, at: new Date(0).toISOString() })).toBeUndefined();
    const taken = await store.runs.take({ runId: run.id, at: LATER.toISOString() });
    expect(taken?.run).toMatchObject({ fence: 2, retries: 1 });
    expect(taken?.run.nextAttemptAt).toBeUndefined();
    expect(taken?.run.failure).toBeUndefined();
  });

  it("bear the same number when they were only in line, and the next one's is another", async () => {
    const fence = await take();
    await store.runs.line(fence);
    expect(await take()).toMatchObject({ fence: fence.fence });
    expect(await take()).toMatchObject({ fence: fence.fence + 1 });
    expect(await store.runs.line(fence)).toBeUndefined();
  });

  it("count the takes that set to work and never came to an end", async () => {
    const takes = async () => (await store.runs.take({ runId: run.id }))?.takes;
    const generate = async () => store.runs.generating(await take(), SENT);
    expect([await takes(), await takes()]).toEqual([0, 0]);
    await generate();
    await generate();
    expect(await takes()).toBe(2);
    await store.runs.park(await take());
    expect(await takes()).toBe(0);
    await store.runs.spooled(await take(), FILE);
    expect([await takes(), await takes()]).toEqual([1, 2]);
    await store.runs.place(await take(), { fileId: "F" });
    await store.runs.place(await take(), { shareIntent: true });
    expect(await takes()).toBe(2);
  });

  it("tell which attempts have lost their run", async () => {
    const fence = await take();
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

  it("never take up a run that is finished", async () => {
    await store.runs.failed(await take(), FAILURE);
    expect(await store.runs.take({ runId: run.id })).toBeUndefined();
    expect(await store.runs.take({ runId: randomUUID() })).toBeUndefined();
  });

  it("begin with row and job together: there is neither when the job cannot be queued", async () => {
    const send = () => Promise.reject(new Error("no queue"));
    const queue = { ...store.queue, send };
    const runs = createRunStore({ ...store, close: async () => {} }, queue, store.audit, store.now);
    const orderKey = randomUUID();
    const ordered = runs.create({ request: request(), orderKey, dueBy: LATER });
    await expect(ordered).rejects.toThrow("no queue");
    expect(await store.query("SELECT 1 FROM license_report.runs WHERE order_key = $1", [orderKey])).toEqual(
      [],
    );
  });
});
