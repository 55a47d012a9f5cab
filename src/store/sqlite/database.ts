import { AsyncLocalStorage } from "node:async_hooks";
import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import type { Database, Transaction } from "../database.ts";
import { type Attempt, tryTwice } from "../try-twice.ts";
import { Flusher } from "./flusher.ts";
import { storeProblem } from "./problems.ts";

export interface SqliteDatabase extends Database {
  readonly engine: "sqlite";
}

export interface SqliteFile {
  readonly path: string;
  /** Brings the write-ahead log to the disk. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** Most of our texts are constants; those that are put together (filters of the history) are few. */
const MAX_STATEMENTS = 200;

const isRead = (text: string) => /^\s*(?:SELECT|PRAGMA)\b/i.test(text);

interface Committed<T> {
  readonly result: T;
  readonly actions: readonly (() => void)[];
}

/**
 * One connection on the main thread. Its statements take microseconds because a commit only writes to the system's
 * cache; what takes long, the flush, happens in the thread pool, and a transaction resolves after it. `synchronous=FULL`
 * would hold the event loop for each flush: on a disk that takes 100 ms, acknowledgements come too late.
 */
export function wrapSqlite(connection: DatabaseSync, file?: SqliteFile): SqliteDatabase {
  const flusher = new Flusher(async () => {
    await file?.flush().catch((error: unknown) => {
      throw storeProblem(error, file.path);
    });
  });
  const run = statementRunner(connection, file?.path ?? "memory");
  /** Set within a transaction. A statement that went past its `tx` would wait for it to end, and it for the statement. */
  const within = new AsyncLocalStorage<true>();
  /**
   * Who comes next waits for this. One connection has one transaction: without turns, a statement of another caller
   * would run inside the transaction of one that awaits, and be rolled back with it.
   */
  let turns: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    if (within.getStore()) throw new Error("a statement within a transaction must go through its tx");
    const turn = turns.then(work);
    turns = turn.catch(() => {});
    return turn;
  };

  const transact = async <T>(
    work: (tx: Transaction) => Promise<T>,
    attempt: Attempt,
  ): Promise<Committed<T>> => {
    const actions: (() => void)[] = [];
    let isOpen = true;
    let wrote = false;
    run("BEGIN IMMEDIATE");
    try {
      const tx: Transaction = {
        query: async <Row>(text: string, values: readonly unknown[] = []) => {
          if (!isOpen) throw new Error("the transaction of this statement is over");
          wrote ||= !isRead(text);
          return run(text, values) as Row[];
        },
        afterCommit: (action) => actions.push(action),
      };
      const result = await within.run(true, () => work(tx));
      isOpen = false;
      run("COMMIT");
      attempt.isFinal = true;
      // Not before: a flush that is under way covers what was committed when it began, and nothing else.
      if (wrote) flusher.wrote();
      return { result, actions };
    } catch (error) {
      isOpen = false;
      // Some errors (a full disk) have rolled it back already.
      if (connection.isTransaction) run("ROLLBACK");
      throw error;
    }
  };

  const transaction: Database["transaction"] = (work) =>
    tryTwice(async (attempt) => {
      const { result, actions } = await inTurn(() => transact(work, attempt));
      await flusher.flush();
      for (const action of actions) action();
      return result;
    });

  return {
    engine: "sqlite",
    query: async <Row>(text: string, values: readonly unknown[] = []) => {
      if (isRead(text)) return tryTwice(() => inTurn(() => run(text, values) as Row[]));
      return transaction((tx) => tx.query<Row>(text, values));
    },
    transaction,
    close: () =>
      inTurn(async () => {
        await flusher.flush().catch(() => {});
        connection.close();
        await file?.close();
      }),
  };
}

function statementRunner(connection: DatabaseSync, path: string) {
  const statements = new Map<string, StatementSync>();
  const prepare = (text: string) => {
    const known = statements.get(text);
    if (known) return known;
    if (statements.size >= MAX_STATEMENTS) statements.clear();
    const statement = connection.prepare(text);
    statements.set(text, statement);
    return statement;
  };
  return (text: string, values: readonly unknown[] = []): unknown[] => {
    try {
      return prepare(text).all(named(values));
    } catch (error) {
      throw storeProblem(error, path);
    }
  };
}

/** `$1` is the name of a parameter to SQLite. */
const named = (values: readonly unknown[]): Record<string, SQLInputValue> =>
  Object.fromEntries(values.map((value, index) => [`$${index + 1}`, toSqlite(value)]));

function toSqlite(value: unknown): SQLInputValue {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "boolean") return value ? 1 : 0;
  return value as SQLInputValue;
}
