import { randomUUID } from "node:crypto";
import { copyFile, mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore, type Store } from "../../../src/store/index.ts";
import { backUpSqlite } from "../../../src/store/sqlite/backup.ts";
import { request } from "../../runs/support.ts";
import { makeDataDirectory, silent } from "../support.ts";

describe("a backup", () => {
  let dataDirectory: string;
  let remove: () => Promise<void>;
  let store: Store;
  beforeEach(async () => {
    ({ dataDirectory, remove } = await makeDataDirectory());
    store = await openStore({ log: silent, dataDirectory });
  });
  afterEach(async () => {
    await store.close();
    await remove();
  });

  const order = async () =>
    (
      await store.runs.create({
        request: request(),
        orderKey: randomUUID(),
        dueBy: new Date(Date.now() + 60_000),
      })
    ).run.id;

  it("made while orders come in holds all that were acknowledged before, and opens where it is copied back", async () => {
    const before: string[] = [];
    for (let count = 0; count < 20; count += 1) before.push(await order());
    const target = join(dataDirectory, "backup.sqlite");
    const backup = backUpSqlite(dataDirectory, target);
    const meanwhile = await Promise.all(Array.from({ length: 20 }, order));
    await backup;
    expect((await stat(target)).mode & 0o777).toBe(0o600);
    expect(await readdir(dataDirectory)).not.toContain("backup.sqlite.part");

    const elsewhere = join(dataDirectory, "elsewhere");
    await mkdir(elsewhere);
    await copyFile(target, join(elsewhere, "store.sqlite"));
    const restored = await openStore({ log: silent, dataDirectory: elsewhere });
    const found = (await restored.runs.list({}, { limit: 100 })).runs.map(({ id }) => id);
    await restored.close();
    expect(found).toEqual(expect.arrayContaining(before));
    expect([...before, ...meanwhile]).toEqual(expect.arrayContaining(found));
  });

  it("is never written over a file, nor made of a store that is not there", async () => {
    const target = join(dataDirectory, "note.txt");
    await writeFile(target, "mine");
    await expect(backUpSqlite(dataDirectory, target)).rejects.toThrow("exists already: name a new file");
    await expect(backUpSqlite(join(dataDirectory, "nowhere"), target)).rejects.toThrow("no store in");
  });
});
