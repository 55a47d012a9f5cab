import { describe, expect } from "vitest";
import { NOW, onApp } from "./fixtures.ts";

describe("the rehearsal", () => {
  const it = onApp({
    now: () => NOW,
    env: { ACCESS_USERS: "U0NOAH000001", ACCESS_CHANNELS: "C0BACKUP0001" },
  });

  it("goes through all of an order, whoever may order, and leaves nothing behind", async ({ app }) => {
    const calls = app.slack.calls.length;
    const replies = await app.rehearse();
    expect(replies.length).toBeGreaterThan(10);
    expect(new Set(replies)).toEqual(new Set(["Understood: October 1–31, 2026 · America/New_York, as PDF."]));
    expect(app.slack.calls).toHaveLength(calls);
    expect(await app.store.query("SELECT id FROM runs UNION ALL SELECT event FROM audit")).toEqual([]);
    expect(app.reports()).toBe(0);
  });

  it("is of whoever ordered last, in their language", async ({ app }) => {
    await app.type("yesterday csv", { user: "noah" });
    const [{ request } = {}] = await app.orders();
    const replies = await app.rehearse();
    expect(replies[0]).toContain(request?.zone);
  });

  it("ends with the bot", async ({ app }) => {
    const rehearsed = app.rehearse();
    await app.stop();
    expect((await rehearsed).length).toBeLessThan(5);
  });
});
