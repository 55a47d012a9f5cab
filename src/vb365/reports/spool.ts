import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { chmod, mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Failure } from "../../errors.ts";
import { isBroken } from "../transport/transport-failure.ts";
import { createInspector, type InspectorOptions } from "./inspector.ts";

export interface SpoolOptions extends InspectorOptions {
  readonly directory: string;
}

/** Many small records of TLS become few writes. */
const WRITE_BUFFER_BYTES = 1 << 20;

/**
 * Writes a report to a file that only the bot can read, and checks it on the way. The file gets its name when it is
 * complete and good; whatever goes wrong, nothing is left behind.
 * @throws Failure `report_*` or `disk_full`; anything else is what the body or the signal failed with
 */
export async function spoolReport(
  body: Readable,
  { directory, ...options }: SpoolOptions,
  signal: AbortSignal,
): Promise<{ path: string; bytes: number; sha256: string }> {
  const name = randomUUID();
  const part = join(directory, `${name}.part`);
  const path = join(directory, `${name}.${options.format.toLowerCase()}`);
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await chmod(directory, 0o700);
    const inspector = createInspector(options);
    body.on("data", (chunk: Uint8Array) => {
      const failure = inspector.take(chunk);
      if (failure) body.destroy(failure);
    });
    const file = createWriteStream(part, { flags: "wx", mode: 0o600, highWaterMark: WRITE_BUFFER_BYTES });
    await pipeline(body, file, { signal }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw isBroken(error) ? cutFailure(error, options) : error;
    });
    const seen = inspector.finish();
    await rename(part, path);
    return { path, ...seen };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    throw isDiskError(error) ? diskFailure(error) : error;
  }
}

/** Fewer bytes than the server announced, or a chunked answer without its last chunk: the rest of the file is missing. */
const cutFailure = (cause: unknown, { server, format }: InspectorOptions) =>
  new Failure("report_damaged", { params: { server, format, reason: "end-missing" }, cause });

const DISK_ERRORS: ReadonlySet<string> = new Set([
  "EACCES",
  "EDQUOT",
  "EEXIST",
  "EFBIG",
  "EIO",
  "EMFILE",
  "ENFILE",
  "ENOENT",
  "ENOSPC",
  "ENOTDIR",
  "EPERM",
  "EROFS",
]);

const isDiskError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && "code" in error && DISK_ERRORS.has(String(error.code));

/** The path stays out of it: people in the channel have no business with it. */
const diskFailure = (error: NodeJS.ErrnoException) =>
  new Failure("disk_full", { detail: `${error.syscall ?? "write"}: ${error.code}`, cause: error });
