import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/index.ts";
import { type Child, startChild } from "../store/children/child.ts";
import { makeDataDirectory, silent } from "../store/support.ts";
import { request } from "./support.ts";

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

  it("leaves nothing lost and nothing doubled, at whatever step each run was", async () => {
    const { dataDirectory, remove } = await makeDataDirectory();
    undo.push(remove);
    const before = await openStore({ log: silent, dataDirectory });
    const steps = ["card", "report", "share", "shared"];
    const ids = await Promise.all(
      steps.map(async (step) => {
        const format = step === "report" ? "CSV" : "PDF";
        const asked = request({ rangeText: step, format });
        const dueBy = new Date(Date.now() + 3_600_000);
        return (await before.runs.create({ request: asked, orderKey: step, dueBy })).run.id;
      }),
    );
    await before.close();

    const first = start({ DATA_DIR: dataDirectory, HANG: "yes" });
    await Promise.all(steps.map((step) => first.says(`reached ${step}`)));
    await first.end("SIGKILL");

    const second = start({ DATA_DIR: dataDirectory });
    await second.says("idle");
    await second.end("SIGTERM");

    const after = await openStore({ log: silent, dataDirectory });
    undo.push(() => after.close());
    const runs = await Promise.all(ids.map((id) => after.runs.find(id)));
    expect(runs).toEqual(
      ids.map((id) => expect.objectContaining({ id, state: "done", attempt: 2, cardDue: false })),
    );
    const channel = (await readFile(join(dataDirectory, "channel.txt"), "utf8")).trim().split("\n");
    expect(channel.sort()).toEqual(ids.flatMap((id) => [`card ${id}`, `file ${id}`]).sort());
  });
});
