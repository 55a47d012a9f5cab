import { readdir } from "node:fs/promises";
import { expect } from "vitest";
import { Failure } from "../../src/errors.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order } from "./support.ts";

onEachEngine("a run's life", (engine) => {
  const it = onRuns(engine, { started: true });

  it("goes from the order to the file in the channel", async ({ at }) => {
    const { run: ordered, created } = await at.runs.order(order());
    expect(created).toBe(true);
    expect(ordered).toMatchObject({
      state: "queued",
      fence: 0,
      card: { state: "none" },
      upload: { state: "none" },
    });
    const run = await at.until(ordered.id);
    expect(run).toMatchObject({
      state: "done",
      fence: 1,
      sent: {
        startTime: "2026-10-01T00:00:00.000Z",
        endTime: "2026-10-31T23:59:59.999Z",
        format: "PDF",
        timezone: "UTC",
      },
      file: { name: "License-Overview_berlin_2026-10-01_2026-10-31.pdf", bytes: 6, digest: { accounts: 6 } },
      card: { state: "posted", ts: "ts-1" },
      upload: { state: "shared", ts: `file-of-${run.id}` },
    });
    expect(at.channel.cards).toEqual(new Map([["ts-1", ["generating", "done"]]]));
    expect(at.channel.files).toEqual(["License-Overview_berlin_2026-10-01_2026-10-31.pdf"]);
    expect(await readdir(at.spoolDirectory)).toEqual([]);
  });

  it("fails at once when a retry would not help, and keeps the failure's words", async ({ at }) => {
    at.source.before = () => {
      throw new Failure("vb365_forbidden", { params: { server: "berlin" }, detail: "no role" });
    };
    const { run: ordered } = await at.runs.order(order());
    const run = await at.until(ordered.id);
    expect(run).toMatchObject({
      state: "failed",
      failure: { code: "vb365_forbidden", params: { server: "berlin" }, detail: "no role" },
    });
    expect(at.channel.cards.get("ts-1")).toEqual(["generating", "failed"]);
    expect(at.source.calls).toBe(1);
  });
});
