import { describe, expect, it } from "vitest";
import { type StoreCode, StoreError } from "../../src/errors.ts";
import { describeFailure, messagesFor } from "../../src/i18n/index.ts";
import { describeUnexpectedError } from "../../src/slack/replies/unexpected-error.ts";
import { postgresProblem } from "../../src/store/postgres/problems.ts";
import { storeProblem } from "../../src/store/sqlite/problems.ts";
import { silent } from "./support.ts";

/** Of a mistake of ours, which no code of the store stands for. */
const OURS = undefined;

const codeOf = (problem: unknown): StoreCode | undefined =>
  problem instanceof StoreError ? (problem.code as StoreCode) : undefined;

/** SQLite's primary codes, all of them (sqlite.org/rescode.html). */
const SQLITE: readonly (readonly [name: string, errcode: number, code: StoreCode | undefined])[] = [
  ["ERROR", 1, OURS],
  ["INTERNAL", 2, OURS],
  ["PERM", 3, "store_read_only"],
  ["ABORT", 4, OURS],
  ["BUSY", 5, "store_busy"],
  ["LOCKED", 6, "store_busy"],
  ["NOMEM", 7, "store_busy"],
  ["READONLY", 8, "store_read_only"],
  ["INTERRUPT", 9, "store_busy"],
  ["IOERR", 10, "store_unreachable"],
  ["IOERR_FSYNC", 10 | (4 << 8), "store_unreachable"],
  ["CORRUPT", 11, "store_damaged"],
  ["CORRUPT_INDEX", 11 | (3 << 8), "store_damaged"],
  ["NOTFOUND", 12, OURS],
  ["FULL", 13, "store_full"],
  ["CANTOPEN", 14, "store_unreachable"],
  ["PROTOCOL", 15, "store_busy"],
  ["SCHEMA", 17, "store_busy"],
  ["TOOBIG", 18, OURS],
  ["CONSTRAINT", 19, OURS],
  ["MISMATCH", 20, OURS],
  ["MISUSE", 21, OURS],
  ["NOLFS", 22, "store_full"],
  ["AUTH", 23, "store_read_only"],
  ["FORMAT", 24, "store_damaged"],
  ["RANGE", 25, OURS],
  ["NOTADB", 26, "store_damaged"],
];

const SYSTEM: readonly (readonly [code: string, stands: StoreCode | undefined])[] = [
  ["ENOSPC", "store_full"],
  ["EDQUOT", "store_full"],
  ["EROFS", "store_read_only"],
  ["EACCES", "store_read_only"],
  ["EMFILE", "store_busy"],
  ["EIO", "store_unreachable"],
  ["ESTALE", "store_unreachable"],
  ["EINVAL", OURS],
];

/** Each class of SQLSTATE that a server in trouble answers, and those that only a mistake of ours brings about. */
const POSTGRES: readonly (readonly [name: string, state: string, code: StoreCode | undefined])[] = [
  ["connection_failure", "08006", "store_unreachable"],
  ["protocol_violation", "08P01", "store_unreachable"],
  ["division_by_zero", "22012", OURS],
  ["unique_violation", "23505", OURS],
  ["read_only_sql_transaction", "25006", "store_read_only"],
  ["idle_in_transaction_session_timeout", "25P03", "store_busy"],
  ["invalid_password", "28P01", "store_unreachable"],
  ["invalid_catalog_name", "3D000", "store_unreachable"],
  ["serialization_failure", "40001", "store_busy"],
  ["deadlock_detected", "40P01", "store_busy"],
  ["syntax_error", "42601", OURS],
  ["undefined_table", "42P01", OURS],
  ["insufficient_privilege", "42501", "store_read_only"],
  ["disk_full", "53100", "store_full"],
  ["out_of_memory", "53200", "store_busy"],
  ["too_many_connections", "53300", "store_busy"],
  ["object_in_use", "55006", "store_busy"],
  ["lock_not_available", "55P03", "store_busy"],
  ["query_canceled", "57014", "store_busy"],
  ["admin_shutdown", "57P01", "store_unreachable"],
  ["crash_shutdown", "57P02", "store_unreachable"],
  ["cannot_connect_now", "57P03", "store_unreachable"],
  ["io_error", "58030", "store_unreachable"],
  ["config_file_error", "F0000", "store_unreachable"],
  ["internal_error", "XX000", "store_unreachable"],
  ["data_corrupted", "XX001", "store_damaged"],
  ["index_corrupted", "XX002", "store_damaged"],
];

/** What the driver and the system say without a SQLSTATE. */
const DRIVER: readonly (readonly [error: object, code: StoreCode | undefined])[] = [
  [{ code: "ECONNREFUSED" }, "store_unreachable"],
  [{ code: "ETIMEDOUT" }, "store_unreachable"],
  [{ code: "EAI_AGAIN" }, "store_unreachable"],
  [{ message: "Query read timeout" }, "store_unreachable"],
  [{ message: "Connection terminated unexpectedly" }, "store_unreachable"],
  [{ message: "timeout exceeded when trying to connect" }, "store_unreachable"],
  [{ message: "bind message supplies 1 parameters" }, OURS],
];

const errorWith = (more: object) => Object.assign(new Error("no"), more);

describe("trouble of the store", () => {
  it.each(SQLITE)("is what SQLite means by %s (%i)", (_, errcode, code) => {
    expect(codeOf(storeProblem(errorWith({ errcode }), "/data/store.sqlite"))).toBe(code);
  });

  it.each(SYSTEM)("is what the file system means by %s", (code, stands) => {
    expect(codeOf(storeProblem(errorWith({ code }), "/data/store.sqlite"))).toBe(stands);
  });

  it.each(POSTGRES)("is what PostgreSQL means by %s (%s)", (_, state, code) => {
    expect(codeOf(postgresProblem(errorWith({ code: state })))).toBe(code);
  });

  it.each(DRIVER)("is what the driver means by %o", (error, code) => {
    expect(codeOf(postgresProblem(errorWith(error)))).toBe(code);
  });

  it.each(["store_unreachable", "store_busy", "store_full", "store_read_only", "store_damaged"] as const)(
    "has words of its own for %s, whatever client wrapped it on the way",
    (code) => {
      const wrapped = new TypeError("fetch failed", { cause: new StoreError(code) });
      const said = describeUnexpectedError(wrapped, { log: silent, botName: "bot" }, messagesFor("en-GB"));
      expect(said).toEqual(describeFailure(new StoreError(code), messagesFor("en-GB").failures, "answering"));
      expect(said.problem).toMatch(/database/);
      expect(said.problem).not.toMatch(/Slack|mistake/);
    },
  );
});
