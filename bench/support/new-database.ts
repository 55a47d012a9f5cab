import { randomUUID } from "node:crypto";
import pg from "pg";

/** Runs something on a database of its own, which goes afterwards. */
export async function onNewDatabase(
  serverUrl: string,
  run: (env: Record<string, string>) => Promise<void>,
): Promise<void> {
  const name = `license_report_bench_${randomUUID().replaceAll("-", "")}`;
  const url = new URL(serverUrl);
  url.pathname = name;
  const admin = new pg.Client(serverUrl);
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${name}`);
    await run({ DATABASE_URL: url.href });
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  } finally {
    await admin.end();
  }
}
