import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Child, startChild } from "../store/children/child.ts";
import { makeDataDirectory } from "../store/support.ts";

/** A process is killed for real at a step of a due minute, and another one started on what it left. */
describe("a process that is killed while a schedule is due (embedded)", () => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  });

  it.each([
    ["between the question to Slack and the claim", "asked", ""],
    ["between the claim and the card", "claimed", ""],
    ["behind the card, before that is written down", "posted", "card"],
  ])("%s leaves one card, and the minute once", async (_when, step, before) => {
    const { dataDirectory, remove } = await makeDataDirectory();
    undo.push(remove);
    const now = String(Date.now());
    const start = (env: Record<string, string>): Child => {
      const given = { DATA_DIR: dataDirectory, NOW: now, ...env };
      const child = startChild("../../schedules/children/schedule-bot.ts", given);
      undo.push(() => child.end("SIGKILL"));
      return child;
    };
    const cards = async () =>
      (await readFile(join(dataDirectory, "channel.txt"), "utf8").catch(() => "")).trim();
    const first = start({ HANG: step, CREATE: "yes" });
    await first.says(`reached ${step}`);
    await first.end("SIGKILL");
    expect(await cards()).toMatch(before === "" ? /^$/ : /^[\da-f-]{36}$/);

    const { minutes, runs } = JSON.parse(await start({}).says("idle"));
    expect(minutes).toEqual([{ state: "done" }]);
    expect(runs).toHaveLength(1);
    expect(await cards()).toBe(runs[0]);
  });
});
