import type { Clock, ClockTimer } from "../async/clock.ts";
import { type StoreCode, StoreError } from "../errors.ts";
import type { Log } from "../ops/log.ts";
import type { Database, Transaction } from "./database.ts";

type Status =
  | { readonly state: "ok" }
  | { readonly state: "away"; readonly code: StoreCode; readonly since: number };

export interface OutageDeps {
  readonly log: Log;
  readonly clock: Clock;
  /** How long the store may be away before the log says so, in milliseconds. */
  readonly awayMs: number;
}

export interface WatchedDatabase extends Database {
  /** What keeps it from working now, at once where that is known. */
  trouble(): Promise<StoreCode | undefined>;
}

/** How often it is asked for a sign of life; less than a statement's deadline, so that trouble is seen within 30 s. */
const PROBE_MS = 5_000;

/** These still let themselves be read: only a write shows that they are over. */
const SHOWN_BY_WRITES: readonly StoreCode[] = ["store_full", "store_read_only"];

const READ = "SELECT 1";
/** Changes nothing, and is written all the same. */
const WRITE = "UPDATE migrations SET name = name WHERE name = (SELECT min(name) FROM migrations)";

const isWrite = (text: string) => !/^\s*(?:SELECT|PRAGMA)\b/i.test(text);

/**
 * Watches by what becomes of the statements whether the store is there. Its trouble ends no run, and everything is tried
 * again without a word: when it lasts, somebody has to learn that the bot can bring nothing about.
 * @param database migrated
 * @returns the same, to be used in its place
 */
export function watchOutages(database: Database, { log, clock, awayMs }: OutageDeps): WatchedDatabase {
  let status: Status = { state: "ok" };
  let isTold = false;
  let isProbing = false;
  let toTell: ClockTimer;
  let probing: ClockTimer;

  const secondsAway = () => (status.state === "ok" ? 0 : Math.round((clock.now() - status.since) / 1000));
  const tell = () => {
    if (status.state === "ok") return;
    isTold = true;
    log.error(
      { code: status.code, seconds: secondsAway() },
      "the store is away; reports and orders wait for it",
    );
  };
  const failed = (error: unknown) => {
    if (!(error instanceof StoreError)) return;
    const code = error.code as StoreCode;
    if (status.state === "ok") {
      toTell = clock.setTimeout(tell, awayMs);
      probing ??= clock.setInterval(probe, PROBE_MS);
    }
    status = { state: "away", code, since: status.state === "ok" ? clock.now() : status.since };
  };
  const answered = (wrote: boolean) => {
    if (status.state === "ok" || (!wrote && SHOWN_BY_WRITES.includes(status.code))) return;
    clock.clearTimeout(toTell);
    if (isTold) log.info({ seconds: secondsAway() }, "the store is back");
    isTold = false;
    status = { state: "ok" };
    // An embedded one that works is asked by nobody: it can't go away on its own.
    if (database.engine === "postgres") return;
    clock.clearInterval(probing);
    probing = undefined;
  };
  const watched = async <T>(work: Promise<T>, wrote: () => boolean): Promise<T> => {
    try {
      const result = await work;
      answered(wrote());
      return result;
    } catch (error) {
      failed(error);
      throw error;
    }
  };

  const query: Database["query"] = <Row>(text: string, values?: readonly unknown[]) =>
    watched(database.query<Row>(text, values), () => isWrite(text));
  /** Whoever waits for a silent peer holds a connection: one of them is enough. */
  const probe = () => {
    if (isProbing) return;
    isProbing = true;
    const byWriting = status.state === "away" && SHOWN_BY_WRITES.includes(status.code);
    query(byWriting ? WRITE : READ)
      .catch(() => {})
      .finally(() => {
        isProbing = false;
      });
  };
  if (database.engine === "postgres") probing = clock.setInterval(probe, PROBE_MS);

  return {
    engine: database.engine,
    query,
    transaction<T>(work: (tx: Transaction) => Promise<T>) {
      let wrote = false;
      const noticed = database.transaction((tx) =>
        work({
          ...tx,
          query: (text, values) => {
            wrote ||= isWrite(text);
            return tx.query(text, values);
          },
        }),
      );
      return watched(noticed, () => wrote);
    },
    async trouble() {
      if (status.state === "ok")
        await query(READ).catch((error: unknown) => {
          if (!(error instanceof StoreError)) throw error;
        });
      return status.state === "ok" ? undefined : status.code;
    },
    async close() {
      clock.clearInterval(probing);
      clock.clearTimeout(toTell);
      await database.close();
    },
  };
}
