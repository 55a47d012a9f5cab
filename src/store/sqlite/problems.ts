import { type StoreCode, StoreError } from "../../errors.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html). */
const CODES = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
};

/** The primary code of an error of `node:sqlite`; undefined for any other error. */
function codeOf(error: unknown): number | undefined {
  const { errcode } = (error instanceof Error ? error : {}) as { errcode?: unknown };
  return typeof errcode === "number" ? errcode & 0xff : undefined;
}

const DAMAGED = (path: string) =>
  `The store ${path} is damaged. Nothing was changed. Stop the bot, move the file and those beside it (-wal, -shm) away, and copy the latest backup ("npm run store -- backup") to its place.`;

const UNWRITABLE = (path: string, why: string) =>
  `The store ${path} cannot be written to: ${why}. Free space on its disk, or make it and its directory writable for the user that runs the bot, then start again.`;

/** The message for people of what SQLite or the file system reports; other errors stay as they are. */
export function storeProblem(error: unknown, path: string): unknown {
  const code = codeOf(error);
  const { code: system } = (error ?? {}) as { code?: unknown };
  const reason = error instanceof Error ? error.message : String(error);
  if (code === CODES.corrupt || code === CODES.notADatabase)
    return new Error(DAMAGED(path), { cause: error });
  if (code === CODES.busy || code === CODES.locked) return new StoreError("store_busy", { cause: error });
  const trouble = troubleOf(code, String(system));
  return trouble ? new StoreUnusable(trouble, new Error(UNWRITABLE(path, reason), { cause: error })) : error;
}

const FULL = ["ENOSPC", "EDQUOT"];
const READ_ONLY = ["EROFS", "EACCES", "EPERM"];

function troubleOf(code: number | undefined, system: string): StoreCode | undefined {
  if (code === CODES.full || FULL.includes(system)) return "store_full";
  if (code === CODES.readOnly || READ_ONLY.includes(system)) return "store_read_only";
  return code === CODES.ioError || code === CODES.cannotOpen || system === "EIO"
    ? "store_unreachable"
    : undefined;
}

/** The disk refuses: a person at the command reads the table's words, the log what to do. */
class StoreUnusable extends StoreError {
  constructor(code: StoreCode, cause: Error) {
    super(code, { cause });
    this.message = cause.message;
  }
}

export const damaged = (path: string, cause?: unknown): Error => new Error(DAMAGED(path), { cause });
