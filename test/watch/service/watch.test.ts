import { afterEach, expect, it } from "vitest";
import { Failure } from "../../../src/errors.ts";
import type { Store } from "../../../src/store/index.ts";
import { onEachEngine } from "../../store/support.ts";
import { destination, fakeSlack, HOUR, MINUTE, openWatch, PlainNo, timedOut } from "./support.ts";

const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

onEachEngine("a watched server", (engine) => {
  const openStore = async () => {
    const store = await engine.open({ inMemory: true });
    open.push(store);
    return store;
  };

  it("is polled every 15 minutes and its users once a day, however many channels and processes watch", async () => {
    const store = await openStore();
    const first = openWatch(store);
    const { at, slack, server } = first;
    const second = openWatch(store, { at, slack, server });
    await first.begin({}, ["C1", "C2", "C3"]);
    expect(server.asked).toEqual({ license: 1, users: 1 });
    for (let minute = 5; minute <= 2 * 60; minute += 5) {
      at.now += 5 * MINUTE;
      await Promise.all([first.watch.work(), second.watch.work()]);
    }
    expect(server.asked).toEqual({ license: 9, users: 1 });
    at.now += 22 * HOUR;
    await Promise.all([first.watch.work(), second.watch.work()]);
    expect(server.asked).toEqual({ license: 10, users: 2 });
    expect(slack.posted).toEqual([]);
  });

  it("is told of once in each channel, edited in place, with what is new in the thread", async () => {
    const { begin, use, pass, slack } = openWatch(await openStore());
    await begin({}, ["C1", "C2"]);
    use(92);
    await pass(15 * MINUTE);
    expect(slack.roots.map(({ channelId, states }) => [channelId, states]).sort()).toEqual([
      ["C1", ["warning"]],
      ["C2", ["warning"]],
    ]);
    await pass(2 * HOUR);
    expect(slack.posted).toHaveLength(2);
    use(101);
    await pass(15 * MINUTE);
    use(20);
    await pass(HOUR);
    expect(slack.roots.map(({ states }) => states.at(-1))).toEqual(["warning cleared", "warning cleared"]);
    expect(
      slack.replies.filter(({ channelId }) => channelId === "C1").map(({ news }) => news?.event),
    ).toEqual(["change", "clear"]);
  });

  it("tells nothing anew when the bot starts again, and what fell due meanwhile", async () => {
    const store = await openStore();
    const { begin, use, pass, ...before } = openWatch(store);
    await begin({});
    use(92);
    await pass(15 * MINUTE);
    const after = openWatch(store, before);
    await after.watch.work();
    expect(before.slack.posted).toHaveLength(1);
    before.server.failure = new Failure("vb365_credentials_refused", { params: { server: "paris" } });
    await pass(15 * MINUTE);
    expect(before.slack.posted).toHaveLength(2);
    await after.pass(HOUR);
    expect(before.slack.replies.map(({ news }) => news?.event)).toEqual(["escalate"]);
  });

  it("adopts what is so, and tells of a total of 0 as doubt", async () => {
    const { begin, use, pass, slack, watch } = openWatch(await openStore());
    use(95);
    await begin({});
    expect(slack.posted).toEqual([]);
    expect(
      (await watch.overview()).map(({ open }) => open.map(({ key, severity }) => [key, severity])),
    ).toEqual([[["usage", "warning"]]]);
    use(95, 0);
    await pass(30 * MINUTE);
    expect(slack.posted).toHaveLength(1);
    expect(slack.roots[0]?.states).toEqual(["warning"]);
    use(95);
    await pass(HOUR);
    expect(slack.posted).toHaveLength(1);
  });

  it("keeps the last good values of what cannot be read, in a message of its own that ends by itself", async () => {
    const { begin, use, pass, slack, watch } = openWatch(await openStore());
    await begin({});
    use(50, 0);
    await pass(30 * MINUTE);
    expect(slack.roots.map(({ states }) => states)).toEqual([["info"]]);
    const [doubt] = (await watch.overview()).flatMap(({ open }) => open);
    expect(doubt).toMatchObject({ kind: "doubt", key: "usage", facts: { used: 50, total: 100 } });
    expect(doubt?.facts.unread?.use).toBe("2026-12-01T10:00:00.000Z");
    use(50);
    await pass(15 * MINUTE);
    expect(slack.roots.map(({ states }) => states)).toEqual([["info", "info readable"]]);
  });

  it("shows in all channels who has it, and stops its escalation", async () => {
    const { begin, pass, slack, watch, server } = openWatch(await openStore());
    server.license_ = { ...server.license_, status: "Expired" };
    await begin({}, ["C1", "C2"]);
    expect(slack.roots.map(({ states }) => states)).toEqual([["critical"], ["critical"]]);
    const id = slack.roots[0]?.alert ?? "";
    const taken = await watch.acknowledge(id, { teamId: "T1", userId: "U7" }, "on it");
    expect(taken?.attention.acknowledged).toMatchObject({ by: { userId: "U7" }, note: "on it" });
    await pass(HOUR);
    expect(slack.roots.map(({ states }) => states)).toEqual([
      ["critical", "critical"],
      ["critical", "critical"],
    ]);
    expect(slack.replies).toEqual([]);
    expect(await watch.acknowledge("nothing", { teamId: "T1", userId: "U7" })).toBeUndefined();
  });

  it("shows a channel that begins to watch what is critical already, once, and nothing else", async () => {
    const { begin, pass, use, slack, watch, server } = openWatch(await openStore());
    server.license_ = { ...server.license_, status: "Expired" };
    await begin({});
    use(92);
    await pass(15 * MINUTE);
    for (const _ of [1, 2]) {
      await watch.add(destination("C2"), {});
      await watch.work();
    }
    const shown = slack.roots.map(({ channelId, states }) => [channelId, states]);
    expect(shown).toEqual([
      ["C1", ["critical"]],
      ["C1", ["warning"]],
      ["C2", ["critical"]],
    ]);
    server.license_ = { ...server.license_, status: "Valid" };
    await pass(15 * MINUTE);
    const cleared = slack.replies.filter(({ news }) => news?.event === "clear");
    expect(cleared.map(({ channelId }) => channelId).sort()).toEqual(["C1", "C2"]);
  });

  it("ends without a word when nobody watches any more", async () => {
    const { begin, use, pass, slack, watch, server } = openWatch(await openStore());
    await begin({});
    use(92);
    await pass(15 * MINUTE);
    expect(
      await watch.remove({ server: "paris", teamId: "T1", channelId: "C1" }, { teamId: "T1", userId: "U1" }),
    ).toBe(true);
    await pass(HOUR);
    expect(slack.roots.map(({ states }) => states)).toEqual([["warning", "warning off"]]);
    expect(slack.replies).toEqual([]);
    expect(server.asked.license).toBe(2);
  });

  it.each(["post", "reply", "edit"])("loses an answer to a %s, and tells once all the same", async (lost) => {
    const { begin, use, pass, slack } = openWatch(await openStore());
    await begin({});
    let losses = 0;
    slack.after = (call) => {
      if (call === lost && losses++ < 2) throw new Error("the answer is lost");
    };
    use(92);
    await pass(30 * MINUTE);
    use(101);
    await pass(HOUR);
    expect(losses).toBeGreaterThan(0);
    expect(slack.roots).toHaveLength(1);
    expect(slack.replies.map(({ news }) => news?.event)).toEqual(["change"]);
  });

  it("tries again what Slack plainly refuses", async () => {
    const { begin, use, pass, slack } = openWatch(await openStore());
    await begin({});
    let refusals = 0;
    slack.before = () => {
      if (refusals++ < 3) throw new PlainNo();
    };
    use(92);
    await pass(2 * HOUR);
    expect(refusals).toBe(4);
    expect(slack.roots).toHaveLength(1);
  });

  it("is told of once by a process that was frozen on the way and another that took over", async () => {
    const store = await openStore();
    const { begin, use, at, server, watch } = openWatch(store);
    const slow = fakeSlack();
    const frozen = openWatch(store, { at, server, slack: slow });
    await begin({});
    use(92);
    at.now += 15 * MINUTE;
    let thaw = () => {};
    const isFrozen = new Promise<void>((freeze) => {
      slow.after = () => {
        freeze();
        return new Promise<void>((resolve) => {
          thaw = resolve;
        });
      };
    });
    const asleep = frozen.watch.work();
    await isFrozen;
    // The other finds nothing in Slack, as where the bot may not read the channel.
    const other = openWatch(store, {
      at,
      server,
      slack: { ...slow, findPosted: async () => undefined, after: () => {} },
    });
    slow.after = () => {};
    at.now += 10 * MINUTE;
    await other.watch.work();
    expect(slow.posted).toHaveLength(2);
    thaw();
    await asleep;
    await watch.work();
    expect(slow.posted).toHaveLength(1);
    expect(slow.roots).toHaveLength(1);
  });

  it("says that a server is silent after an hour of three looks or more", async () => {
    const { begin, pass, server, slack } = openWatch(await openStore());
    await begin({});
    server.failure = timedOut();
    await pass(HOUR);
    expect(slack.posted).toEqual([]);
    await pass(15 * MINUTE);
    expect(slack.roots.map(({ states }) => states)).toEqual([["warning"]]);
    server.failure = undefined;
    await pass(15 * MINUTE);
    expect(slack.replies.map(({ news }) => news?.event)).toEqual(["clear"]);
  });

  it("tells nothing of a list that could not be read whole, and asks for it again", async () => {
    const { begin, pass, server, slack } = openWatch(await openStore());
    server.users = timedOut();
    await begin({});
    expect(server.asked.users).toBe(1);
    await pass(HOUR);
    expect(server.asked.users).toBe(2);
    server.users = [
      { state: "Exceeded", organizationName: "contoso" },
      { state: "Licensed", organizationName: "contoso" },
    ];
    await pass(HOUR);
    const [, exceeded] = slack.roots;
    expect(slack.roots.map(({ states }) => states)).toEqual([["info", "info readable"], ["critical"]]);
    expect(exceeded?.channelId).toBe("C1");
  });

  it("tells of accounts that are not backed up, also where no organization has them", async () => {
    const { begin, pass, server, slack, watch } = openWatch(await openStore());
    server.users = [{ state: "Exceeded", organizationName: null }];
    await begin({});
    await pass(15 * MINUTE);
    expect(slack.roots.map(({ states }) => states)).toEqual([["critical"]]);
    const [alert] = (await watch.overview()).flatMap(({ open }) => open);
    expect(alert?.facts.exceeded).toEqual([{ organization: "", count: 1 }]);
  });

  it("keeps the numbers of each day", async () => {
    const { begin, use, pass, watch } = openWatch(await openStore());
    await begin({});
    await pass(24 * HOUR, HOUR);
    use(60);
    await pass(24 * HOUR, HOUR);
    expect(await watch.days("paris", "2026-12-01")).toEqual([
      { day: "2026-12-01", used: 50, total: 100, fresh: 0 },
      { day: "2026-12-02", used: 60, total: 100, fresh: 0 },
      { day: "2026-12-03", used: 60, total: 100, fresh: 0 },
    ]);
  });
});
