import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { NewInstallation } from "../../src/installations/types.ts";
import type { Store } from "../../src/store/index.ts";
import { exportRows, importRows } from "../../src/store/transfer.ts";
import { onEachEngine } from "./support.ts";

const KEY = randomBytes(32);
const OLD = randomBytes(32);
const NOW = new Date("2026-11-24T11:00:00.000Z");

const installation = (changes: Partial<NewInstallation> = {}): NewInstallation => ({
  id: "T1",
  isEnterpriseInstall: false,
  teamId: "T1",
  name: "Acme",
  appId: "A1",
  botId: "B1",
  botUserId: "U1BOT",
  botName: "license-report",
  scopes: ["commands", "chat:write"],
  installedBy: "U1",
  tokens: { access: "xoxe.xoxb-1", refresh: "xoxe-1", expiresAt: new Date("2026-11-24T23:00:00.000Z") },
  ...changes,
});

onEachEngine("the installations", (engine) => {
  let store: Store;
  beforeEach(async () => {
    store = await engine.open({ now: () => NOW });
  });
  afterEach(() => store.close());

  it("are kept and found by the id of the workspace or organization", async () => {
    const book = store.installations([KEY]);
    const org = installation({ id: "E1", isEnterpriseInstall: true, enterpriseId: "E1" });
    await book.save(installation());
    await book.save({ ...org, tokens: { access: "xoxb-org" } });
    expect(await book.find("T1")).toEqual({ ...installation(), installedAt: NOW, generation: 1 });
    expect(await book.find("E1")).toMatchObject({
      isEnterpriseInstall: true,
      tokens: { access: "xoxb-org" },
    });
    expect(await book.find("T2")).toBeUndefined();
  });

  it("are replaced by a second installation of the same workspace", async () => {
    const book = store.installations([KEY]);
    await book.save(installation());
    await book.save(installation({ installedBy: "U2", tokens: { access: "xoxb-2" } }));
    const found = await book.find("T1");
    expect(found).toMatchObject({ installedBy: "U2", generation: 2 });
    expect(found?.tokens).toEqual({ access: "xoxb-2" });
  });

  it("show no token in the database nor in an export, and are read where that is imported", async () => {
    await store.installations([KEY]).save(installation());
    const lines: string[] = [];
    await exportRows({ ...store, close: async () => {} }, async (line) => void lines.push(line));
    expect(lines.join("\n")).toContain('"installed_by":"U1"');
    expect(lines.join("\n")).not.toMatch(/xox/);
    const other = await engine.open();
    const input = Readable.from(lines.map((line) => `${line}\n`));
    await importRows({ ...other, close: async () => {} }, input);
    expect(await other.installations([KEY]).find("T1")).toEqual(await store.installations([KEY]).find("T1"));
    await other.close();
  });

  it("forget who installed the app when that person is erased", async () => {
    const book = store.installations([KEY]);
    await book.save(installation());
    await store.runs.erasePerson("T1", "U1");
    expect(await book.find("T1")).toMatchObject({ installedBy: "erased", tokens: { access: "xoxe.xoxb-1" } });
  });

  it("let one process at a time exchange the tokens, and keep what it got", async () => {
    const book = store.installations([KEY]);
    await book.save(installation());
    const first = { id: "T1", generation: 1 };
    const turns = await Promise.all([1, 2, 3].map(() => book.takeTurn(first, 30_000)));
    expect(turns.filter(Boolean)).toHaveLength(1);
    const renewed = await book.renew(first, { access: "xoxb-2", refresh: "xoxe-2", expiresAt: NOW });
    expect(renewed).toMatchObject({ generation: 2, tokens: { access: "xoxb-2", refresh: "xoxe-2" } });
    expect(await book.find("T1")).toEqual(renewed);
    // Whoever comes late with the same tokens finds that they are gone.
    expect(await book.takeTurn(first, 30_000)).toBe(false);
    expect(await book.renew(first, { access: "xoxb-late" })).toBeUndefined();
    expect(await book.find("T1")).toEqual(renewed);
  });

  it("give a turn to the next when it was given back, or was not used in time", async () => {
    let now = NOW;
    const other = await engine.open({ now: () => now });
    const book = other.installations([KEY]);
    await book.save(installation());
    const first = { id: "T1", generation: 1 };
    expect(await book.takeTurn(first, 30_000)).toBe(true);
    await book.giveTurnBack(first);
    expect(await book.takeTurn(first, 30_000)).toBe(true);
    now = new Date(NOW.getTime() + 30_001);
    expect(await book.takeTurn(first, 30_000)).toBe(true);
    expect(await book.takeTurn(first, 30_000)).toBe(false);
    await other.close();
  });

  it("are read with an earlier key, and sealed anew with the present one", async () => {
    await store.installations([OLD]).save(installation());
    const both = store.installations([KEY, OLD]);
    expect((await both.find("T1"))?.tokens.access).toBe("xoxe.xoxb-1");
    expect(await both.reseal()).toEqual({ resealed: 1, unreadable: 0, kept: 1 });
    expect(await both.reseal()).toEqual({ resealed: 0, unreadable: 0, kept: 1 });
    expect((await store.installations([KEY]).find("T1"))?.tokens.access).toBe("xoxe.xoxb-1");
    await expect(store.installations([OLD]).find("T1")).rejects.toThrow("slack_installation_unreadable");
  });

  it.each([
    [
      "its tokens were changed",
      "UPDATE installations SET tokens = substr(tokens, 1, 39) || 'AAAA' || substr(tokens, 44)",
    ],
    ["its tokens are another workspace's", "UPDATE installations SET id = 'T9'"],
    ["its tokens are another app's", "UPDATE installations SET app_id = 'A9'"],
  ])("are not used when %s", async (_why, tamper) => {
    const book = store.installations([KEY]);
    await book.save(installation());
    await store.query(tamper);
    const id = tamper.includes("T9") ? "T9" : "T1";
    await expect(book.find(id)).rejects.toThrow("slack_installation_unreadable");
    expect(await book.reseal()).toEqual({ resealed: 0, unreadable: 1, kept: 1 });
  });
});
