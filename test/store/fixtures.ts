import { afterAll, it } from "vitest";
import { QUEUE_SCHEMA } from "../../src/store/database.ts";
import type { Store } from "../../src/store/index.ts";
import type { DrivenClock, TestEngine } from "./support.ts";

export interface OnStoreOptions {
  /** Opens the store on the test's `clock`, which stands still until it is driven; by default time passes. */
  readonly driven?: boolean;
  /** On SQLite; by default in a file. */
  readonly inMemory?: boolean;
}

/** A store for one test, and the clock that it is on if that is driven. */
interface Lent {
  readonly store: Store;
  readonly clock: DrivenClock;
  giveBack(): Promise<void>;
}

/**
 * `it` for tests that are each given an empty `store`, and the `clock` that drives it. To be called where the suite is
 * described, which ends what the stores of its tests share.
 */
export function onStore(engine: TestEngine, options: OnStoreOptions = {}) {
  const lend = engine.name === "SQLite" ? lendNew(engine, options) : lendEmptied(engine, options);
  return it
    .extend("stores", { lend })
    .extend("lent", async ({ stores }, { onCleanup }) => {
      const lent = await stores.lend();
      onCleanup(lent.giveBack);
      return lent;
    })
    .extend("store", ({ lent }) => lent.store)
    .extend("clock", ({ lent }) => lent.clock);
}

const openOn = (engine: TestEngine, clock: DrivenClock, { driven, inMemory }: OnStoreOptions) =>
  engine.open({ ...(driven && { clock }), inMemory });

/** A store in a file is there within milliseconds. */
function lendNew(engine: TestEngine, options: OnStoreOptions): () => Promise<Lent> {
  return async () => {
    const clock = engine.testClock();
    const store = await openOn(engine, clock, options);
    return { store, clock, giveBack: () => store.close() };
  };
}

/** A database with its job engine takes a second or two: the tests of a suite share one, which each leaves empty. */
function lendEmptied(engine: TestEngine, options: OnStoreOptions): () => Promise<Lent> {
  const clock = engine.testClock();
  let opened: Promise<Store> | undefined;
  afterAll(async () => (await opened)?.close());
  return async () => {
    opened ??= openOn(engine, clock, options);
    const store = await opened;
    const giveBack = async () => {
      await store.queue.quiesce();
      await empty(store);
    };
    return { store, clock, giveBack };
  };
}

async function empty(store: Store): Promise<void> {
  const tables = await store.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = current_schema() AND tablename <> 'migrations'`,
  );
  await store.query(`TRUNCATE ${tables.map(({ name }) => name).join()} CASCADE`);
  await store.query(`DELETE FROM ${QUEUE_SCHEMA}.job`);
}
