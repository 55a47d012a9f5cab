import { open } from "node:fs/promises";
import { request } from "undici";
import { Failure } from "../../errors.ts";
import type { SlackClients } from "../web-api/clients.ts";

export interface LocalFile {
  readonly path: string;
  /** The name that people see. */
  readonly name: string;
  /** Exact; Slack refuses an upload of any other length. */
  readonly bytes: number;
}

/**
 * V8 lets go of chunks when the small objects around them fill its young space, not by their own size: in Node's chunks of
 * 64 KiB, four times the memory would pile up until then.
 */
const CHUNK_BYTES = 16 * 1024;

/** How long Slack may take to accept the bytes, beyond what they need on the way: a minute and a second per megabyte. */
const deadline = (bytes: number) => 60_000 + Math.ceil(bytes / 1000);

/**
 * The first two of the three upload steps: a place for the file, and its bytes, streamed. The file is invisible until
 * `files.completeUploadExternal`. Not `filesUploadV2`, which buffers the whole file and sends the token to the upload
 * host (@slack/web-api 8.2.0).
 * @returns the id of the file
 * @throws Failure `slack_unavailable`; whatever the Web API client throws; ENOENT when the file is gone
 */
export async function uploadFile(
  { write: client, dispatcher }: Pick<SlackClients, "write" | "dispatcher">,
  file: LocalFile,
  signal: AbortSignal,
): Promise<string> {
  // Opened first: a file that is gone is the caller's to know, and must not look like a fault of Slack's.
  await using handle = await open(file.path);
  const place = await client.files.getUploadURLExternal({ filename: file.name, length: file.bytes });
  if (!place.upload_url || !place.file_id) {
    throw new Failure("slack_unavailable", { params: { reason: "no-upload-url" } });
  }
  signal.throwIfAborted();
  const { statusCode, body } = await request(place.upload_url, {
    method: "POST",
    ...(dispatcher && { dispatcher }),
    headers: { "content-type": "application/octet-stream", "content-length": String(file.bytes) },
    body: handle.createReadStream({ autoClose: false, highWaterMark: CHUNK_BYTES }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(deadline(file.bytes))]),
  }).catch((cause: unknown) => {
    signal.throwIfAborted();
    // Neither the URL nor its error text is shown: the URL is a secret of its own.
    throw new Failure("slack_unavailable", { params: { reason: "upload-broken" }, cause });
  });
  await body.dump();
  if (statusCode !== 200) {
    throw new Failure("slack_unavailable", { params: { reason: `HTTP ${statusCode}` } });
  }
  return place.file_id;
}
