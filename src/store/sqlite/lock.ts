import { DatabaseSync } from "node:sqlite";

/** Held locks. A `DatabaseSync` that nothing refers to is garbage-collected, and its lock vanishes without a word. */
const heldLocks = new Set<DatabaseSync>();

export interface DirectoryLock {
  release(): void;
}

/** Another process holds the lock. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

const SQLITE_BUSY = 5;

/**
 * Locks a path against every other process for as long as this one lives. SQLite's exclusive lock belongs to the
 * process in the kernel's books: it ends with the process however that dies, and leaves no stale file to clean up.
 * For local disks only: network file systems do not keep such locks reliably.
 * @throws LockedError when another process (or this one) holds it
 */
export function lockPath(path: string): DirectoryLock {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    database.close();
    const busy = cause instanceof Error && "errcode" in cause && cause.errcode === SQLITE_BUSY;
    throw busy ? new LockedError(`${path} is locked by another process`, { cause }) : cause;
  }
  heldLocks.add(database);
  return {
    release() {
      if (heldLocks.delete(database)) database.close();
    },
  };
}
