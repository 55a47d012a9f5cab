import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/index.ts";
import { examineStore } from "../../src/doctor/store.ts";
import { openStore } from "../../src/store/index.ts";
import { createDatabase, silent, testDatabaseUrl } from "../store/support.ts";

/** What the doctor finds of a store behind this address, beside a running bot or without one. */
async function examined(databaseUrl: string) {
  const config = readConfig({
    SLACK_BOT_TOKEN: "xoxb-1-secret",
    SLACK_APP_TOKEN: "xapp-1-secret",
    VB365_URL: "https://backup.example.com:4443",
    VB365_USERNAME: "svc",
    VB365_PASSWORD: "secret",
    DATABASE_URL: databaseUrl,
  });
  const { findings, state } = await examineStore(config, silent);
  return { found: findings.map(({ level, text }) => `${level}: ${text}`), findings, state };
}

describe("a PostgreSQL server that can't be reached", () => {
  it("is a problem that names the setting, and no password", async () => {
    const { found, findings, state } = await examined("postgresql://me:swordfish@127.0.0.1:1/x");
    expect(found).toEqual([expect.stringMatching(/^problem: PostgreSQL: .*ECONNREFUSED/)]);
    expect(findings[0]?.fix).toContain("DATABASE_URL");
    expect(JSON.stringify(findings)).not.toContain("swordfish");
    expect(state).toBeUndefined();
  });
});

describe.skipIf(!testDatabaseUrl)("a PostgreSQL server (skipped without TEST_DATABASE_URL)", () => {
  let databaseUrl: string;
  let drop: () => Promise<void>;
  let admin: pg.Client;
  beforeEach(async () => {
    ({ databaseUrl, drop } = await createDatabase());
    admin = new pg.Client(databaseUrl);
    await admin.connect();
  });
  afterEach(async () => {
    await admin.end();
    await drop();
  });
  const tables = async () =>
    (await admin.query("SELECT 1 FROM pg_tables WHERE schemaname LIKE 'license_report%'")).rowCount;

  it("without a store is fine, and has none afterwards", async () => {
    expect((await examined(databaseUrl)).found).toEqual([
      "ok: PostgreSQL: none yet; the bot makes it at its start",
    ]);
    expect(await tables()).toBe(0);
  });

  it("with a store that a bot has open is up to date, and lets the bot be", async () => {
    const store = await openStore({ log: silent, databaseUrl });
    const { found, state } = await examined(databaseUrl);
    expect(found).toEqual(["ok: PostgreSQL: the schema is up to date"]);
    // Nobody can tell: no connection to Slack is tried.
    expect(state).toMatchObject({ isHeld: undefined, isWritable: true });
    expect(await store.query("SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await store.close();
  });

  it("with pending migrations, and with those of a later version, is told as that", async () => {
    await (await openStore({ log: silent, databaseUrl })).close();
    await admin.query(
      "DELETE FROM license_report.migrations WHERE name = (SELECT max(name) FROM license_report.migrations)",
    );
    expect((await examined(databaseUrl)).found).toEqual([
      expect.stringMatching(/^warning: PostgreSQL: 1 migrations are pending \(\d{4}-[\w-]+\)$/),
    ]);
    await admin.query("UPDATE license_report.migrations SET name = '9999-later' WHERE name LIKE '0001%'");
    expect((await examined(databaseUrl)).found).toEqual([
      "problem: PostgreSQL: a later version was here (9999-later)",
    ]);
  });

  it("that lets nobody write is a problem", async () => {
    await (await openStore({ log: silent, databaseUrl })).close();
    const database = new URL(databaseUrl).pathname.slice(1);
    await admin.query(`ALTER DATABASE ${database} SET default_transaction_read_only = on`);
    expect((await examined(databaseUrl)).found).toContain(
      "problem: the store can't be written to by this user",
    );
  });
});
