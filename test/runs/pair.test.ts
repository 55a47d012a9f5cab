import { expect } from "vitest";
import { Failure } from "../../src/errors.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { order } from "./support.ts";

const { signal } = new AbortController();

onEachEngine("two formats of one order", (engine) => {
  const it = onRuns(engine).extend("pair", ({ at }) => async () => {
    const { run: first } = await at.runs.order(order());
    const { run: second } = await at.runs.order(order({ format: "CSV", behind: first.id }));
    const seen: string[] = [];
    const nameOf = (id: string) => (id === first.id ? "first" : "second");
    at.channel.before = (call, { id, card }) => {
      if (call === "share" || (call === "card" && card.state !== "posted"))
        seen.push(`${call} ${nameOf(id)}`);
    };
    return { first, second, seen };
  });

  it("stay together: the second card comes behind the first file, also where both waited in line", async ({
    at,
    pair,
  }) => {
    const permit = await at.source.reportSlots.acquire(signal);
    const { first, second, seen } = await pair();
    await at.runs.start();
    await at.until(first.id, ({ card }) => card.state === "posted");
    permit.release();
    await Promise.all([at.until(first.id), at.until(second.id)]);
    expect(seen).toEqual(["card first", "share first", "card second", "share second"]);
  });

  it("don't wait for each other where the first is to be tried again", async ({ at, pair }) => {
    at.source.before = (_, { format }) => {
      if (format === "PDF") throw new Failure("vb365_throttled", { params: { server: "berlin" } });
    };
    const { first, second } = await pair();
    await at.runs.start();
    expect(await at.until(second.id)).toMatchObject({ state: "done" });
    expect(await at.runs.find(first.id)).toMatchObject({ state: expect.not.stringMatching("done") });
  });
});
