import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Run } from "../../src/runs/model.ts";
import { type Child, startChild } from "../store/children/child.ts";
import { makeDataDirectory } from "../store/support.ts";

/** A process is killed for real, and another one started on what it left. */
describe("a process that is killed while it works on a run (embedded)", () => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  });

  const start = (env: Record<string, string>): Child => {
    const child = startChild("report-bot.ts", env);
    undo.push(() => child.end("SIGKILL"));
    return child;
  };

  it("leaves nothing lost and nothing doubled, at whatever step each run was, and is replaced within 2 s", async () => {
    const { dataDirectory, remove } = await makeDataDirectory();
    undo.push(remove);
    const steps = ["card", "report", "share", "shared"];
    const first = start({ DATA_DIR: dataDirectory, HANG: "3600000", ORDER: steps.join(" ") });
    await Promise.all(steps.map((step) => first.says(`reached ${step}`)));
    await first.end("SIGKILL");

    const second = start({ DATA_DIR: dataDirectory });
    const picked = second.says("picked");
    const runs: Run[] = JSON.parse(await second.says("idle"));
    const ms = Number(await picked);
    await second.end("SIGTERM");
    expect(ms).toBeLessThan(2000);
    console.info(`picked up ${ms} ms after the start`);
    expect(runs.map((run) => run.request.rangeText).toSorted()).toEqual(steps.toSorted());
    const finished = { state: "done", fence: 2, cardDue: false };
    expect(runs).toEqual(runs.map(() => expect.objectContaining(finished)));
    const channel = (await readFile(join(dataDirectory, "channel.txt"), "utf8")).trim().split("\n");
    expect(channel.sort()).toEqual(runs.flatMap(({ id }) => [`card ${id}`, `file ${id}`]).sort());
  });
});
