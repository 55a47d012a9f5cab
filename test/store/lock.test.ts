import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { LockedError, lockPath } from "../../src/store/lock.ts";
import { type Child, startChild } from "./children/child.ts";
import { makeDataDirectory } from "./support.ts";

describe("the lock of the embedded store", () => {
  const undo: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const step of undo.splice(0).toReversed()) await step();
  });

  const hold = (dataDirectory: string): Child => {
    const child = startChild("hold-store.ts", { DATA_DIR: dataDirectory, NODE_OPTIONS: "--expose-gc" });
    undo.push(() => child.end("SIGKILL"));
    return child;
  };

  it("keeps a second process out, with a message for people, until the first is gone, however it died", async () => {
    const { dataDirectory, remove } = await makeDataDirectory();
    undo.push(remove);
    const first = hold(dataDirectory);
    await first.says("open");
    const refused = await hold(dataDirectory).says("refused");
    expect(refused).toBe(
      `The data directory ${dataDirectory} is in use by another process. Only one process may use the embedded store: stop the other one, set another DATA_DIR, or set DATABASE_URL to share a PostgreSQL server.`,
    );
    await first.end("SIGKILL");
    lockPath(join(dataDirectory, "store.lock")).release();
  });

  it("is one per path within a process, too", async () => {
    const directory = await mkdtemp(join(tmpdir(), "license-report-lock-"));
    undo.push(() => rm(directory, { recursive: true }));
    const path = join(directory, "x.lock");
    const lock = lockPath(path);
    expect(() => lockPath(path)).toThrow(LockedError);
    lock.release();
    lockPath(path).release();
  });

  it("is not taken for a lock when the path cannot be opened", () => {
    expect(() => lockPath("/nowhere/at/all.lock")).toThrow("unable to open database file");
  });
});
