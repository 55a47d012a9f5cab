import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Flusher } from "../../../src/store/sqlite/flusher.ts";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What happens one after the other: somebody writes and waits, somebody only waits, the disk ends a flush or fails. */
const EVENT = fc.oneof(
  { weight: 4, arbitrary: fc.constant("write" as const) },
  { weight: 2, arbitrary: fc.constant("wait" as const) },
  { weight: 3, arbitrary: fc.constant("flushed" as const) },
  { weight: 3, arbitrary: fc.constant("turn" as const) },
  { weight: 1, arbitrary: fc.constant("broken" as const) },
);

describe("the flusher", () => {
  it("wakes everybody, none before a flush that began after their write, in whatever order things happen", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(EVENT, { maxLength: 40 }), async (events) => {
        let [written, durable, flushes, atWork] = [0, 0, 0, 0];
        let isBroken = false;
        let end: PromiseWithResolvers<void> | undefined;
        const flusher = new Flusher(async () => {
          const covered = written;
          flushes += 1;
          expect(++atWork).toBe(1);
          end = Promise.withResolvers();
          await end.promise.finally(() => {
            atWork -= 1;
          });
          durable = covered;
        });
        const endOne = (error?: Error) => {
          if (error) end?.reject(error);
          else end?.resolve();
          end = undefined;
        };
        const waits: Promise<void>[] = [];
        const wait = () => {
          const mine = written;
          waits.push(
            flusher.flush().then(
              () => expect(durable).toBeGreaterThanOrEqual(mine),
              () => expect(isBroken).toBe(true),
            ),
          );
        };
        for (const event of events) {
          if (event === "write") {
            written += 1;
            flusher.wrote();
            wait();
          } else if (event === "wait") wait();
          else if (event === "flushed") endOne();
          else if (event === "turn") await turn();
          else if (end) {
            isBroken = true;
            endOne(new Error("EIO"));
          }
        }
        let open = true;
        const all = Promise.all(waits).finally(() => {
          open = false;
        });
        // Those who wait now need two flushes at the most: the one under way, and the next.
        const before = flushes;
        for (let turns = 0; open && turns < 20; turns += 1) {
          endOne();
          await turn();
        }
        expect(open).toBe(false);
        await all;
        expect(flushes - before).toBeLessThanOrEqual(1);
      }),
    );
  });
});
