import { readdir } from "node:fs/promises";
import { expect } from "vitest";
import { Failure } from "../../src/errors.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order, pass, passing } from "./support.ts";

onEachEngine("cancel", (engine) => {
  const it = onRuns(engine, { driven: true });

  /** A report call or Slack call that hangs until it is aborted, and says so. */
  function hanging() {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    const { promise: aborted, resolve: abort } = Promise.withResolvers<unknown>();
    const hang = (signal: AbortSignal) => {
      reach();
      return new Promise<void>((_, reject) => {
        signal.addEventListener("abort", () => {
          abort(signal.reason);
          reject(signal.reason);
        });
      });
    };
    return { reached, aborted, hang };
  }

  it("aborts the report call", async ({ at }) => {
    const call = hanging();
    at.source.before = call.hang;
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await call.reached;
    expect(await at.runs.cancel(run.id)).toMatchObject({ state: "cancelled" });
    await call.aborted;
    expect(await at.until(run.id)).toMatchObject({ state: "cancelled", failure: { code: "run_cancelled" } });
    expect(at.channel.cards.get("ts-1")).toEqual(["generating", "cancelled"]);
    expect(at.channel.files).toEqual([]);
  });

  it("ends a run that waits for a slot, whose card is shown already", async ({ at }) => {
    const call = hanging();
    at.source.before = call.hang;
    await at.runs.start();
    const { run: first } = await at.runs.order(order());
    await call.reached;
    const { run: second } = await at.runs.order(order());
    await at.until(second.id, ({ card }) => card.state === "posted");
    await at.runs.cancel(second.id);
    await at.until(second.id);
    expect(at.channel.cards.get("ts-2")).toEqual(["queued", "cancelled"]);
    expect(at.source.calls).toBe(1);
    await at.runs.cancel(first.id);
    await at.until(first.id);
  });

  it("removes the file of a run that was about to be delivered", async ({ at }) => {
    const upload = hanging();
    at.channel.before = async (call, _run, signal) => {
      if (call === "upload") await upload.hang(signal);
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await upload.reached;
    expect(await readdir(at.spoolDirectory)).toHaveLength(1);
    await at.runs.cancel(run.id);
    expect(await at.until(run.id)).toMatchObject({ state: "cancelled" });
    expect(await readdir(at.spoolDirectory)).toEqual([]);
    expect(at.channel.files).toEqual([]);
  });

  it("is too late once the file is being shared", async ({ at }) => {
    const { promise: release, resolve: go } = Promise.withResolvers<void>();
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>();
    at.channel.before = async (call) => {
      if (call !== "share") return;
      reach();
      await release;
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await reached;
    expect(await at.runs.cancel(run.id)).toMatchObject({ state: "delivering" });
    go();
    expect(await at.until(run.id)).toMatchObject({ state: "done" });
    expect(await at.runs.cancel(run.id)).toMatchObject({ state: "done" });
    expect(at.channel.files).toHaveLength(1);
  });

  it("ends a wait for a retry", async ({ at, clock }) => {
    at.source.before = () => {
      throw new Failure("vb365_unreachable", { params: { server: "berlin" } });
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await expect.poll(() => at.channel.cards.get("ts-1")?.at(-1)).toBe("waiting");
    await at.runs.cancel(run.id);
    expect(await at.until(run.id)).toMatchObject({ state: "cancelled" });
    await pass(clock, 60_000);
    expect(at.source.calls).toBe(1);
    expect(at.channel.cards.get("ts-1")).toEqual(["generating", "waiting", "cancelled"]);
  });

  it("reaches a run at work in another process", async ({ at, store, clock }) => {
    const call = hanging();
    at.source.before = call.hang;
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await call.reached;
    await store.runs.cancel(run.id);
    await passing(clock, 1000, call.aborted);
    expect(await at.until(run.id)).toMatchObject({ state: "cancelled" });
  });

  it("changes nothing of a failed run, and knows no run that never was", async ({ at }) => {
    at.source.before = () => {
      throw new Failure("vb365_forbidden", { params: { server: "berlin" } });
    };
    await at.runs.start();
    const { run } = await at.runs.order(order());
    await at.until(run.id);
    expect(await at.runs.cancel(run.id)).toMatchObject({
      state: "failed",
      failure: { code: "vb365_forbidden" },
    });
    expect(await at.runs.cancel("00000000-0000-4000-8000-000000000000")).toBeUndefined();
  });
});
