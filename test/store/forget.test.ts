import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { request } from "../runs/support.ts";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

onEachEngine("forgetting a workspace", (engine) => {
  const it = onStore(engine);

  const order = async (store: Store, teamId: string, enterpriseId?: string) => {
    const requester = { teamId, userId: "U1", ...(enterpriseId && { enterpriseId }) };
    const { run } = await store.runs.create({
      request: request({ requester }),
      orderKey: randomBytes(8).toString("hex"),
      dueBy: new Date(Date.now() + 60_000),
    });
    return run.id;
  };
  const install = (store: Store, id: string) =>
    store.installations([Buffer.alloc(32, 1)]).save({
      id,
      isEnterpriseInstall: id.startsWith("E"),
      ...(id.startsWith("T") && { teamId: id }),
      name: "Acme",
      appId: "A1",
      botId: "B1",
      botUserId: "U1BOT",
      botName: "bot",
      scopes: [],
      installedBy: "U1",
      tokens: { access: "xoxb-1" },
    });
  const rows = async (store: Store, text: string) =>
    (await store.query<{ it: unknown }>(text)).map(({ it }) => it);
  const withoutJob = (store: Store, ...ids: string[]) => store.queue.withoutJob(ids, store);

  it("leaves nothing of it, and everything of the others", async ({ store }) => {
    await install(store, "T1");
    await install(store, "T2");
    const [gone, stays] = [await order(store, "T1"), await order(store, "T2")];
    await store.query("UPDATE runs SET file = $1 WHERE id = $2", [
      JSON.stringify({ path: "/spool/1.pdf" }),
      gone,
    ]);
    expect(await store.forgetWorkspace("T1")).toEqual({
      installations: 1,
      runs: 1,
      schedules: 0,
      audit: 2,
      files: ["/spool/1.pdf"],
    });
    expect(await store.runs.find(gone)).toBeUndefined();
    expect(await store.runs.find(stays)).toBeDefined();
    expect(await withoutJob(store, gone, stays)).toEqual([gone]);
    expect(await rows(store, "SELECT id AS it FROM installations")).toEqual(["T2"]);
    const everything = JSON.stringify(await store.query("SELECT * FROM audit ORDER BY id"));
    expect(everything).toContain('"forgotten"');
    expect(everything).not.toMatch(new RegExp(`"T1"|${gone}`));
    expect(await store.forgetWorkspace("T1")).toMatchObject({ installations: 0, runs: 0, audit: 0 });
    expect(await rows(store, "SELECT CAST(count(*) AS integer) AS it FROM audit")).toEqual([3]);
  });

  it("of an organization forgets its workspaces, except those that installed the app themselves", async ({
    store,
  }) => {
    await install(store, "E1");
    await install(store, "T3");
    const [own, through, stranger] = [
      await order(store, "T3", "E1"),
      await order(store, "T4", "E1"),
      await order(store, "T5", "E2"),
    ];
    await store.audit.record({ event: "refused", teamId: "T6", enterpriseId: "E1", userId: "U6" });
    expect(await store.forgetWorkspace("E1")).toMatchObject({ installations: 1, runs: 1, audit: 3 });
    expect(await store.runs.find(through)).toBeUndefined();
    expect(await store.runs.find(own)).toBeDefined();
    expect(await store.runs.find(stranger)).toBeDefined();
  });
});
