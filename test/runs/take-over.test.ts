import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { isFinished, type Run } from "../../src/runs/model.ts";
import { type Child, startChild } from "../store/children/child.ts";
import { createDatabase, testDatabaseUrl } from "../store/support.ts";

/** Real processes on one PostgreSQL server: one is killed, one is frozen, the third takes over from both. */
describe.skipIf(!testDatabaseUrl)("processes that share a PostgreSQL server", () => {
  const undo: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  });

  it("take over from one that was killed and from one that is frozen, which shows nothing when it wakes", async () => {
    const { databaseUrl, drop } = await createDatabase();
    undo.push(drop);
    const directory = await mkdtemp(join(tmpdir(), "license-report-data-"));
    undo.push(() => rm(directory, { recursive: true }));
    const start = (env: Record<string, string> = {}): Child => {
      const child = startChild("report-bot.ts", { DATA_DIR: directory, DATABASE_URL: databaseUrl, ...env });
      undo.push(() => child.end("SIGKILL"));
      return child;
    };

    const killed = start({ ORDER: "report", HANG: "3600000", CONCURRENCY: "1" });
    await killed.says("reached report");
    const frozen = start({ ORDER: "share", HANG: "100", CONCURRENCY: "1" });
    await frozen.says("reached share");
    frozen.process.kill("SIGSTOP");
    await killed.end("SIGKILL");

    const since = performance.now();
    const runs: Run[] = JSON.parse(await start().says("idle"));
    const seconds = (performance.now() - since) / 1000;
    expect(runs.map(({ state, fence }) => [state, fence])).toEqual([
      ["done", 2],
      ["done", 2],
    ]);
    expect(runs.every(isFinished)).toBe(true);
    // Heartbeat 10 s, looked at every 2 s, found by polling within 2 s; and the start of the process.
    expect(seconds).toBeLessThan(20);

    frozen.process.kill("SIGCONT");
    await frozen.end("SIGTERM");
    const channel = (await readFile(join(directory, "channel.txt"), "utf8")).trim().split("\n");
    expect(channel.toSorted()).toEqual(runs.flatMap(({ id }) => [`card ${id}`, `file ${id}`]).toSorted());
    console.info(`taken over after ${seconds.toFixed(1)} s`);
  }, 60_000);
});
