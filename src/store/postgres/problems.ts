import { type StoreCode, StoreError } from "../../errors.ts";

/** SQLSTATE, or the first characters of it, by what it means for the bot (postgresql.org/docs, "Error Codes"). */
const BY_STATE: readonly (readonly [prefix: string, code: StoreCode])[] = [
  ["08", "store_unreachable"],
  ["53100", "store_full"],
  ["53", "store_busy"],
  // A statement that was cancelled or took too long; any other of the class is a server on its way down or up.
  ["57014", "store_busy"],
  ["57", "store_unreachable"],
  ["40", "store_busy"],
  ["55P03", "store_busy"],
  ["25006", "store_read_only"],
  ["25P0", "store_busy"],
  ["55006", "store_busy"],
  ["58", "store_unreachable"],
  // The database is gone for now, or does not let us in while it is restored.
  ["3D000", "store_unreachable"],
  ["28", "store_unreachable"],
  ["F0", "store_unreachable"],
  // Somebody took the rights of our account away.
  ["42501", "store_read_only"],
  ["XX001", "store_damaged"],
  ["XX002", "store_damaged"],
  // The server's own mistake, which is none of ours.
  ["XX", "store_unreachable"],
];

/** What the driver says without a code when a connection breaks or stays silent (pg 8.23.1, pg-pool 3). */
const BROKEN =
  /^(?:Connection terminated|Query read timeout|timeout exceeded when trying to connect|timeout expired|Client (?:has encountered a connection error|was closed)|Cannot use a pool after)/;

const SYSTEM =
  /^(?:ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ENOTFOUND|EAI_AGAIN|EADDRNOTAVAIL)$/;

/** The store's trouble that an error of the driver stands for; an error that is a mistake of ours stays as it is. */
export function postgresProblem(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = codeOf(error);
  return code ? new StoreError(code, { cause: error }) : error;
}

function codeOf(error: Error): StoreCode | undefined {
  // A name that stands for several addresses fails with all of their errors.
  if (error instanceof AggregateError) return codeOf(error.errors[0] ?? new Error());
  const code = "code" in error ? String(error.code) : "";
  if (SYSTEM.test(code) || (code === "" && BROKEN.test(error.message))) return "store_unreachable";
  if (!/^[0-9A-Z]{5}$/.test(code)) return undefined;
  return BY_STATE.find(([prefix]) => code.startsWith(prefix))?.[1];
}

/** Is the connection itself of no use any more? It is closed then, rather than given to the next caller. */
export const isBroken = (error: unknown): boolean =>
  error instanceof StoreError && error.code === "store_unreachable";
