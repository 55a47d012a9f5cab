import fc from "fast-check";
import { expect } from "vitest";
import { clickKey } from "../../src/orders/click-key.ts";
import type { ReportRequest } from "../../src/orders/report-request.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { request } from "./support.ts";

onEachEngine("what a key covers", (engine) => {
  const it = onRuns(engine, { deps: { policy: { maxWaiting: 1_000 } } });

  const september = { start: "2026-09-01T00:00:00.000Z", end: "2026-10-01T00:00:00.000Z" };
  const requests: fc.Arbitrary<ReportRequest> = fc
    .record({
      format: fc.constantFrom("PDF" as const, "CSV" as const),
      rangeText: fc.constantFrom("last month", "September"),
      interval: fc.constantFrom(request().interval, september),
      zone: fc.constantFrom("UTC", "Asia/Tokyo"),
      timezone: fc.constantFrom("UTC" as const, "Local" as const),
      server: fc.constantFrom("berlin", "paris"),
      requester: fc.record({ teamId: fc.constant("T1"), userId: fc.constantFrom("U1", "U2") }),
      destination: fc.constantFrom(
        { channelId: "C1" },
        { channelId: "D1" },
        { channelId: "C1", threadTs: "1.2" },
      ),
    })
    .map((changes) => request(changes));

  let keys = 0;
  it("is what was ordered: no two different requests are answered by one run", async ({ at }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(requests, { minLength: 2, maxLength: 6 }), async (sent) => {
        const idempotencyKey = `key-${++keys}`;
        const runs = new Map<string, string>();
        for (const one of sent) {
          const { run, created } = await at.runs.order({ request: one, idempotencyKey });
          expect(run.request).toEqual(one);
          const text = JSON.stringify(one);
          expect(created).toBe(!runs.has(text));
          expect(runs.get(text) ?? run.id).toBe(run.id);
          runs.set(text, run.id);
        }
        expect(new Set(runs.values()).size).toBe(runs.size);
      }),
      { numRuns: 40 },
    );
  });

  it("lets a text be read again a little later, as when Slack sends an event again", async ({ at }) => {
    const idempotencyKey = "again";
    const { run } = await at.runs.order({ request: request(), idempotencyKey });
    const interval = { ...request().interval, end: "2026-11-01T00:04:59.000Z" };
    const again = await at.runs.order({ request: request({ interval }), idempotencyKey });
    expect(again).toMatchObject({ created: false, run: { id: run.id } });
  });

  it.for<[title: string, clicks: string[], orders: number]>([
    ["within a minute", ["1700000000.5", "1700000001.5"], 1],
    ["across the turn of the clock’s minute", ["1699999979.9", "1699999980.1"], 1],
    ["that come in another order", ["1699999980.1", "1699999979.9"], 1],
    ["a minute apart", ["1700000000.5", "1700000060.5"], 2],
  ])("takes clicks %s for what they are", async ([title, clicks, orders], { at }) => {
    const answers = await Promise.all(
      clicks.map((clickedAt) =>
        at.runs.order({ request: request(), idempotencyKey: `${clickKey(title, clickedAt)}:PDF` }),
      ),
    );
    expect(new Set(answers.map(({ run }) => run.id)).size).toBe(orders);
    expect(answers.filter(({ created }) => created)).toHaveLength(orders);
  });
});
