import { afterEach, beforeEach, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { MIGRATIONS, migrate } from "../../src/store/migrations/index.ts";
import type { Migration } from "../../src/store/migrations/migration.ts";
import { onEachEngine } from "./support.ts";

const migration = (name: string, ...statements: string[]): Migration => ({
  name,
  postgres: statements,
  sqlite: statements,
});

onEachEngine("migrations", ({ connect }) => {
  let databases: readonly Database[];
  let database: Database;
  let close: () => Promise<void>;
  beforeEach(async () => {
    const connected = await connect(5);
    ({ databases, close } = connected);
    database = connected.databases[0];
  });
  afterEach(() => close());

  const applied = async () =>
    (await database.query<{ name: string }>("SELECT name FROM migrations ORDER BY name")).map(
      ({ name }) => name,
    );

  it("are applied once, however many processes start at once", async () => {
    await Promise.all(databases.map((each) => migrate(each)));
    expect(await applied()).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  it("that are new come on top; one that fails leaves the database as it was", async () => {
    await migrate(database);
    const create = "CREATE TABLE next (n integer)";
    const next = migration("9999-next", create);
    const bad = migration("9999-next", create, "SELECT * FROM nowhere");
    await expect(migrate(database, [...MIGRATIONS, bad])).rejects.toThrow("nowhere");
    expect(await applied()).toHaveLength(MIGRATIONS.length);
    await migrate(database, [...MIGRATIONS, next]);
    expect(await applied()).toContain("9999-next");
  });

  it("refuse a database that a later version made", async () => {
    await migrate(database, [...MIGRATIONS, migration("9999-later")]);
    await expect(migrate(database)).rejects.toThrow("9999-later, which this version does not know");
  });
});

it("have names in the order in which they are applied", () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names.toSorted()).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
});
