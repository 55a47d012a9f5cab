import { type StoreCode, StoreError } from "../../errors.ts";

/** SQLite's primary result codes by what they mean for the bot (sqlite.org/rescode.html); any other is a mistake of ours. */
const BY_CODE: Readonly<Record<number, StoreCode>> = {
  // PERM, READONLY, AUTH
  3: "store_read_only",
  8: "store_read_only",
  23: "store_read_only",
  // BUSY, LOCKED, NOMEM, INTERRUPT, PROTOCOL, SCHEMA
  5: "store_busy",
  6: "store_busy",
  7: "store_busy",
  9: "store_busy",
  15: "store_busy",
  17: "store_busy",
  // IOERR, CANTOPEN
  10: "store_unreachable",
  14: "store_unreachable",
  // CORRUPT, FORMAT, NOTADB
  11: "store_damaged",
  24: "store_damaged",
  26: "store_damaged",
  // FULL, NOLFS
  13: "store_full",
  22: "store_full",
};

/** What the file system says of the file and its log. */
const BY_SYSTEM: Readonly<Record<string, StoreCode>> = {
  ENOSPC: "store_full",
  EDQUOT: "store_full",
  EFBIG: "store_full",
  EROFS: "store_read_only",
  EACCES: "store_read_only",
  EPERM: "store_read_only",
  EMFILE: "store_busy",
  ENFILE: "store_busy",
  EBUSY: "store_busy",
  EIO: "store_unreachable",
  ENODEV: "store_unreachable",
  ENXIO: "store_unreachable",
  ESTALE: "store_unreachable",
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

/** What SQLite or the file system reports as trouble of the store; errors that are mistakes of ours stay as they are. */
export function storeProblem(error: unknown, path: string): unknown {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const { code: system } = (error ?? {}) as { code?: unknown };
  const trouble = code === undefined ? BY_SYSTEM[String(system)] : BY_CODE[code];
  if (trouble === undefined) return error;
  if (trouble === "store_damaged") return damaged(path, error);
  if (trouble === "store_busy") return new StoreError(trouble, { cause: error });
  const reason = error instanceof Error ? error.message : String(error);
  return new StoreUnusable(trouble, UNWRITABLE(path, reason), error);
}

/** A person at the command reads the table's words; whoever reads the log or the terminal, which file it is and what to do. */
class StoreUnusable extends StoreError {
  constructor(code: StoreCode, message: string, cause: unknown) {
    super(code, { cause });
    this.message = message;
  }
}

export const damaged = (path: string, cause?: unknown): StoreError =>
  new StoreUnusable("store_damaged", DAMAGED(path), cause);
