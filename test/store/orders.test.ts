import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import { request } from "../runs/support.ts";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

const DUE_BY = new Date("2026-11-29T12:00:00.007Z");

onEachEngine("a new run", (engine) => {
  const it = onStore(engine, { inMemory: true });

  it("is told as its row is read, whatever its words are", async ({ store }) => {
    const words = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\0", "\ud800", "a\udc00b"));
    await fc.assert(
      fc.asyncProperty(words, fc.option(words, { nil: undefined }), async (rangeText, threadTs) => {
        const { run } = await store.runs.create({
          request: request({ rangeText, destination: { channelId: "C1", threadTs } }),
          orderKey: randomUUID(),
          dueBy: DUE_BY,
        });
        expect(await store.runs.find(run.id)).toEqual(run);
      }),
      { numRuns: 50 },
    );
  });
});
