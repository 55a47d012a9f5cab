import { createReadStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { systemClock } from "pg-boss";
import { createLog } from "../ops/log.ts";
import { openDatabase, openStore, type StoreOptions } from "./index.ts";
import { migrate } from "./migrations/index.ts";
import { startBossQueue } from "./queue/boss-queue.ts";
import { exportRows, importRows } from "./transfer.ts";

const USAGE = `Usage:
  npm run store -- export <file>                 writes everything to a new file; tokens stay encrypted
  npm run store -- import <file>                 reads such a file into an empty store
  npm run store -- erase-person <team> <user>    erases what is kept of a person, by Slack's ids (T…, U…)
  npm run store -- forget-workspace <team>       forgets a workspace (T…) or organization (E…): installation with its
                                                 tokens, runs, audit and report files

The store is the one that DATA_DIR (embedded; stop the bot first) or DATABASE_URL (PostgreSQL) names.
To move from embedded to PostgreSQL: export, set DATABASE_URL, import.`;

const options: StoreOptions = {
  log: createLog("warn"),
  dataDirectory: resolve(process.env.DATA_DIR || "data"),
  databaseUrl: process.env.DATABASE_URL || undefined,
};

/** Never over a file that is there; none is left where the export failed. */
async function exportTo(path: string): Promise<string> {
  const file = await open(path, "wx", 0o600);
  try {
    const database = await openDatabase(options);
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
  const database = await openDatabase(options);
  try {
    const queue = await startBossQueue({ door: database, clock: systemClock, log: options.log });
    try {
      return `${await importRows(database, queue, createReadStream(path))} rows were read from ${path}.`;
    } finally {
      await queue.stop();
    }
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
