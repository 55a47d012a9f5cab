import { describe, expect, it } from "vitest";
import { createSlots } from "../../src/runs/slots.ts";

describe("slots", () => {
  const never = new AbortController().signal;

  it("gives places in the order of asking, and none twice", async () => {
    const slots = createSlots(1);
    const entered: number[] = [];
    const leave = await slots.take(never);
    const waiting = [1, 2].map(async (id) => {
      const leave = await slots.take(never);
      entered.push(id);
      return leave;
    });
    expect(slots.free).toBe(0);
    leave();
    leave();
    const [first] = waiting;
    (await first)?.();
    await waiting[1];
    expect(entered).toEqual([1, 2]);
    expect(slots.free).toBe(0);
  });

  it("lets go of who no longer wants a place", async () => {
    const slots = createSlots(1);
    const leave = await slots.take(never);
    const gone = new AbortController();
    const waiting = slots.take(gone.signal);
    gone.abort(new Error("cancelled"));
    await expect(waiting).rejects.toThrow("cancelled");
    await expect(slots.take(gone.signal)).rejects.toThrow("cancelled");
    leave();
    expect(slots.free).toBe(1);
  });
});
