import { afterEach, expect, it } from "vitest";
import { Failure } from "../../../src/errors.ts";
import type { Store } from "../../../src/store/index.ts";
import { onEachEngine } from "../../store/support.ts";
import { fakeSlack, HOUR, MINUTE, openWatch } from "./support.ts";

const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

/** The tests begin at 10:00 UTC on a Tuesday. */
const QUIET = { quietHours: { from: "11:00", to: "14:00" } };

onEachEngine("messages of no single alert", (engine) => {
  const openStore = async () => {
    const store = await engine.open({ inMemory: true });
    open.push(store);
    return store;
  };

  it("tells once what quiet hours held, with its alerts in the thread", async () => {
    const { begin, use, pass, slack, server } = openWatch(await openStore());
    await begin(QUIET, ["C1", "C2"]);
    await pass(HOUR);
    use(92);
    server.license_ = { ...server.license_, expires: "2026-12-20T00:00:00.000Z" };
    await pass(2.5 * HOUR);
    expect(slack.posted).toEqual([]);
    await pass(HOUR);
    for (const channelId of ["C1", "C2"]) {
      const [digest, ...others] = slack.posted.filter((one) => one.channelId === channelId);
      expect(digest).toMatchObject({
        bulletin: "quiet",
        states: ["expiry raise info, usage raise warning"],
      });
      expect(others.map(({ thread, states }) => [thread, states[0]]).sort()).toEqual([
        [digest?.ts, "info"],
        [digest?.ts, "warning"],
      ]);
    }
    // What comes later is told in the same thread.
    use(101);
    await pass(15 * MINUTE);
    const [digest] = slack.posted.filter(({ channelId }) => channelId === "C1");
    const change = slack.posted.find(({ channelId, news }) => channelId === "C1" && news);
    expect(change).toMatchObject({ thread: digest?.ts, news: { event: "change" } });
  });

  it("tells what is critical in quiet hours at once, in a message of its own", async () => {
    const { begin, pass, slack, server } = openWatch(await openStore());
    await begin(QUIET);
    await pass(HOUR);
    server.license_ = { ...server.license_, status: "Expired" };
    await pass(15 * MINUTE);
    expect(slack.roots.map(({ states }) => states)).toEqual([["critical"]]);
    await pass(4 * HOUR);
    expect(slack.posted.filter(({ bulletin }) => bulletin)).toEqual([]);
  });

  it.each(["answer", "process"])(
    "loses an %s behind the digest, and posts it once all the same",
    async (what) => {
      const store = await openStore();
      const first = openWatch(store);
      const { begin, use, pass, slack, at, server } = first;
      await begin(QUIET);
      await pass(HOUR);
      use(92);
      await pass(HOUR);
      let losses = 0;
      let heirs = first;
      slack.after = (call) => {
        if (call !== "bulletin" || losses++ > 0) return;
        // As a process that is killed right there: its lease runs out, and another takes over.
        if (what === "a process") {
          heirs = openWatch(store, { slack, server, at });
          return new Promise<void>(() => {});
        }
        throw new Error("the answer is lost");
      };
      at.now += 2 * HOUR;
      if (what === "an answer") await first.watch.work();
      else void first.watch.work();
      await expect.poll(() => losses).toBe(1);
      await heirs.pass(HOUR);
      expect(slack.posted.map(({ bulletin, thread }) => bulletin ?? thread)).toEqual(["quiet", "1"]);
    },
  );

  it("sends the weekly digest once to each channel, whoever runs and however often they start", async () => {
    const store = await openStore();
    const slack = fakeSlack();
    const first = openWatch(store, { slack, weeklyOn: 2 });
    const { at, server } = first;
    const second = openWatch(store, { at, slack, server, weeklyOn: 2 });
    await first.begin({}, ["C1", "C2"]);
    await first.pass(HOUR);
    // 09:00 had passed when the watch began.
    expect(slack.posted).toEqual([]);
    at.now += 7 * 24 * HOUR;
    await Promise.all([first.watch.work(), second.watch.work()]);
    await openWatch(store, { at, slack, server, weeklyOn: 2 }).watch.work();
    await second.pass(14 * HOUR, HOUR);
    expect(slack.posted.map(({ channelId, states }) => [channelId, states]).sort()).toEqual([
      ["C1", ["paris 0"]],
      ["C2", ["paris 0"]],
    ]);
  });

  it("tells admins once that a channel refuses alerts, and the alert when it takes them again", async () => {
    const store = await openStore();
    const { begin, use, pass, slack, watch, at, server } = openWatch(store);
    const other = openWatch(store, { at, slack, server });
    await begin({}, ["C1", "C2"]);
    let archived = true;
    const archive = () => {
      slack.toFailure = () => new Failure("slack_channel_archived");
      slack.before = (call) => {
        if (archived && call !== "admins" && call !== "edit") throw new Failure("slack_channel_archived");
      };
    };
    archive();
    use(92);
    await pass(5 * HOUR);
    await other.pass(HOUR);
    const notices = () => slack.posted.filter(({ bulletin }) => bulletin === "refused");
    // One for each channel.
    expect(notices().map(({ states }) => states)).toEqual([
      ["slack_channel_archived"],
      ["slack_channel_archived"],
    ]);
    expect((await store.watch.destinations()).map(({ refused }) => refused)).toEqual([
      "slack_channel_archived",
      "slack_channel_archived",
    ]);
    await pass(90 * HOUR, HOUR);
    archived = false;
    await pass(3 * HOUR);
    expect(
      slack.posted
        .filter(({ bulletin }) => !bulletin)
        .map(({ channelId }) => channelId)
        .sort(),
    ).toEqual(["C1", "C2"]);
    expect((await store.watch.destinations()).map(({ refused }) => refused)).toEqual([undefined, undefined]);
    archived = true;
    use(101);
    await pass(HOUR);
    expect(notices()).toHaveLength(4);
    await watch.remove({ server: "paris", teamId: "T1", channelId: "C1" }, { teamId: "T1", userId: "U1" });
    archived = false;
    await pass(3 * HOUR);
    expect(slack.replies.filter(({ news }) => news).map(({ channelId }) => channelId)).toEqual(["C2"]);
  });
});
