import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { openInMemory } from "../../src/store/embedded.ts";
import { MIGRATIONS, migrate } from "../../src/store/migrations/index.ts";
import { openPostgres } from "../../src/store/postgres.ts";
import { createDatabase, onEachEngine, type TestEngine, template } from "./support.ts";

/** Front doors to one database: connections of their own on PostgreSQL, the same one embedded. */
async function openDoors(engine: TestEngine["name"], count: number) {
  if (engine === "embedded") {
    const database = await openInMemory(await template());
    return { doors: Array<Database>(count).fill(database), close: () => database.close() };
  }
  const { databaseUrl, drop } = await createDatabase();
  const doors = await Promise.all(Array.from({ length: count }, () => openPostgres(databaseUrl, () => {})));
  const close = async () => {
    await Promise.all(doors.map((door) => door.close()));
    await drop();
  };
  return { doors, close };
}

onEachEngine("migrations", ({ name }) => {
  let doors: Database[];
  let door: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ doors, close } = await openDoors(name, 5));
    door = doors[0] as Database;
  });
  afterAll(() => close());
  beforeEach(() => door.query("DROP SCHEMA IF EXISTS license_report CASCADE"));

  const applied = async () =>
    (await door.query<{ name: string }>("SELECT name FROM license_report.migrations ORDER BY name")).map(
      ({ name }) => name,
    );

  it("are applied once, however many processes start at once", async () => {
    await Promise.all(doors.map((door) => migrate(door)));
    expect(await applied()).toEqual(MIGRATIONS.map(({ name }) => name));
  });

  it("that are new come on top; one that fails leaves the database as it was", async () => {
    await migrate(door);
    const next = { name: "9999-next", statements: ["CREATE TABLE license_report.next (n integer)"] };
    const bad = { name: "9999-next", statements: [...next.statements, "SELECT * FROM nowhere"] };
    await expect(migrate(door, [...MIGRATIONS, bad])).rejects.toThrow("nowhere");
    expect(await applied()).toHaveLength(MIGRATIONS.length);
    await migrate(door, [...MIGRATIONS, next]);
    expect(await applied()).toContain("9999-next");
  });

  it("refuse a database that a later version made", async () => {
    await migrate(door, [...MIGRATIONS, { name: "9999-later", statements: [] }]);
    await expect(migrate(door)).rejects.toThrow("9999-later, which this version does not know");
  });
});

it("have names in the order in which they are applied", () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names.toSorted()).toEqual(names);
  expect(new Set(names).size).toBe(names.length);
});
