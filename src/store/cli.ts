import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { createLog } from "../ops/log.ts";
import { openStore, type StoreOptions } from "./index.ts";
import { migrate } from "./migrations/index.ts";
import { openDatabase } from "./open.ts";
import { backUpSqlite } from "./sqlite/backup.ts";
import { exportRows, importRows } from "./transfer.ts";

const USAGE = `Usage:
  npm run store -- backup <file>                 copies the embedded store to a new file, also while the bot runs
  npm run store -- export <file>                 writes everything to a new file; tokens stay encrypted
  npm run store -- import <file>                 reads such a file into an empty store
  npm run store -- erase-person <team> <user>    erases what is kept of a person, by Slack's ids (T…, U…)
  npm run store -- forget-workspace <team>       forgets a workspace (T…) or organization (E…): installation with its
                                                 tokens, runs, audit and report files

The store is the one that DATA_DIR (embedded, SQLite) or DATABASE_URL (PostgreSQL) names.
Stop the bot before any command but "backup" when the store is embedded.

To restore a backup: stop the bot, remove store.sqlite, store.sqlite-wal and store.sqlite-shm from DATA_DIR, copy the
backup there as store.sqlite, start the bot.
To move between embedded and PostgreSQL: export, set or remove DATABASE_URL, import.`;

const options: StoreOptions = {
  log: createLog("warn"),
  dataDirectory: resolve(process.env.DATA_DIR || "data"),
  databaseUrl: process.env.DATABASE_URL || undefined,
};

async function backUpTo(path: string): Promise<string> {
  if (options.databaseUrl !== undefined) {
    throw new Error("DATABASE_URL is set: back the PostgreSQL database up with pg_dump.");
  }
  await backUpSqlite(options.dataDirectory ?? "", resolve(path));
  return `The store was copied to ${path}.`;
}

/** Never over a file that is there; none is left where the export failed. */
async function exportTo(path: string): Promise<string> {
  const file = await open(path, "wx", 0o600);
  try {
    const { database } = await openDatabase(options, options.log);
    try {
      await migrate(database);
      const rows = await exportRows(database, async (line) => {
        await file.write(`${line}\n`);
      });
      await file.sync();
      return `${rows} rows were written to ${path}.`;
    } finally {
      await database.close();
    }
  } catch (error) {
    await rm(path);
    throw error;
  } finally {
    await file.close();
  }
}

async function importFrom(path: string): Promise<string> {
  const { database } = await openDatabase({ ...options, replacesLegacy: true }, options.log);
  try {
    return `${await importRows(database, createReadStream(path))} rows were read from ${path}.`;
  } finally {
    await database.close();
  }
}

async function erasePerson(teamId: string, userId: string): Promise<string> {
  const store = await openStore(options);
  try {
    const { runs, audit } = await store.runs.erasePerson(teamId, userId);
    return `${runs} runs and ${audit} audit entries were erased.`;
  } finally {
    await store.close();
  }
}

async function forgetWorkspace(id: string): Promise<string> {
  const store = await openStore(options);
  try {
    const { installations, runs, audit, files } = await store.forgetWorkspace(id);
    for (const file of files) await rm(file, { force: true });
    return `${installations} installations, ${runs} runs and ${audit} audit entries were forgotten.`;
  } finally {
    await store.close();
  }
}

async function main([command, ...rest]: string[]): Promise<string> {
  const [first, second] = rest;
  if (command === "--help") return USAGE;
  if (command === "backup" && first && rest.length === 1) return backUpTo(first);
  if (command === "export" && first && rest.length === 1) return exportTo(first);
  if (command === "import" && first && rest.length === 1) return importFrom(first);
  if (command === "erase-person" && first && second && rest.length === 2) return erasePerson(first, second);
  if (command === "forget-workspace" && first && rest.length === 1) return forgetWorkspace(first);
  throw new Error(USAGE);
}

main(process.argv.slice(2)).then(
  (answer) => console.log(answer),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
