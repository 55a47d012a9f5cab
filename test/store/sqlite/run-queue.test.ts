import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TestClock } from "../../../src/async/clock.ts";
import type { Outcome, RunJob } from "../../../src/runs/work-queue.ts";
import type { Sql, Transaction } from "../../../src/store/database.ts";
import { startRunQueue } from "../../../src/store/sqlite/run-queue.ts";
import { silent } from "../support.ts";

const [RUNS, GROUPS, CONCURRENCY, GROUP_CONCURRENCY] = [3, 2, 3, 1];
const noRows = { query: async () => [] } as unknown as Sql;
const committed = { afterCommit: (action: () => void) => action() } as unknown as Transaction;

const SEND = fc.record({
  do: fc.constant("send" as const),
  run: fc.nat(RUNS),
  seconds: fc.constantFrom(0, 0, 3),
  group: fc.constantFrom(undefined, 0, GROUPS - 1),
});
const END = fc.record({
  do: fc.constant("end" as const),
  which: fc.nat(CONCURRENCY),
  how: fc.constantFrom<(Outcome | "throws")[]>("settled", "settled", "again", "throws"),
});
const TICK = fc.record({ do: fc.constant("tick" as const), ms: fc.constantFrom(1, 500, 3000) });

interface AtWork {
  readonly job: RunJob;
  end(how: Outcome | "throws"): void;
}

describe("the embedded queue", () => {
  it("lets whoever ordered go on before the work begins", async () => {
    const queue = await startRunQueue(noRows, new TestClock(0), silent);
    const happened: string[] = [];
    const began = new Promise<void>((resolve) => {
      void queue.work(CONCURRENCY, GROUP_CONCURRENCY, {
        handle: async () => {
          happened.push("work");
          resolve();
          return "settled";
        },
        abandoned: async () => {},
      });
    });
    await queue.send({ runId: "run" }, committed);
    for (let step = 0; step < 10; step += 1) await Promise.resolve();
    happened.push("acknowledgement");
    await began;
    expect(happened).toEqual(["acknowledgement", "work"]);
  });

  it("brings every job to its end, within the limits and none early, in whatever order things happen", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(SEND, SEND, END, END, TICK), { maxLength: 40 }), async (events) => {
        const clock = new TestClock(0);
        const queue = await startRunQueue(noRows, clock, silent);
        const atWork: AtWork[] = [];
        let [sent, settled] = [0, 0];
        const handle = (job: RunJob) =>
          new Promise<Outcome>((resolve, reject) => {
            expect(atWork.map((other) => other.job.runId)).not.toContain(job.runId);
            const ofGroup = atWork.filter((other) => job.group && other.job.group === job.group);
            expect(ofGroup.length).toBeLessThan(GROUP_CONCURRENCY);
            expect(atWork.length).toBeLessThan(CONCURRENCY);
            expect(Date.parse(job.at ?? new Date(0).toISOString())).toBeLessThanOrEqual(clock.now());
            const one: AtWork = {
              job,
              end(how) {
                atWork.splice(atWork.indexOf(one), 1);
                if (how === "settled") settled += 1;
                if (how === "throws") reject(new Error("disk full"));
                else resolve(how);
              },
            };
            atWork.push(one);
          });
        const broken: unknown[] = [];
        await queue.work(CONCURRENCY, GROUP_CONCURRENCY, {
          handle: async (job) => {
            try {
              return await handle(job);
            } catch (error) {
              if (!(error instanceof Error) || error.message !== "disk full") broken.push(error);
              throw error;
            }
          },
          abandoned: async () => {},
        });
        for (const event of events) {
          if (event.do === "send") {
            const at = event.seconds > 0 && new Date(clock.now() + event.seconds * 1000).toISOString();
            const group = event.group !== undefined && `server-${event.group}`;
            await queue.send(
              { runId: `run-${event.run}`, ...(at && { at }), ...(group && { group }) },
              committed,
            );
            sent += 1;
          } else if (event.do === "end") atWork[event.which]?.end(event.how);
          else await clock.tick(event.ms);
        }
        // Nothing else wakes it from now on but its own timer and the ends of what is at work.
        for (let rounds = 0; settled < sent && rounds <= sent; rounds += 1) {
          await clock.tick(3000);
          for (const one of [...atWork]) one.end("settled");
        }
        expect(broken).toEqual([]);
        expect(settled).toBe(sent);
        await queue.stop();
      }),
    );
  });
});
