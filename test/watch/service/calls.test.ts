import { afterEach, expect, it } from "vitest";
import type { Store } from "../../../src/store/index.ts";
import type { AlertCaller, News } from "../../../src/watch/index.ts";
import { onEachEngine } from "../../store/support.ts";
import { HOUR, MINUTE, openWatch } from "./support.ts";

const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

/** Somebody out of Slack who takes calls, refuses them, or never answers. */
function fakeCaller() {
  const taken: News["event"][] = [];
  const caller: AlertCaller & { answer: () => Promise<void>; tries: number } = {
    tries: 0,
    answer: async () => {},
    async call(_episode, { event }) {
      caller.tries += 1;
      await caller.answer();
      taken.push(event);
    },
  };
  return { caller, taken };
}

onEachEngine("a call out of Slack", (engine) => {
  const start = async () => {
    const store = await engine.open({ inMemory: true });
    open.push(store);
    const { caller, taken } = fakeCaller();
    return { store, caller, taken, ...openWatch(store, { caller }) };
  };

  it("is made once however many channels watch, in order, and again until it is taken", async () => {
    const { begin, use, pass, caller, taken } = await start();
    await begin({}, ["C1", "C2", "C3"]);
    let refusals = 5;
    caller.answer = async () => {
      if (refusals-- > 0) throw new Error("answered HTTP 503");
    };
    use(92);
    await pass(15 * MINUTE);
    use(101);
    await pass(15 * MINUTE);
    use(20);
    await pass(6 * HOUR);
    expect(taken).toEqual(["raise", "change", "clear"]);
    expect(caller.tries).toBe(8);
  });

  it("that is never answered holds up no channel", async () => {
    const { begin, use, at, slack, caller, taken, watch } = await start();
    await begin();
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    caller.answer = () => answered;
    use(92);
    at.now += 15 * MINUTE;
    const first = watch.work();
    await expect.poll(() => [caller.tries, slack.roots.length]).toEqual([1, 1]);
    use(101);
    at.now += 15 * MINUTE;
    const second = watch.work();
    await expect.poll(() => slack.replies.map(({ news }) => news?.event)).toEqual(["change"]);
    expect(taken).toEqual([]);
    answer();
    await Promise.all([first, second]);
    await watch.work();
    expect(taken[0]).toBe("raise");
  });

  it("says that an alert is over when nobody watches any more, also where its workspace is forgotten", async () => {
    const { store, begin, use, pass, taken, slack, watch } = await start();
    await begin({}, ["C1", "C2"]);
    use(92);
    await pass(15 * MINUTE);
    await watch.remove({ server: "paris", teamId: "T1", channelId: "C1" }, { teamId: "T1", userId: "U1" });
    await pass(15 * MINUTE);
    expect(taken).toEqual(["raise"]);
    await store.forgetWorkspace("T1");
    await pass(15 * MINUTE);
    expect(taken).toEqual(["raise", "clear"]);
    expect(await watch.openBySeverity()).toEqual({ info: 0, warning: 0, critical: 0 });
    expect(await store.watch.destinations()).toEqual([]);
    expect(slack.replies).toEqual([]);
    // Who watches again begins anew: what is so is adopted, and told to nobody.
    await begin();
    expect((await watch.overview()).flatMap(({ open }) => open.map(({ key }) => key))).toEqual(["usage"]);
    expect(slack.posted).toHaveLength(2);
  });
});
