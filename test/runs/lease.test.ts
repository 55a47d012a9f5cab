import { describe, expect, it, vi } from "vitest";
import { createLease, LeaseLost, ShuttingDown } from "../../src/runs/lease.ts";
import type { Run } from "../../src/runs/model.ts";
import { request } from "./support.ts";

const run: Run = {
  id: "r",
  state: "generating",
  request: request(),
  orderedAt: "2026-11-24T10:00:00.000Z",
  dueBy: "2026-11-24T11:00:00.000Z",
  fence: 3,
  retries: 0,
  card: { state: "none" },
  upload: { state: "none" },
  cardDue: false,
};
const jobSignal = new AbortController().signal;

describe("a lease", () => {
  it("writes with its attempt's number and knows the run as written", async () => {
    const lease = createLease(run, async () => run, jobSignal);
    const change = vi.fn(async () => ({ ...run, state: "delivering" as const }));
    await lease.commit(change);
    expect(change).toHaveBeenCalledExactlyOnceWith({ id: "r", fence: 3 });
    expect(lease.run.state).toBe("delivering");
  });

  it("is lost when a write does not hold: the signal aborts and nothing can be written any more", async () => {
    const lease = createLease(run, async () => run, jobSignal);
    await expect(lease.commit(async () => undefined)).rejects.toThrow(LeaseLost);
    expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
    const later = vi.fn();
    await expect(lease.commit(later)).rejects.toThrow(LeaseLost);
    expect(later).not.toHaveBeenCalled();
  });

  it("proves a write again that took so long that the process may have been frozen behind it", async () => {
    const clock = vi.spyOn(performance, "now");
    clock
      .mockReturnValueOnce(0)
      .mockReturnValueOnce(60_000)
      .mockReturnValueOnce(60_000)
      .mockReturnValue(60_001);
    const lease = createLease(run, async () => undefined, jobSignal);
    await expect(lease.commit(async () => run)).rejects.toThrow(LeaseLost);
  });

  it("is lost with the job", async () => {
    const job = new AbortController();
    const lease = createLease(run, async () => run, job.signal);
    job.abort();
    expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
  });

  it("keeps the first reason for stopping", () => {
    const lease = createLease(run, async () => run, jobSignal);
    lease.abort(new ShuttingDown());
    lease.abort(new LeaseLost());
    expect(lease.signal.reason).toBeInstanceOf(ShuttingDown);
  });

  it("remembers the store's own error, which says nothing about the run", async () => {
    const lease = createLease(run, async () => run, jobSignal);
    const error = new Error("connection lost");
    await expect(lease.commit(() => Promise.reject(error))).rejects.toBe(error);
    expect(lease.storeError).toBe(error);
    expect(lease.signal.aborted).toBe(false);
  });
});
