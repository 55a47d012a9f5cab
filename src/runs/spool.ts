import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { RunFile } from "./model.ts";

/** A spooled file is intact when it has the size and the SHA-256 that were recorded. */
export async function isIntact(
  file: Pick<RunFile, "path" | "bytes" | "sha256">,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { size } = await stat(file.path);
    if (size !== file.bytes) return false;
    const hash = createHash("sha256");
    await pipeline(createReadStream(file.path), hash, { signal });
    return hash.digest("hex") === file.sha256;
  } catch (error) {
    signal.throwIfAborted();
    if (isMissing(error)) return false;
    throw error;
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

export const removeFile = (path: string): Promise<void> => rm(path, { force: true });

/**
 * Removes the files in the spool directory that no run needs.
 * @param before only those last written before then: a younger one may be on its way in another process
 * @returns how many were removed
 */
export async function sweepSpool(
  directory: string,
  needed: ReadonlySet<string>,
  before: Date,
): Promise<number> {
  let removed = 0;
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (!entry.isFile() || needed.has(path)) continue;
    const { mtime } = await stat(path);
    if (mtime >= before) continue;
    await removeFile(path);
    removed += 1;
  }
  return removed;
}
