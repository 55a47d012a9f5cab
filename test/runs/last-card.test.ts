import { expect } from "vitest";
import { Failure } from "../../src/errors.ts";
import { isFinished } from "../../src/runs/model.ts";
import { onEachEngine } from "../store/support.ts";
import { onRuns } from "./fixtures.ts";
import { type Harness, order, pass, passing, passUntil } from "./support.ts";

onEachEngine("the last card", (engine) => {
  const it = onRuns(engine, { driven: true, started: true });

  /** From now on Slack refuses the cards of finished runs. */
  const refuse = ({ channel }: Harness, failure: Failure) => {
    const { promise: refused, resolve } = Promise.withResolvers<void>();
    channel.before = (call, run) => {
      if (call !== "card" || !isFinished(run)) return;
      resolve();
      throw failure;
    };
    return refused;
  };

  it("is tried again until Slack takes it; the report that was shared stands", async ({ at, clock }) => {
    const refused = refuse(at, new Failure("slack_unavailable", { params: { reason: "no-connection" } }));
    const { run } = await at.runs.order(order());
    await refused;
    const done = await at.until(run.id, ({ state }) => state === "done");
    expect(done).toMatchObject({ cardDue: true });
    at.channel.before = () => {};
    await passUntil(clock, 12_000, at, run.id, ({ cardDue }) => !cardDue);
    expect(at.channel.cards.get("ts-1")).toEqual(["generating", "done"]);
    expect(at.channel.files).toHaveLength(1);
    expect(at.channel.told).toEqual([]);
  });

  it("tells a waiting workflow even where no card can be shown, and until it is told", async ({
    at,
    clock,
  }) => {
    let vain = 0;
    at.channel.before = (call, run) => {
      if (call === "card" && isFinished(run)) throw new Failure("slack_channel_archived");
      if (call === "back" && vain++ === 0)
        throw new Failure("slack_unavailable", { params: { reason: "no-connection" } });
    };
    const { run } = await at.runs.order(order());
    await passUntil(clock, 12_000, at, run.id, (now) => isFinished(now) && !now.cardDue);
    expect(vain).toBe(2);
    expect(at.channel.ended).toEqual([`${run.id} done`]);
  });

  it("is left as it stands when its channel no longer takes it", async ({ at }) => {
    refuse(at, new Failure("slack_channel_archived"));
    const { run } = await at.runs.order(order());
    expect(await at.until(run.id)).toMatchObject({ state: "done" });
    expect(at.channel.told).toEqual([]);
  });

  it("of a failed run that its channel no longer takes is told directly", async ({ at }) => {
    refuse(at, new Failure("slack_not_in_channel", { params: { bot: "bot" } }));
    at.source.before = () => {
      throw new Failure("vb365_forbidden", { params: { server: "berlin" } });
    };
    const { run } = await at.runs.order(order());
    expect(await at.until(run.id)).toMatchObject({ state: "failed" });
    await at.runs.stop(1000);
    expect(at.channel.told).toEqual([run.id]);
  });

  it("is the only one when the first could not be posted", async ({ at }) => {
    at.channel.before = (call) => {
      if (call === "card") throw new Failure("slack_not_in_channel", { params: { bot: "bot" } });
    };
    const { run } = await at.runs.order(order());
    expect(await at.until(run.id)).toMatchObject({
      state: "failed",
      failure: { code: "slack_not_in_channel" },
      card: { state: "intended" },
    });
    await at.runs.stop(1000);
    expect(at.source.calls).toBe(0);
    expect(at.channel.told).toEqual([run.id]);
  });

  it("comes although a card in between was refused", async ({ at, clock }) => {
    let edits = 0;
    at.channel.before = (call, run) => {
      if (call === "card" && run.nextAttemptAt && edits++ === 0)
        throw new Failure("slack_unavailable", { params: { reason: "no-connection" } });
    };
    at.source.before = () => {
      if (at.source.calls === 1) throw new Failure("vb365_unreachable", { params: { server: "berlin" } });
    };
    const { run } = await at.runs.order(order());
    await at.until(run.id, ({ nextAttemptAt }) => nextAttemptAt !== undefined);
    await pass(clock, 12_000);
    expect(await passing(clock, 2100, at.until(run.id))).toMatchObject({ state: "done" });
    expect(at.channel.cards.get("ts-1")).toEqual(["generating", "generating", "done"]);
  });
});
