import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { ReportDigest } from "../../src/reports/index.ts";
import type { Run } from "../../src/runs/model.ts";
import type { CardProgress } from "../../src/runs/types.ts";
import type { Store } from "../../src/store/index.ts";
import { type DrivenClock, onEachEngine } from "../store/support.ts";
import { type Harness, harness, order } from "./support.ts";

const MONTHS = [
  { start: "2026-09-01T00:00:00.000Z", end: "2026-10-01T00:00:00.000Z" },
  { start: "2026-10-01T00:00:00.000Z", end: "2026-11-01T00:00:00.000Z" },
] as const;

onEachEngine("what a card says beside the run", ({ open, testClock }) => {
  let clock: DrivenClock;
  let store: Store;
  let at: Harness;
  let told: { state: Run["state"]; news: CardProgress | undefined }[];
  let accounts: number;
  beforeAll(async () => {
    clock = testClock();
    store = await open({ clock });
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    accounts = 10;
    const digest = async (): Promise<ReportDigest> => {
      accounts += 2;
      return {
        format: "PDF",
        pages: 1,
        accounts,
        newAccounts: null,
        organizations: { total: 1, top: [{ name: "Contoso", accounts }] },
      };
    };
    at = await harness(store, { digest });
    told = [];
    const { showCard } = at.channel;
    at.channel.showCard = function (run, signal, news) {
      told.push({ state: run.state, news });
      return showCard.call(this, run, signal);
    };
    await at.runs.start();
  });
  afterEach(() => at.close());

  /** A server that answers when it is let. */
  function held(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    at.source.before = () => promise;
    return resolve;
  }
  const generating = (run: Run) => run.state === "generating";

  it("tells how long the server has worked so far, and nothing after it has answered", async () => {
    const answer = held();
    const { run } = await at.runs.order(order());
    await at.until(run.id, generating);
    // A tick that comes while an edit is under way is left out, so time passes until two were told.
    const tick = async () => {
      await clock.tick(15_000);
      return told.length;
    };
    await expect.poll(tick).toBeGreaterThanOrEqual(3);
    answer();
    await at.until(run.id);
    const count = told.length;
    await clock.tick(60_000);
    expect(told).toHaveLength(count);
    const elapsed = told.map(({ news }) => news?.elapsedMs);
    expect([elapsed[0], elapsed.at(-1)]).toEqual([undefined, undefined]);
    const during = elapsed.slice(1, -1).map((ms) => ms ?? 0);
    expect(during).toEqual(during.toSorted((a, b) => a - b));
    expect(during.map((ms) => [ms >= 15_000, ms % 15_000])).toEqual(during.map(() => [true, 0]));
    expect(told.map(({ state }) => state)).toEqual([...during.map(() => "generating"), "generating", "done"]);
  });

  it("tells how many reports come before one that has to wait for its turn", async () => {
    const answer = held();
    const { run: first } = await at.runs.order(order());
    await at.until(first.id, generating);
    const { run: second } = await at.runs.order(order());
    await expect.poll(() => told.find(({ state }) => state === "queued")?.news).toEqual({ queuePosition: 1 });
    answer();
    await at.until(first.id);
    await at.until(second.id);
  });

  it("keeps what changed since the period before, where there is a report of it", async () => {
    const [september, october] = MONTHS;
    const make = async (interval: (typeof MONTHS)[number]) => {
      const { run } = await at.runs.order(
        order({ interval, server: "berlin", requester: { teamId: "T9", userId: "U1" } }),
      );
      return at.until(run.id);
    };
    expect((await make(september)).file?.change).toBeUndefined();
    expect((await make(october)).file?.change).toEqual({
      before: 12,
      now: 14,
      moves: [{ name: "Contoso", before: 12, now: 14 }],
      since: { ...september, zone: "UTC" },
    });
  });
});
