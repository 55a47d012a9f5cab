import { afterEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { openInMemory } from "../../src/store/embedded.ts";
import { MIGRATIONS, migrate } from "../../src/store/migrations/index.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { createDatabase, template, testDatabaseUrl } from "./support.ts";

/** Opens `count` front doors to one new database: connections of their own on PostgreSQL, the same one embedded. */
type Doors = (count: number) => Promise<{ doors: Database[]; close(): Promise<void> }>;

const embedded: Doors = async (count) => {
  const database = await openInMemory(await template());
  await database.query("DROP SCHEMA license_report CASCADE");
  return { doors: Array(count).fill(database), close: () => database.close() };
};
const postgres: Doors = async (count) => {
  const { databaseUrl, drop } = await createDatabase();
  const doors = await Promise.all(Array.from({ length: count }, () => openPostgres(databaseUrl, () => {})));
  return {
    doors,
    close: async () => {
      await Promise.all(doors.map((door) => door.close()));
      await drop();
    },
  };
};

describe.each<[string, Doors]>([
  ["embedded", embedded],
  ...(testDatabaseUrl ? [["PostgreSQL", postgres] as [string, Doors]] : []),
])("migrations (%s)", (_, open) => {
  let close = async () => {};
  afterEach(() => close());
  const start = async (count = 1) => {
    const opened = await open(count);
    close = opened.close;
    return opened.doors as [Database, ...Database[]];
  };
  const applied = async (door: Database) =>
    (await door.query<{ name: string }>("SELECT name FROM license_report.migrations ORDER BY name")).map(
      ({ name }) => name,
    );

  it("are applied once, however many processes start at once", async () => {
    const doors = await start(5);
    await Promise.all(doors.map((door) => migrate(door)));
    expect(await applied(doors[0])).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  it("that are new come on top; one that fails leaves the database as it was", async () => {
    const [door] = await start();
    await migrate(door);
    const next = { name: "9999-next", statements: ["CREATE TABLE license_report.next (n integer)"] };
    const bad = { name: "9999-next", statements: [...next.statements, "SELECT * FROM nowhere"] };
    await expect(migrate(door, [...MIGRATIONS, bad])).rejects.toThrow("nowhere");
    expect(await applied(door)).toHaveLength(MIGRATIONS.length);
    await migrate(door, [...MIGRATIONS, next]);
    expect(await applied(door)).toContain("9999-next");
  });

  it("refuse a database that a later version made", async () => {
    const [door] = await start();
    await migrate(door, [...MIGRATIONS, { name: "9999-later", statements: [] }]);
    await expect(migrate(door)).rejects.toThrow("9999-later, which this version does not know");
  });
});

it("have names in the order in which they are applied", () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names.toSorted()).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
});
