import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect } from "vitest";
import type { ReportRequest } from "../../src/orders/report-request.ts";
import { request } from "../runs/support.ts";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

/** Everything that an order may say. */
const WHOLE: Partial<ReportRequest> = {
  notes: [{ code: "one-offset", params: { offset: "UTC+01:00" } }],
  requester: { teamId: "T1", enterpriseId: "E1", userId: "U1" },
  locale: "de-DE",
  sharedWith: ["T2"],
  behind: randomUUID(),
  workflow: { executionId: "Fx1" },
  origin: {
    kind: "schedule",
    scheduleId: randomUUID(),
    due: "2026-11-29T11:00:00.000Z",
    made: "late",
    whenChanged: "say",
    failuresTo: "C2",
  },
};
const DUE_BY = new Date("2026-11-29T12:00:00.007Z");

onEachEngine("a new run", (engine) => {
  const it = onStore(engine, { inMemory: true });

  it("is told as its row is read, whatever its words are", async ({ store }) => {
    const words = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\0", "\ud800", "a\udc00b"));
    await fc.assert(
      fc.asyncProperty(words, fc.option(words, { nil: undefined }), async (rangeText, threadTs) => {
        const { run } = await store.runs.create({
          request: request({ ...WHOLE, rangeText, destination: { channelId: "C1", threadTs } }),
          orderKey: randomUUID(),
          dueBy: DUE_BY,
        });
        expect(await store.runs.find(run.id)).toEqual(run);
      }),
      { numRuns: 50 },
    );
  });
});
