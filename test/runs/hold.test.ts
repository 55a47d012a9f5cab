import { describe, expect, it, vi } from "vitest";
import { createHold, Parked, Superseded } from "../../src/runs/hold.ts";
import type { Run } from "../../src/store/index.ts";
import { request } from "./support.ts";

const run: Run = {
  id: "r",
  state: "generating",
  request: request(),
  orderedAt: "2026-11-24T10:00:00.000Z",
  dueBy: "2026-11-24T11:00:00.000Z",
  attempt: 3,
  tries: 0,
  place: {},
  cardDue: false,
};
const jobSignal = new AbortController().signal;

describe("a hold", () => {
  it("writes with its attempt's number and knows the run as written", async () => {
    const hold = createHold(run, async () => run, jobSignal);
    const change = vi.fn(async () => ({ ...run, state: "delivering" as const }));
    await hold.write(change);
    expect(change).toHaveBeenCalledExactlyOnceWith({ id: "r", attempt: 3 });
    expect(hold.run.state).toBe("delivering");
  });

  it("is lost when a write does not hold: the signal aborts and nothing can be written any more", async () => {
    const hold = createHold(run, async () => run, jobSignal);
    await expect(hold.write(async () => undefined)).rejects.toThrow(Superseded);
    expect(hold.signal.reason).toBeInstanceOf(Superseded);
    const later = vi.fn();
    await expect(hold.write(later)).rejects.toThrow(Superseded);
    expect(later).not.toHaveBeenCalled();
  });

  it("proves a write again that took so long that the process may have been frozen behind it", async () => {
    const clock = vi.spyOn(performance, "now");
    clock
      .mockReturnValueOnce(0)
      .mockReturnValueOnce(60_000)
      .mockReturnValueOnce(60_000)
      .mockReturnValue(60_001);
    const hold = createHold(run, async () => undefined, jobSignal);
    await expect(hold.write(async () => run)).rejects.toThrow(Superseded);
  });

  it("is lost with the job", async () => {
    const job = new AbortController();
    const hold = createHold(run, async () => run, job.signal);
    job.abort();
    expect(hold.signal.reason).toBeInstanceOf(Superseded);
  });

  it("keeps the first reason for stopping", () => {
    const hold = createHold(run, async () => run, jobSignal);
    hold.abort(new Parked());
    hold.abort(new Superseded());
    expect(hold.signal.reason).toBeInstanceOf(Parked);
  });

  it("remembers the store's own error, which says nothing about the run", async () => {
    const hold = createHold(run, async () => run, jobSignal);
    const error = new Error("connection lost");
    await expect(hold.write(() => Promise.reject(error))).rejects.toBe(error);
    expect(hold.trouble).toBe(error);
    expect(hold.signal.aborted).toBe(false);
  });
});
