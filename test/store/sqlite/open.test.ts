import { randomUUID } from "node:crypto";
import { chmod, mkdir, open, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../../src/store/index.ts";
import { inspectStore } from "../../../src/store/inspect.ts";
import { MIGRATIONS, migrate } from "../../../src/store/migrations/index.ts";
import { openSqlite } from "../../../src/store/sqlite/open.ts";
import { request } from "../../runs/support.ts";
import { startChild } from "../children/child.ts";
import { makeDataDirectory, silent } from "../support.ts";

let dataDirectory: string;
let path: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ dataDirectory, remove } = await makeDataDirectory());
  path = join(dataDirectory, "store.sqlite");
});
afterEach(() => remove());

const openHere = () => openStore({ log: silent, dataDirectory });
const order = (store: Store) =>
  store.runs.create({ request: request(), orderKey: randomUUID(), dueBy: new Date(Date.now() + 60_000) });

describe("the store's file", () => {
  it("is one, for its owner's eyes only, with what was ordered in it", async () => {
    const store = await openHere();
    const { run } = await order(store);
    for (const name of await readdir(dataDirectory)) {
      expect([name, (await stat(join(dataDirectory, name))).mode & 0o777]).toEqual([name, 0o600]);
    }
    await store.close();
    expect((await readdir(dataDirectory)).sort()).toEqual(["store.sqlite", "store.sqlite.lock"]);
    const again = await openHere();
    expect(await again.runs.find(run.id)).toEqual(run);
    await again.close();
  });

  it.each<[string, (file: Awaited<ReturnType<typeof open>>, bytes: number) => Promise<unknown>]>([
    ["no database", (file) => file.write(Buffer.from("hello, I am a text file"), 0, 23, 0)],
    [
      "a database with holes",
      (file, bytes) => file.write(Buffer.alloc(bytes - 8192, 7), 0, bytes - 8192, 4096),
    ],
    ["cut", (file, bytes) => file.truncate(bytes - 8192)],
  ])("that is %s is refused with what to do, and left as it is", async (_, damage) => {
    const store = await openHere();
    await order(store);
    await store.close();
    const file = await open(path, "r+");
    await damage(file, (await file.stat()).size);
    await file.close();
    const before = await readFile(path);
    await expect(openHere()).rejects.toThrow(
      /store\.sqlite is damaged\. Nothing was changed\..*copy the latest backup/,
    );
    expect(before.equals(await readFile(path))).toBe(true);
    // Nobody holds it: what was said can be done.
    await writeFile(path, "");
    await (await openHere()).close();
  });

  it("that is damaged while the bot runs is told as that, with what to do", async () => {
    const store = await openHere();
    const { run } = await order(store);
    await store.query("PRAGMA wal_checkpoint(TRUNCATE)");
    const file = await open(path, "r+");
    const { size } = await file.stat();
    await file.write(Buffer.alloc(size - 4096, 7), 0, size - 4096, 4096);
    await file.close();
    // Else the pages are still in memory.
    await store.query("PRAGMA shrink_memory");
    const met = [store.runs.find(run.id), order(store)];
    for (const work of met)
      await expect(work).rejects.toMatchObject({
        code: "store_damaged",
        message: expect.stringMatching(/store\.sqlite is damaged\..*copy the latest backup/),
      });
    await store.close();
  });

  it("can be looked into by the process that holds it, which holds it still", async () => {
    const store = await openHere();
    expect(await inspectStore({ dataDirectory }, silent)).toMatchObject({ isHeld: true, pending: [] });
    const child = startChild("open-store.ts", { DATA_DIR: dataDirectory });
    expect(await child.says("refused")).toContain("in use by another process");
    await child.end("SIGTERM");
    await order(store);
    await store.close();
  });

  it("of a later version is refused with what to do, and left as it is", async () => {
    const database = await openSqlite(dataDirectory);
    await migrate(database, [...MIGRATIONS, { name: "9999-later", postgres: [], sqlite: [] }]);
    await database.close();
    const before = await readFile(path);
    await expect(openHere()).rejects.toThrow(/9999-later.*a later version was here.*Start that version/);
    expect(before.equals(await readFile(path))).toBe(true);
  });

  it("that may not be written to is refused with what to do", async () => {
    await (await openHere()).close();
    await chmod(path, 0o444);
    await chmod(dataDirectory, 0o555);
    // The superuser may write to everything, so it is somebody else who opens the store.
    const child = startChild(
      "open-store.ts",
      { DATA_DIR: dataDirectory },
      process.getuid?.() === 0 ? 65_534 : undefined,
    );
    const said = await child.says("refused");
    await child.end("SIGTERM");
    await chmod(dataDirectory, 0o755);
    expect(said).toMatch(/store\.sqlite cannot be written to:.*make it and its directory writable/);
  });

  it("on a full disk fails the order with what to do, keeps what it has, and goes on when there is space", async () => {
    const store = await openHere();
    const { run } = await order(store);
    const [{ pages } = { pages: 0 }] = await store.query<{ pages: number }>(
      "SELECT page_count AS pages FROM pragma_page_count()",
    );
    await store.query(`PRAGMA max_page_count = ${pages}`);
    const fill = async () => {
      for (let count = 0; count < 100; count += 1) await order(store);
    };
    await expect(fill()).rejects.toMatchObject({
      code: "store_full",
      message: expect.stringMatching(/store\.sqlite cannot be written to: .*full\. Free space/),
    });
    expect(await store.runs.find(run.id)).toEqual(run);
    await store.query("PRAGMA max_page_count = 1000000");
    const later = await order(store);
    expect(await store.runs.find(later.run.id)).toEqual(later.run);
    await store.close();
  });

  it("tries once more what met a full disk: it may have room by then", async () => {
    const store = await openHere();
    const [{ pages } = { pages: 0 }] = await store.query<{ pages: number }>(
      "SELECT page_count AS pages FROM pragma_page_count()",
    );
    await store.query(`PRAGMA max_page_count = ${pages}`);
    const text = "x".repeat(100_000);
    const writing = store.query(
      "UPDATE migrations SET name = name || $1 WHERE name LIKE '0001%' RETURNING name",
      [text],
    );
    // In line behind the first attempt.
    await store.query("PRAGMA max_page_count = 1000000");
    expect(await writing).toEqual([{ name: `0001-runs${text}` }]);
    await store.close();
  });

  it("does not take the place of a store of the version before, which is named with the way to bring it over", async () => {
    const legacy = join(dataDirectory, "store");
    await mkdir(legacy);
    await writeFile(join(legacy, "PG_VERSION"), "18\n");
    await expect(openHere()).rejects.toThrow(
      /store holds a store of an earlier version.*Nothing was changed.*npm run store -- export <file>.*import <file>/,
    );
    expect(await readdir(dataDirectory)).not.toContain("store.sqlite");
    expect(await readdir(legacy)).toEqual(["PG_VERSION"]);
    // An import that was cut leaves a file without a table: it is none that could be taken for the store.
    await (await openSqlite(dataDirectory, { replacesLegacy: true })).close();
    await expect(openHere()).rejects.toThrow("holds a store of an earlier version");
    const brought = await openSqlite(dataDirectory, { replacesLegacy: true });
    await migrate(brought);
    await brought.close();
    await (await openHere()).close();
  });
});
