import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LockedError, lockPath } from "../../../src/store/sqlite/lock.ts";
import { openSqlite } from "../../../src/store/sqlite/open.ts";
import { type Child, startChild } from "../children/child.ts";

describe("the lock of the embedded store", () => {
  let directory: string;
  let holder: Child | undefined;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "license-report-lock-"));
  });
  afterEach(async () => {
    await holder?.end("SIGKILL");
    await rm(directory, { recursive: true });
  });

  it("keeps every other process out, with a message for people, until its own is gone, however it died", async () => {
    holder = startChild("hold-store.ts", { DATA_DIR: directory, NODE_OPTIONS: "--expose-gc" });
    await holder.says("locked");
    await expect(openSqlite(directory)).rejects.toThrow(
      `The data directory ${directory} is in use by another process (pid ${holder.process.pid}). Only one process may use the embedded store: stop the other one, set another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server.`,
    );
    await holder.end("SIGKILL");
    await (await openSqlite(directory)).close();
    expect(await readdir(directory)).not.toContain("store.sqlite.pid");
  });

  it("is one per path within a process, too", () => {
    const path = join(directory, "x.lock");
    const lock = lockPath(path);
    expect(() => lockPath(path)).toThrow(LockedError);
    lock.release();
    lock.release();
    lockPath(path).release();
  });

  it("is not taken for a lock when the path cannot be opened", () => {
    expect(() => lockPath(join(directory, "not", "there"))).toThrow("unable to open database file");
  });
});
