import { randomUUID } from "node:crypto";
import { describe, expect } from "vitest";
import type { ReportRequest } from "../../src/orders/report-request.ts";
import type { Run, RunFile } from "../../src/runs/model.ts";
import { aDigest, request } from "../runs/support.ts";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

const FILE = { path: "/spool/a", name: "a", bytes: 3, sha256: "ab", apiVersion: "v8", elapsedMs: 9 };
const SENT = { startTime: "a", endTime: "b", format: "PDF", timezone: "UTC" } as const;
const month = (first: string, next: string) => ({
  start: `${first}T00:00:00.000Z`,
  end: `${next}T00:00:00.000Z`,
});
const SEPTEMBER = month("2026-09-01", "2026-10-01");
const OCTOBER = month("2026-10-01", "2026-11-01");

onEachEngine("what a card says of other runs", (engine) => {
  const it = onStore(engine, { driven: true })
    .extend("add", ({ store, clock }) => async (changes: Partial<ReportRequest>): Promise<Run> => {
      await clock.setTime(clock.now() + 1000);
      const asked = {
        request: request(changes),
        orderKey: randomUUID(),
        dueBy: new Date(clock.now() + 3_600_000),
      };
      return (await store.runs.create(asked)).run;
    })
    .extend(
      "pickUp",
      ({ store }) =>
        async ({ id }: Run): Promise<Run> =>
          (await store.runs.pickUp({ runId: id }))?.run as Run,
    )
    .extend(
      "addDone",
      ({ store, add, pickUp }) =>
        async (
          changes: Partial<ReportRequest>,
          file: RunFile = { ...FILE, digest: aDigest() },
        ): Promise<Run> => {
          const run = await pickUp(await add(changes));
          await store.runs.spooled(run, file);
          return (await store.runs.done(run, { ts: "2" })) as Run;
        },
    )
    .extend(
      "ahead",
      ({ store }) =>
        (...runs: Run[]) =>
          Promise.all(runs.map((run) => store.runs.queuePosition(run))),
    );

  describe("the period before", () => {
    const team = () => ({ requester: { teamId: randomUUID(), userId: "U1" } });

    it("is the latest done run for it, of the same team and server, with a digest", async ({
      store,
      add,
      addDone,
    }) => {
      const here = { ...team(), interval: SEPTEMBER };
      await addDone(here);
      const latest = await addDone({ ...here, requester: { ...here.requester, userId: "U2" } });
      await addDone(here, FILE);
      await addDone({ ...here, server: "paris" });
      await addDone({ ...here, ...team() });
      await addDone({ ...here, interval: month("2026-08-01", "2026-09-01") });
      await addDone({ ...here, interval: month("2026-09-24", "2026-10-01") });
      await add(here);
      const own = await add({ ...here, interval: OCTOBER });
      expect(await store.runs.previousPeriodRun(own)).toEqual(latest);
    });

    it("is rather of the same format, else a CSV", async ({ store, add, addDone }) => {
      const here = { ...team(), interval: SEPTEMBER };
      const pdf = await addDone(here);
      const csv = await addDone({ ...here, format: "CSV" });
      const later = await addDone(here);
      const own = await add({ ...here, interval: OCTOBER, format: "CSV" });
      expect(await store.runs.previousPeriodRun(own)).toMatchObject({ id: csv.id });
      const ownPdf = await add({ ...here, interval: OCTOBER });
      expect(await store.runs.previousPeriodRun(ownPdf)).toMatchObject({ id: later.id });
      expect(pdf.id).not.toBe(later.id);
    });

    it("is unknown when nobody asked for it", async ({ store, addDone }) => {
      const here = { ...team(), interval: OCTOBER };
      const own = await addDone(here);
      await addDone(here);
      expect(await store.runs.previousPeriodRun(own)).toBeUndefined();
    });
  });

  describe("the line at a server", () => {
    it("counts who is being served and who asked before", async ({ store, add, pickUp, ahead }) => {
      const server = randomUUID();
      const [first, second, third] = [await add({ server }), await add({ server }), await add({ server })];
      await add({ server: "another" });
      expect(await ahead(first, second, third)).toEqual([0, 1, 2]);
      const served = await pickUp(third);
      const generating = await store.runs.generating(served, SENT);
      expect(await ahead(first, second, generating as Run)).toEqual([1, 2, 0]);
      await store.runs.spooled(served, FILE);
      expect(await ahead(first, second)).toEqual([0, 1]);
      await store.runs.cancel(first.id);
      expect(await ahead(second)).toEqual([0]);
    });

    it("leaves out who waits for a retry, and has him back at his old place", async ({
      store,
      clock,
      add,
      pickUp,
      ahead,
    }) => {
      const server = randomUUID();
      const [first, second] = [await add({ server }), await add({ server })];
      const fence = await pickUp(first);
      await store.runs.generating(fence, SENT);
      const at = new Date(clock.now() + 1000);
      const failure = { code: "vb365_unreachable", params: {} } as const;
      const waiting = await store.runs.postpone(fence, failure, at, 5);
      expect(await ahead(waiting as Run, second)).toEqual([0, 0]);
      const again = await store.runs.pickUp({ runId: first.id, at: at.toISOString() });
      expect(again?.run.state).toBe("queued");
      expect(await ahead(again?.run as Run, second)).toEqual([0, 1]);
    });
  });
});
