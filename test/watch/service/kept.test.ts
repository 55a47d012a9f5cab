import { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import type { Store } from "../../../src/store/index.ts";
import { exportRows, importRows } from "../../../src/store/transfer.ts";
import { ENGINES, type TestEngine } from "../../store/support.ts";
import { HOUR, MINUTE, openWatch } from "./support.ts";

const open: Store[] = [];
afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});
const openOn = async (engine: TestEngine) => {
  const store = await engine.open({ inMemory: true });
  open.push(store);
  return store;
};

const available = ENGINES.filter(({ available }) => available);
const pairs = available.flatMap((from) =>
  available.map((to): [string, string, TestEngine, TestEngine] => [from.name, to.name, from, to]),
);
const WHO = { teamId: "T1", userId: "U7SECRET" };

describe.each(pairs)("a watch that is carried from %s to %s", (_from, _to, from, to) => {
  it("goes on there: nothing is told anew, and what comes stands in the same threads", async () => {
    const here = await openOn(from);
    const { begin, use, pass, slack, server, at, watch } = openWatch(here);
    await begin({ quietHours: { from: "11:00", to: "12:00" } });
    use(92);
    await pass(15 * MINUTE);
    await watch.acknowledge(slack.roots[0]?.alert ?? "", WHO, "ordered some");
    await pass(HOUR);
    // Quiet hours hold this one.
    server.license_ = { ...server.license_, expires: "2026-12-20T00:00:00.000Z" };
    await pass(30 * MINUTE);
    const lines: string[] = [];
    await exportRows({ ...here, close: async () => {} }, async (line) => void lines.push(`${line}\n`));
    const there = await openOn(to);
    await importRows({ ...there, close: async () => {} }, Readable.from(lines));
    const after = openWatch(there, { slack, server, at });
    const told = slack.posted.length;
    expect((await after.watch.overview()).map(({ open }) => open)).toEqual(
      (await watch.overview()).map(({ open }) => open),
    );
    await after.pass(HOUR);
    expect(slack.posted.slice(told).map(({ bulletin, states }) => bulletin ?? states[0])).toEqual([
      "quiet",
      "info",
    ]);
    use(101);
    await after.pass(15 * MINUTE);
    expect(slack.replies.at(-1)).toMatchObject({ thread: slack.roots[0]?.ts, news: { event: "change" } });
    expect(await after.watch.days("paris", "2026-12-01")).toHaveLength(1);
  });
});

describe.each(available.map((engine): [string, TestEngine] => [engine.name, engine]))(
  "on %s",
  (_, engine) => {
    it("nothing is kept of a person who is erased, and their name goes from the message", async () => {
      const store = await openOn(engine);
      const { begin, pass, slack, watch, server } = openWatch(store);
      server.license_ = { ...server.license_, status: "Expired" };
      await begin();
      const id = slack.roots[0]?.alert ?? "";
      await watch.acknowledge(id, WHO, "note of U7SECRET");
      await watch.work();
      await pass(25 * HOUR, HOUR);
      // The question after a day names them too.
      expect(slack.replies.find(({ news }) => news?.event === "remind")?.news?.asked).toEqual(WHO);
      await watch.acknowledge(id, WHO);
      await watch.work();
      const edits = slack.roots[0]?.states.length ?? 0;
      expect(await store.watch.erasePerson("T1", "U7SECRET")).toBe(2);
      await watch.work();
      expect(slack.roots[0]?.states).toHaveLength(edits + 1);
      for (const table of ["alerts", "news", "calls", "messages", "destinations"])
        expect(JSON.stringify(await store.query(`SELECT * FROM watch_${table}`))).not.toContain("U7SECRET");
    });
  },
);
