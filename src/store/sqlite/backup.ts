import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { backup, DatabaseSync } from "node:sqlite";
import { sqlitePath } from "./open.ts";
import { storeProblem } from "./problems.ts";

/** All pages in one step: in several, every write of the bot between two of them starts the copy over. */
const ALL_PAGES = 2 ** 31 - 1;

/**
 * Copies the store, as it stands at one moment, to a file that is not there yet; also while a bot writes to it.
 * @throws Error with a message for people
 */
export async function backUpSqlite(dataDirectory: string, target: string): Promise<void> {
  const path = sqlitePath(dataDirectory);
  if (!existsSync(path)) throw new Error(`There is no store in ${dataDirectory}: nothing to copy.`);
  if (existsSync(target)) throw new Error(`${target} exists already: name a new file.`);
  // A copy that was cut must not be taken for a backup.
  const part = `${target}.part`;
  await rm(part, { force: true });
  await (await open(part, "wx", 0o600)).close();
  const source = new DatabaseSync(path, { timeout: 5000 });
  try {
    await backup(source, part, { rate: ALL_PAGES });
    await flush(part);
    await rename(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw storeProblem(error, path);
  } finally {
    source.close();
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, "r+");
  await file.sync().finally(() => file.close());
}
