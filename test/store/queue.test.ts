import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Outcome, QueueWorker, RunJob } from "../../src/runs/work-queue.ts";
import type { Store } from "../../src/store/index.ts";
import { pass, passing } from "../runs/support.ts";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

onEachEngine("the queue", (engine) => {
  const it = onStore(engine, { driven: true });

  const send = (store: Store, job: RunJob) => store.transaction((tx) => store.queue.send(job, tx));
  const worker = (handle: QueueWorker["handle"], abandoned: QueueWorker["abandoned"] = async () => {}) => ({
    handle,
    abandoned,
  });
  /** A worker that does nothing but remember the runs that it was given. */
  const remember = (handled: { add(runId: string): void }) =>
    worker(async ({ runId }) => {
      handled.add(runId);
      return "settled";
    });
  /** Collects what was handled, and lets a test wait for the next of it. */
  function collector<T>() {
    const items: T[] = [];
    let wake = () => {};
    return {
      items,
      add: (item: T) => {
        items.push(item);
        wake();
      },
      async reaches(count: number) {
        while (items.length < count) await new Promise<void>((resolve) => (wake = resolve));
      },
    };
  }

  it("hands a job over once, with what it was sent with", async ({ store }) => {
    const handled = collector<RunJob>();
    await store.queue.work(
      2,
      2,
      worker(async (job) => {
        handled.add(job);
        return "settled";
      }),
    );
    const job = { runId: randomUUID() };
    await send(store, job);
    await handled.reaches(1);
    await store.queue.quiesce();
    expect(handled.items).toEqual([job]);
  });

  it("does not know a job whose transaction was rolled back", async ({ store }) => {
    const handled = collector<string>();
    await store.queue.work(1, 1, remember(handled));
    const rolledBack = store.transaction(async (tx) => {
      await store.queue.send({ runId: randomUUID() }, tx);
      throw new Error("no");
    });
    await expect(rolledBack).rejects.toThrow("no");
    const runId = randomUUID();
    await send(store, { runId });
    await handled.reaches(1);
    expect(handled.items).toEqual([runId]);
  });

  it("keeps a job until its time", async ({ store, clock }) => {
    const handled = collector<string>();
    await store.queue.work(1, 1, remember(handled));
    const runId = randomUUID();
    await send(store, { runId, at: new Date(clock.now() + 40_000).toISOString() });
    await pass(clock, 39_000);
    expect(handled.items).toEqual([]);
    await passing(clock, 2100, handled.reaches(1));
  });

  it("has one job of a run at work at a time, and others beside it", async ({ store }) => {
    const { promise: release, resolve: go } = Promise.withResolvers<void>();
    const begun = collector<string>();
    let [atOnce, most] = [0, 0];
    const [one, other] = [randomUUID(), randomUUID()];
    await store.queue.work(
      3,
      3,
      worker(async ({ runId }): Promise<Outcome> => {
        begun.add(runId);
        if (runId === one) {
          atOnce += 1;
          most = Math.max(most, atOnce);
          await release;
          atOnce -= 1;
        }
        return "settled";
      }),
    );
    await send(store, { runId: one });
    await send(store, { runId: one });
    await send(store, { runId: other });
    await begun.reaches(2);
    expect(begun.items.toSorted()).toEqual([one, other].toSorted());
    go();
    await begun.reaches(3);
    await store.queue.quiesce();
    expect(most).toBe(1);
  });

  it("hands a job over again that was given back, or whose handler threw", async ({ store, clock }) => {
    const handled = collector<string>();
    const outcomes: (() => Outcome)[] = [
      () => "again",
      () => {
        throw new Error("database gone");
      },
      () => "settled",
    ];
    await store.queue.work(
      1,
      1,
      worker(async ({ runId }) => {
        handled.add(runId);
        return outcomes[handled.items.length - 1]?.() ?? "settled";
      }),
    );
    await send(store, { runId: randomUUID() });
    await passing(clock, 2100, handled.reaches(3));
    await store.queue.quiesce();
    expect(new Set(handled.items).size).toBe(1);
  });

  it.runIf(engine.name === "PostgreSQL")(
    "does not hand a job over that was lost on the way here, while the process was frozen",
    async ({ store, clock }) => {
      const handled = collector<string>();
      const runId = randomUUID();
      await store.query(`CREATE FUNCTION public.lose() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      UPDATE license_report_queue.job SET state = 'retry' WHERE id = NEW.id; RETURN NULL; END $$`);
      await store.query(`CREATE TRIGGER lose AFTER UPDATE ON license_report_queue.job FOR EACH ROW
      WHEN (NEW.state = 'active' AND NEW.retry_count = 0 AND NEW.singleton_key = '${runId}') EXECUTE FUNCTION public.lose()`);
      await store.queue.work(1, 1, remember(handled));
      await send(store, { runId });
      await passing(clock, 2100, handled.reaches(1));
      await store.queue.quiesce();
      const [job] = await store.query(
        "SELECT state, retry_count FROM license_report_queue.job WHERE singleton_key = $1",
        [runId],
      );
      expect({ handled: handled.items, job }).toEqual({
        handled: [runId],
        job: { state: "completed", retry_count: 1 },
      });
      await store.query("DROP FUNCTION public.lose CASCADE");
    },
  );

  it.runIf(engine.name === "PostgreSQL")(
    "tells of a run whose job never came to an end",
    async ({ store, clock }) => {
      const abandoned = collector<string>();
      const runId = randomUUID();
      await store.queue.work(
        1,
        1,
        worker(
          async () => "again",
          async (id) => abandoned.add(id),
        ),
      );
      await send(store, { runId });
      await store.query("UPDATE license_report_queue.job SET retry_limit = 1 WHERE singleton_key = $1", [
        runId,
      ]);
      await passing(clock, 2100, abandoned.reaches(1));
      expect(abandoned.items).toEqual([runId]);
    },
  );

  it("looks for more as soon as a job has ended, without a poll", async ({ store }) => {
    const handled = collector<string>();
    const sent = Array.from({ length: 6 }, () => randomUUID());
    for (const runId of sent) await send(store, { runId });
    await store.queue.work(1, 1, remember(handled));
    await handled.reaches(6);
    expect(handled.items).toEqual(sent);
  });

  it("takes of one group as many as there is room for, and leaves the others theirs", async ({
    store,
    clock,
  }) => {
    const begun = collector<string>();
    const { promise: release, resolve: go } = Promise.withResolvers<void>();
    const group = randomUUID();
    const grouped = Array.from({ length: 4 }, () => randomUUID());
    const other = randomUUID();
    for (const runId of grouped) await send(store, { runId, group });
    await send(store, { runId: other });
    await store.queue.work(
      4,
      2,
      worker(async ({ runId }) => {
        begun.add(runId);
        await release;
        return "settled";
      }),
    );
    await begun.reaches(3);
    await pass(clock, 2100);
    await pass(clock, 2100);
    const early = begun.items.slice();
    go();
    await passing(clock, 2100, begun.reaches(5));
    expect(begun.items.toSorted()).toEqual([...grouped, other].toSorted());
    expect(early.filter((runId) => runId !== other)).toHaveLength(2);
  });

  /** As if another process had taken the run's job and shown its last sign of life at `heartbeat`. */
  const takenElsewhere = (store: Store, runId: string, heartbeat: Date) =>
    store.query(
      "UPDATE license_report_queue.job SET state = 'active', started_on = $2, heartbeat_on = $2 WHERE singleton_key = $1",
      [runId, heartbeat],
    );

  it.runIf(engine.name === "PostgreSQL")(
    "leaves alone what another process is at, until that shows no sign of life",
    async ({ store, clock }) => {
      const runId = randomUUID();
      await send(store, { runId });
      await takenElsewhere(store, runId, new Date(clock.now()));
      const handled = collector<string>();
      await store.queue.work(1, 1, remember(handled));
      await clock.tick(9000);
      expect(handled.items).toEqual([]);
      await passing(clock, 2000, handled.reaches(1));
      expect(handled.items).toEqual([runId]);
    },
  );
});
