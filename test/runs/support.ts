import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSemaphore } from "../../src/async/semaphore.ts";
import { Failure } from "../../src/errors.ts";
import type { ReportRequest } from "../../src/orders/report-request.ts";
import type { ReportDigest } from "../../src/reports/index.ts";
import { createRuns, type ReportSource, type RunsDeps } from "../../src/runs/index.ts";
import { cardTsOf, fileIdOf, isFinished, type Run } from "../../src/runs/model.ts";
import type { Order, RunPresenter, Runs } from "../../src/runs/types.ts";
import type { Store } from "../../src/store/index.ts";
import type { LicenseOverviewRequest, SpooledReport } from "../../src/vb365/types.ts";
import { type DrivenClock, silent } from "../store/support.ts";

/** Work that goes on until it is stopped, which may have happened before it begins. */
export const untilAborted = async (signal: AbortSignal): Promise<never> => {
  signal.throwIfAborted();
  return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
};

export const request = (changes: Partial<ReportRequest> = {}): ReportRequest => ({
  rangeText: "last month",
  interval: { start: "2026-10-01T00:00:00.000Z", end: "2026-11-01T00:00:00.000Z" },
  zone: "UTC",
  notes: [],
  format: "PDF",
  timezone: "UTC",
  server: "berlin",
  requester: { teamId: "T1", userId: "U1" },
  destination: { channelId: "C1" },
  ...changes,
});

export const order = (changes: Partial<ReportRequest> = {}): Order => ({
  request: request(changes),
  idempotencyKey: randomUUID(),
});

/** What was read from a PDF that tells of so many accounts. */
export const aDigest = (accounts = 1): ReportDigest => ({
  format: "PDF",
  pages: 1,
  accounts,
  newAccounts: null,
  organizations: null,
});

/** A VB365 server that answers at once, unless `before` throws or waits. */
export interface FakeSource extends ReportSource {
  readonly calls: number;
  before: (signal: AbortSignal, sent: LicenseOverviewRequest) => Promise<void> | void;
}

export function fakeSource(spoolDirectory: string, reportsAtOnce = 1): FakeSource {
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    reportSlots: createSemaphore(reportsAtOnce),
    before: () => {},
    async generateLicenseOverview(sent, { signal }): Promise<SpooledReport> {
      calls += 1;
      await this.before(signal, sent);
      signal.throwIfAborted();
      const content = `%PDF ${calls}`;
      const path = join(spoolDirectory, `${randomUUID()}.pdf`);
      await writeFile(path, content);
      return {
        path,
        format: sent.format,
        bytes: content.length,
        sha256: createHash("sha256").update(content).digest("hex"),
        sent,
        apiVersion: "v8",
        elapsedMs: 5,
      };
    },
  };
}

/** A channel that remembers what it was shown. `fail` is asked before each call and may throw. */
export interface FakeChannel extends RunPresenter {
  /** The states that each card went through, by its `ts`. */
  readonly cards: Map<string, string[]>;
  readonly files: string[];
  readonly told: string[];
  /** The runs that ended, as often as it was said. */
  readonly ended: string[];
  before: (
    call: "card" | "upload" | "share" | "tell" | "back",
    run: Run,
    signal: AbortSignal,
  ) => Promise<void> | void;
}

export function fakeChannel(): FakeChannel {
  const cards = new Map<string, string[]>();
  const owners = new Map<string, string>();
  const files: string[] = [];
  const told: string[] = [];
  let posted = 0;
  const ended: string[] = [];
  const shared = new Set<string>();
  return {
    cards,
    files,
    told,
    ended,
    before: () => {},
    async showCard(run, signal) {
      signal.throwIfAborted();
      await this.before("card", run, signal);
      const known =
        cardTsOf(run) ??
        (run.card.state === "intended" ? [...owners].find(([, owner]) => owner === run.id)?.[0] : undefined);
      const cardTs = known ?? `ts-${++posted}`;
      owners.set(cardTs, run.id);
      const shown = run.nextAttemptAt ? "waiting" : run.state;
      cards.set(cardTs, [...(cards.get(cardTs) ?? []), shown]);
      // Given up on the way, it arrived all the same.
      signal.throwIfAborted();
      return { cardTs };
    },
    async removeCard(_, cardTs) {
      cards.delete(cardTs);
      owners.delete(cardTs);
    },
    async deliverFile(run, record, signal) {
      const ts = `file-of-${run.id}`;
      let fileId = fileIdOf(run);
      if (!fileId) {
        await this.before("upload", run, signal);
        fileId = `F-${randomUUID()}`;
        await record({ state: "uploaded", fileId });
      }
      if (!shared.has(fileId)) {
        await record({ state: "sharing", fileId });
        await this.before("share", run, signal);
        shared.add(fileId);
        files.push(run.file?.name ?? "nothing");
      }
      return { ts };
    },
    async completeWorkflowStep(run, signal) {
      await this.before("back", run, signal);
      ended.push(`${run.id} ${run.state}`);
    },
    async notifyRequester(run, signal) {
      await this.before("tell", run, signal);
      told.push(run.id);
    },
    toFailure: (error) => (error instanceof Failure ? error : undefined),
  };
}

/** Lets time pass at once, where ticking through it would poll the queue every two seconds of it. */
export async function pass(clock: DrivenClock, ms: number): Promise<void> {
  await clock.setTime(clock.now() + ms);
  await clock.tick(1);
}

/**
 * Lets time pass in steps until this is settled. One step is not enough where what it is to wake may not sleep yet: on a
 * busy machine a timer is set long after the state that announces it.
 */
export async function passing<T>(clock: DrivenClock, ms: number, awaited: Promise<T>): Promise<T> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  awaited.then(settle, settle);
  while (!settled) {
    await pass(clock, ms);
    await turn();
  }
  return awaited;
}

/** The same until a run is as wanted. */
export async function passUntil(
  clock: DrivenClock,
  ms: number,
  { runs }: Pick<Harness, "runs">,
  id: string,
  wanted: (run: Run) => boolean,
): Promise<Run> {
  return passing(clock, ms, until(runs, id, wanted));
}

/** Real time for what is at work. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 5));

export interface Harness {
  readonly runs: Runs;
  readonly source: FakeSource;
  readonly channel: FakeChannel;
  readonly spoolDirectory: string;
  /** Resolves with the run once it is as wanted; finished and shown by default. */
  until(id: string, wanted?: (run: Run) => boolean): Promise<Run>;
  close(): Promise<void>;
}

/** Runs over a store, with a fake server and a fake channel. */
export async function harness(store: Store, options: Partial<RunsDeps> = {}): Promise<Harness> {
  const spoolDirectory = await mkdtemp(join(tmpdir(), "license-report-spool-"));
  const source = fakeSource(spoolDirectory);
  const channel = fakeChannel();
  const runs = createRuns({
    store,
    clients: new Map([["berlin", source]]),
    presenter: channel,
    digest: async ({ bytes }) => aDigest(bytes),
    log: silent,
    spoolDirectory,
    random: () => 0.5,
    ...options,
    policy: { concurrency: 3, ...options.policy },
  });
  return {
    runs,
    source,
    channel,
    spoolDirectory,
    until: (id, wanted = (run) => isFinished(run) && !run.cardDue) => until(runs, id, wanted),
    async close() {
      await runs.stop(1000);
      await rm(spoolDirectory, { recursive: true, force: true });
    },
  };
}

async function until(runs: Runs, id: string, wanted: (run: Run) => boolean): Promise<Run> {
  for (;;) {
    const run = await runs.find(id);
    if (run && wanted(run)) return run;
    await turn();
  }
}
