import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { Failure } from "../../src/errors.ts";
import { fileIdOf, type Run, type RunFile } from "../../src/runs/model.ts";
import type { RecordUpload } from "../../src/runs/presenter.ts";
import { toWire } from "../../src/runs/report-order.ts";
import type { Fence } from "../../src/runs/run-store.ts";
import type { Store } from "../../src/store/index.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { type Harness, order, request } from "./support.ts";

/** Where a run was cut off. */
interface World {
  readonly at: Harness;
  readonly store: Store;
}

/** What a run's attempts leave behind when their process is killed, and what the next attempt makes of it. */
onEachEngine("an attempt that was cut off", (engine) => {
  const it = onRuns(engine);

  /** A run that was ordered, and taken up by an attempt that ended where `act` ends. */
  async function cutOff(
    { at, store }: World,
    act: (fence: Fence, run: Run) => Promise<unknown>,
  ): Promise<Run> {
    const { run } = await at.runs.order(order());
    const picked = await store.runs.pickUp({ runId: run.id });
    if (!picked) throw new Error("the run cannot be picked up");
    await act(picked.run, picked.run);
    return picked.run;
  }

  async function spool(at: Harness, content = "%PDF spooled"): Promise<RunFile> {
    const path = join(at.spoolDirectory, "spooled.pdf");
    await writeFile(path, content);
    const sha256 = createHash("sha256").update("%PDF spooled").digest("hex");
    return { path, name: "r.pdf", bytes: 12, sha256, apiVersion: "v8", elapsedMs: 1 };
  }

  it.for<
    [string, (world: World, fence: Fence, run: Run) => Promise<unknown>, { reports: number; card: string[] }]
  >([
    ["before anything", async () => {}, { reports: 1, card: ["generating", "done"] }],
    [
      "between posting the card and writing it down",
      async ({ at, store }, fence, run) => {
        await store.runs.cardIntended(fence);
        await at.channel.showCard(run, AbortSignal.timeout(1000));
      },
      { reports: 1, card: ["queued", "generating", "done"] },
    ],
    [
      "while the report was made",
      async ({ store }, fence) => {
        await store.runs.cardIntended(fence);
        await store.runs.generating(fence, toWire(request()));
      },
      { reports: 1, card: ["generating", "done"] },
    ],
    [
      "with the file spooled and intact",
      async ({ at, store }, fence) => store.runs.spooled(fence, await spool(at)),
      { reports: 0, card: ["delivering", "done"] },
    ],
    [
      "with a spooled file that is damaged",
      async ({ at, store }, fence) => store.runs.spooled(fence, await spool(at, "%PDF damaged")),
      { reports: 1, card: ["generating", "done"] },
    ],
    [
      "with a spooled file of another length",
      async ({ at, store }, fence) => store.runs.spooled(fence, await spool(at, "%PDF")),
      { reports: 1, card: ["generating", "done"] },
    ],
    [
      "between upload and share",
      async ({ at, store }, fence) => {
        await store.runs.spooled(fence, await spool(at));
        await store.runs.upload(fence, { state: "uploaded", fileId: "F-earlier" });
      },
      { reports: 0, card: ["delivering", "done"] },
    ],
    [
      "between share and writing it down",
      async ({ at, store }, fence) => {
        const run = await store.runs.spooled(fence, await spool(at));
        if (!run) throw new Error("not ours");
        const record: RecordUpload = async (upload) => (await store.runs.upload(fence, upload)) ?? run;
        await at.channel.deliverFile(run, record, AbortSignal.timeout(1000));
      },
      { reports: 0, card: ["delivering", "done"] },
    ],
    [
      "before the last card was shown",
      async ({ at, store }, fence, run) => {
        await store.runs.spooled(fence, await spool(at));
        await at.channel.deliverFile(run, async () => run, AbortSignal.timeout(1000));
        await store.runs.done(fence, { ts: "t" });
      },
      { reports: 0, card: ["done"] },
    ],
  ])("%s: one card, one file", async ([, act, { reports, card }], { at, store }) => {
    const { id } = await cutOff({ at, store }, (fence, run) => act({ at, store }, fence, run));
    await at.runs.start();
    const run = await at.until(id);
    expect(run.state).toBe("done");
    expect(at.source.calls).toBe(reports);
    expect([...at.channel.cards.values()]).toEqual([card]);
    expect(at.channel.files).toHaveLength(1);
  });

  it("shares what was uploaded although its file is damaged, which is never uploaded again", async ({
    at,
    store,
  }) => {
    let path = "";
    const { id } = await cutOff({ at, store }, async (fence) => {
      const file = await spool(at, "%PDF damaged");
      path = file.path;
      await store.runs.spooled(fence, file);
      await store.runs.upload(fence, { state: "sharing", fileId: "F-earlier" });
    });
    const there: boolean[] = [];
    at.channel.before = (call) => {
      if (call === "share") there.push(existsSync(path));
    };
    await at.runs.start();
    expect(await at.until(id)).toMatchObject({ state: "done", upload: { fileId: "F-earlier" } });
    expect(there).toEqual([false]);
    expect(at.source.calls).toBe(0);
  });

  it("makes the report anew when the file is gone and Slack has forgotten the upload", async ({
    at,
    store,
  }) => {
    const { id } = await cutOff({ at, store }, async (fence) => {
      await store.runs.spooled(fence, {
        ...(await spool(at)),
        path: join(at.spoolDirectory, "elsewhere.pdf"),
      });
      await store.runs.upload(fence, { state: "uploaded", fileId: "F-forgotten" });
    });
    at.channel.before = (call, run) => {
      if (call === "share" && fileIdOf(run) === "F-forgotten") {
        throw Object.assign(new Error("no such file"), { code: "ENOENT" });
      }
    };
    await at.runs.start();
    expect(await at.until(id)).toMatchObject({ state: "done" });
    expect(at.source.calls).toBe(1);
    expect(at.channel.files).toHaveLength(1);
  });

  it("cannot make anything visible when it was only frozen", async ({ at, store }) => {
    const { promise: frozen, resolve: freeze } = Promise.withResolvers<void>();
    const { promise: woken, resolve: wake } = Promise.withResolvers<void>();
    at.channel.before = async (call) => {
      if (call !== "upload") return;
      freeze();
      await woken;
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await frozen;
    const survivor = await store.runs.pickUp({ runId: run.id });
    wake();
    await at.runs.stop(1000);
    expect(at.channel.files).toEqual([]);
    expect(await store.runs.find(run.id)).toMatchObject({
      state: "delivering",
      fence: survivor?.run.fence,
    });
    expect((await store.runs.find(run.id))?.upload).toEqual({ state: "none" });
  });

  it("is given up when its run was picked up time after time and never came to an end", async ({
    at,
    store,
  }) => {
    const { id } = await cutOff({ at, store }, async (fence) => {
      for (let pickups = 0; pickups <= 50; pickups += 1)
        await store.runs.generating(fence, toWire(request()));
    });
    await at.runs.start();
    expect(await at.until(id)).toMatchObject({ state: "failed", failure: { code: "internal" } });
    expect(at.source.calls).toBe(0);
  });

  it("is repeated when the store itself failed, for then nothing is known", async ({ openRuns, store }) => {
    let failures = 1;
    const generating: Store["runs"]["generating"] = (...given) =>
      failures-- > 0 ? Promise.reject(new Error("connection lost")) : store.runs.generating(...given);
    const flaky = await openRuns({ store: { ...store, runs: { ...store.runs, generating } } });
    await flaky.runs.start();
    const { run } = await flaky.runs.order(order());
    expect(await flaky.until(run.id)).toMatchObject({ state: "done", fence: 2 });
    expect(flaky.channel.files).toHaveLength(1);
  });

  it("is given up when its time was over before it was picked up again", async ({ openRuns }) => {
    const late = await openRuns({ policy: { waitingMs: 0 } });
    await late.runs.start();
    const { run } = await late.runs.order(order());
    expect(await late.until(run.id)).toMatchObject({
      state: "failed",
      failure: { code: "run_waited_too_long", params: {} },
    });
    expect([...late.channel.cards.values()]).toEqual([["failed"]]);
    expect(late.source.calls).toBe(0);
  });

  it("shows the end once: a job that comes later finds nothing to do", async ({ at, store }) => {
    at.source.before = () => {
      if (at.source.calls === 1) throw new Failure("vb365_forbidden", { params: { server: "berlin" } });
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await at.until(run.id);
    await store.transaction((tx) => store.queue.send({ runId: run.id }, tx));
    const { run: next } = await at.runs.order(order());
    await at.until(next.id);
    await at.runs.stop(1000);
    expect(at.channel.cards.get("ts-1")).toEqual(["generating", "failed"]);
  });
});
