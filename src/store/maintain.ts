import { existsSync } from "node:fs";
import { open, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createLog } from "../ops/log.ts";
import { readSettings } from "./cli-settings.ts";
import { describeStore, knowsWorkspace, requireFile, requireStore } from "./existing.ts";
import { openStore, type Store, type StoreOptions } from "./index.ts";
import { migrate } from "./migrations/index.ts";
import { openDatabase } from "./open.ts";
import { backUpSqlite } from "./sqlite/backup.ts";
import { exportRows, importRows } from "./transfer.ts";
import { USAGE } from "./usage.ts";

type Location = StoreOptions & { readonly dataDirectory: string };

async function backUpTo(options: Location, path: string): Promise<string> {
  if (options.databaseUrl !== undefined) {
    throw new Error("DATABASE_URL is set: back the PostgreSQL database up with pg_dump.");
  }
  requireFile(options);
  await backUpSqlite(options.dataDirectory, resolve(path));
  return `The store was copied to ${path}.`;
}

/** Never over a file that is there; none is left where the export failed. */
async function exportTo(options: Location, path: string): Promise<string> {
  await requireStore(options, options.log);
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

async function importFrom(options: Location, path: string): Promise<string> {
  const { databaseUrl, dataDirectory } = options;
  if (databaseUrl === undefined && !existsSync(dataDirectory)) {
    throw new Error(
      `There is no directory ${dataDirectory}. Nothing was done. Make it if the store belongs there, or name the settings of the service with --unit or --env-file.`,
    );
  }
  const file = await open(path);
  try {
    const { database } = await openDatabase({ ...options, replacesLegacy: true }, options.log);
    try {
      return `${await importRows(database, file.createReadStream())} rows were read from ${path}.`;
    } finally {
      await database.close();
    }
  } finally {
    await file.close();
  }
}

const WORKSPACE = /^[TE][A-Z\d]+$/;
const USER = /^[UW][A-Z\d]+$/;

function requireIds(team: string, user?: string): void {
  if (user !== undefined && USER.test(team) && WORKSPACE.test(user))
    throw new Error(`The workspace goes first: erase-person ${user} ${team}. Nothing was erased.`);
  if (!WORKSPACE.test(team))
    throw new Error(`${team} is no ID of a workspace (T…) or organization (E…). Nothing was erased.`);
  if (user !== undefined && !USER.test(user))
    throw new Error(`${user} is no ID of a user (U… or W…). Nothing was erased.`);
}

/** Opens the store for what concerns a workspace, if it has anything to do with the store. */
async function withWorkspace(
  options: Location,
  id: string,
  work: (store: Store) => Promise<string>,
): Promise<string> {
  await requireStore(options, options.log);
  const store = await openStore(options);
  try {
    if (!(await knowsWorkspace(store, id)))
      throw new Error(`The store knows nothing of ${id}: check the ID, and that this is the store you mean.`);
    return await work(store);
  } finally {
    await store.close();
  }
}

function erasePerson(options: Location, teamId: string, userId: string): Promise<string> {
  requireIds(teamId, userId);
  return withWorkspace(options, teamId, async (store) => {
    const { runs, schedules, audit } = await store.runs.erasePerson(teamId, userId);
    const places = await store.watch.erasePerson(teamId, userId);
    if (runs + schedules + audit + places === 0)
      return `Nothing is kept of ${userId} in ${teamId}: nothing was erased.`;
    const watch = places > 0 ? ` The license watch named them in ${places} places.` : "";
    return `${runs} runs, ${schedules} schedules and ${audit} audit entries were erased.${watch}`;
  });
}

function forgetWorkspace(options: Location, id: string): Promise<string> {
  requireIds(id);
  return withWorkspace(options, id, async (store) => {
    const { installations, runs, schedules, audit, files } = await store.forgetWorkspace(id);
    for (const file of files) await rm(file, { force: true });
    return `${installations} installations, ${runs} runs, ${schedules} schedules and ${audit} audit entries were forgotten.`;
  });
}

/** What a line asks for; undefined where it is none of the usage. */
function readCommand(args: string[]): ((options: Location) => Promise<string>) | undefined {
  const [command, first, second, ...rest] = args;
  if (first === undefined || rest.length > 0) return undefined;
  if (command === "erase-person")
    return second === undefined ? undefined : (options) => erasePerson(options, first, second);
  if (second !== undefined) return undefined;
  if (command === "backup") return (options) => backUpTo(options, first);
  if (command === "export") return (options) => exportTo(options, first);
  if (command === "import") return (options) => importFrom(options, first);
  return command === "forget-workspace" ? (options) => forgetWorkspace(options, first) : undefined;
}

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { "env-file": { type: "string", multiple: true }, unit: { type: "string" } },
    });
  } catch (error) {
    throw new Error(`${USAGE}\n\n${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Does what the arguments of `npm run store` ask for, on the store that they or the environment name.
 * @returns what was done, for people
 * @throws Error with a message for people
 */
export async function maintain(
  args: string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const { values, positionals } = readArguments(args);
  const command = readCommand(positionals);
  if (command === undefined) throw new Error(USAGE);
  const settings = readSettings({ envFiles: values["env-file"] ?? [], unit: values.unit }, env);
  const options: Location = { ...settings, log: createLog("warn") };
  return `${await command(options)}\nStore: ${describeStore(options)}`;
}
