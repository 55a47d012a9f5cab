import { Readable } from "node:stream";
import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import type { Store } from "../../src/store/index.ts";
import { exportRows, importRows } from "../../src/store/transfer.ts";
import { harness, order } from "../runs/support.ts";
import { ENGINES, type TestEngine } from "./support.ts";

const available = ENGINES.filter(({ available }) => available);
const pairs = available.flatMap((from) =>
  available.map((to): [string, string, TestEngine, TestEngine] => [from.name, to.name, from, to]),
);

describe.each(pairs)("an export from %s, imported to %s", (_from, _to, from, to) => {
  const open: Store[] = [];
  const start = async (engine: TestEngine): Promise<[Store, Database]> => {
    const store = await engine.open();
    open.push(store);
    return [store, { ...store, close: async () => {} }];
  };
  afterEach(async () => {
    for (const store of open.splice(0)) await store.close();
  });
  const lines = async (database: Database) => {
    const lines: string[] = [];
    await exportRows(database, async (line) => {
      lines.push(line);
    });
    return lines;
  };

  it("carries everything, and what was not finished goes on there; what is no whole export is refused", async () => {
    const [here, hereDatabase] = await start(from);
    const first = await harness(here);
    await first.runs.start();
    const { run: done } = await first.runs.order(order({ rangeText: 'quote " and \n line, ünïcode \\ 💥' }));
    await first.until(done.id);
    await first.close();
    const { run: waiting } = await first.runs.order(order());
    const exported = await lines(hereDatabase);
    const [header = "", ...rows] = exported;

    const [there, thereDatabase] = await start(to);
    const take = (...given: string[]) =>
      importRows(thereDatabase, Readable.from(given.map((line) => `${line}\n`)));
    await expect(take()).rejects.toThrow("not an export");
    await expect(take("hello")).rejects.toThrow("not an export");
    const later = JSON.stringify({ ...JSON.parse(header), migrations: ["9999-later"] });
    await expect(take(later)).rejects.toThrow("later version");
    await expect(take(...exported.slice(0, -1))).rejects.toThrow("cut after 4 rows");
    await expect(take(header, ...rows.slice(1))).rejects.toThrow("damaged");
    const foreign = JSON.stringify({ table: "pg_authid", row: {} });
    await expect(take(header, foreign, ...rows)).rejects.toThrow("not ours");
    expect(await lines(thereDatabase)).toEqual([header, '{"rows":0}']);

    expect(await take(...exported)).toBe(4);
    expect(await there.runs.find(done.id)).toEqual(await here.runs.find(done.id));
    // Each engine keeps the keys of JSON in an order of its own.
    const parsed = (all: readonly string[]) => all.map((line): unknown => JSON.parse(line));
    expect(parsed(await lines(thereDatabase))).toEqual(parsed(exported));
    await expect(take(...exported)).rejects.toThrow("not empty");
    const second = await harness(there);
    await second.runs.start();
    expect(await second.until(waiting.id)).toMatchObject({ state: "done" });
    await second.runs.order(order());
    await second.close();
  });
});
