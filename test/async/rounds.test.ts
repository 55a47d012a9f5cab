import { describe, expect, it } from "vitest";
import { inRounds } from "../../src/async/rounds.ts";

/** Rounds that end when they are told to. */
function started(signal = new AbortController().signal) {
  const rounds: PromiseWithResolvers<void>[] = [];
  const ask = inRounds(() => {
    const round = Promise.withResolvers<void>();
    rounds.push(round);
    return round.promise;
  }, signal);
  return { rounds, ask };
}

describe("work in rounds", () => {
  it("gives all who ask during a round one more behind it", async () => {
    const { rounds, ask } = started();
    const all = [ask(), ask(), ask()];
    expect(rounds).toHaveLength(1);
    rounds[0]?.resolve();
    await Promise.resolve();
    expect(rounds).toHaveLength(2);
    rounds[1]?.resolve();
    await Promise.all(all);
    expect(rounds).toHaveLength(2);
  });

  it("hears who asks at any moment around the end of a round", async () => {
    for (let moments = 0; moments < 8; moments += 1) {
      const { rounds, ask } = started();
      const first = ask();
      rounds[0]?.resolve();
      for (let moment = 0; moment < moments; moment += 1) await Promise.resolve();
      const second = ask();
      await Promise.resolve();
      expect(rounds, `after ${moments} microtasks`).toHaveLength(2);
      rounds[1]?.resolve();
      await Promise.all([first, second]);
    }
  });

  it("begins no round once it is stopped, and lets the one under way end", async () => {
    const stopping = new AbortController();
    const { rounds, ask } = started(stopping.signal);
    const first = ask();
    const second = ask();
    stopping.abort();
    const third = ask();
    rounds[0]?.resolve();
    await Promise.all([first, second, third, ask()]);
    expect(rounds).toHaveLength(1);
  });
});
