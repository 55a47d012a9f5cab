import { expect } from "vitest";
import type { Clock } from "../../src/async/clock.ts";
import { Failure } from "../../src/errors.ts";
import { cardTsOf, type Run } from "../../src/runs/model.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order, pass, passing, passUntil, untilAborted } from "./support.ts";

const waiting = (run: Run) => run.nextAttemptAt !== undefined;
const off = () => new Failure("vb365_unreachable", { params: { server: "berlin" } });

onEachEngine("retries", (engine) => {
  const it = onRuns(engine, { driven: true, started: true });

  const secondsUntilNext = (run: Run, clock: Clock) =>
    (Date.parse(run.nextAttemptAt ?? "") - clock.now()) / 1000;

  it("tries again by itself what heals, and says so on the card", async ({ at, clock }) => {
    at.source.before = () => {
      if (at.source.calls < 3) throw off();
    };
    const { run: ordered } = await at.runs.order(order());
    const first = await at.until(ordered.id, waiting);
    expect(first).toMatchObject({
      state: "generating",
      retries: 1,
      retriesAllowed: 5,
      failure: { code: "vb365_unreachable" },
    });
    expect(secondsUntilNext(first, clock)).toBe(10);
    await pass(clock, 9000);
    expect(at.source.calls).toBe(1);
    await pass(clock, 3000);
    const second = await passUntil(clock, 100, at, ordered.id, (run) => waiting(run) && run.retries === 2);
    expect(secondsUntilNext(second, clock)).toBeGreaterThan(15);
    await pass(clock, 22_000);
    expect(await passing(clock, 2100, at.until(ordered.id))).toMatchObject({
      state: "done",
      fence: 3,
      retries: 0,
    });
    expect(at.channel.cards.get("ts-1")).toEqual([
      ...["generating", "waiting"],
      ...["generating", "waiting"],
      ...["generating", "done"],
    ]);
    expect(at.channel.files).toHaveLength(1);
  });

  it("waits as long as the far end asked for", async ({ at, clock }) => {
    at.source.before = () => {
      throw new Failure("vb365_throttled", { params: { server: "berlin" }, retryAfterMs: 60_000 });
    };
    const { run } = await at.runs.order(order());
    expect(secondsUntilNext(await at.until(run.id, waiting), clock)).toBe(63);
  });

  it("gives up after the last retry, with what stopped it", async ({ at, clock }) => {
    at.source.before = () => {
      throw off();
    };
    const { run } = await at.runs.order(order());
    for (let retries = 1; retries <= 5; retries += 1) {
      const next = await passUntil(clock, 100, at, run.id, (now) => waiting(now) && now.retries === retries);
      await pass(clock, (secondsUntilNext(next, clock) + 2) * 1000);
    }
    expect(await passing(clock, 2100, at.until(run.id))).toMatchObject({
      state: "failed",
      fence: 6,
      failure: { code: "vb365_unreachable", params: { server: "berlin" } },
    });
  });

  it("gives up where the next attempt would be too late, and says what stopped the last one", async ({
    at,
  }) => {
    at.source.before = () => {
      throw new Failure("vb365_throttled", { params: { server: "berlin" }, retryAfterMs: 2 * 3_600_000 });
    };
    const { run } = await at.runs.order(order());
    expect((await at.until(run.id)).failure).toEqual({
      code: "run_expired",
      params: { attempts: "1", server: "berlin", last: "vb365_throttled" },
    });
  });

  it("stops a report call that outlives the deadline", async ({ at, clock }) => {
    at.source.before = untilAborted;
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ state }) => state === "generating");
    const expired = await passing(clock, 3_600_000, at.until(run.id));
    expect(expired).toMatchObject({ state: "failed", failure: { code: "run_expired" } });
  });

  it("does not have the report made again when only Slack failed", async ({ at, clock }) => {
    let down = true;
    at.channel.before = (call) => {
      if (call === "upload" && down)
        throw new Failure("slack_unavailable", { params: { reason: "HTTP 503" } });
    };
    const { run } = await at.runs.order(order());
    expect(await at.until(run.id, waiting)).toMatchObject({ state: "delivering", retries: 1 });
    down = false;
    await pass(clock, 12_000);
    expect(await passing(clock, 2100, at.until(run.id))).toMatchObject({ state: "done" });
    expect(at.source.calls).toBe(1);
  });

  it("stands in line again, and its card says so, when the server is busy with another meanwhile", async ({
    at,
    clock,
  }) => {
    const { promise: release, resolve: go } = Promise.withResolvers<void>();
    const { promise: busy, resolve: reach } = Promise.withResolvers<void>();
    at.source.before = async () => {
      if (at.source.calls === 1) throw off();
      reach();
      if (at.source.calls === 2) await release;
    };
    const { run } = await at.runs.order(order());
    await at.until(run.id, waiting);
    const { run: other } = await at.runs.order(order());
    await busy;
    await pass(clock, 12_000);
    await passUntil(clock, 2100, at, run.id, (now) => {
      const last = at.channel.cards.get(cardTsOf(now) ?? "")?.at(-1);
      return now.state === "queued" && last === "queued";
    });
    go();
    await at.until(other.id);
    expect(await passing(clock, 2100, at.until(run.id))).toMatchObject({ state: "done" });
    expect(at.channel.cards.get("ts-1")).toEqual(["generating", "waiting", "queued", "generating", "done"]);
  });

  it("is not hurried by a job from before the wait", async ({ at, store, clock }) => {
    at.source.before = () => {
      throw off();
    };
    const { run } = await at.runs.order(order());
    await at.until(run.id, waiting);
    await store.transaction((tx) => store.queue.send({ runId: run.id }, tx));
    await pass(clock, 5000);
    expect(at.source.calls).toBe(1);
  });

  it("orders a failed run anew by hand, once, with the file it has", async ({ at }) => {
    at.channel.before = (call) => {
      if (call === "share") throw new Failure("slack_not_in_channel", { params: { bot: "bot" } });
    };
    const { run } = await at.runs.order(order());
    expect(await at.until(run.id)).toMatchObject({
      state: "failed",
      failure: { code: "slack_not_in_channel" },
    });
    at.channel.before = () => {};
    const [one, two] = await Promise.all([at.runs.retry(run.id), at.runs.retry(run.id)]);
    expect([one, two].filter((answer) => answer === undefined)).toHaveLength(1);
    const done = await at.until(run.id, ({ state, cardDue }) => state === "done" && !cardDue);
    expect(done.failure).toBeUndefined();
    expect(at.source.calls).toBe(1);
    expect(at.channel.files).toHaveLength(1);
    expect(await at.runs.retry(run.id)).toBeUndefined();
  });
});
