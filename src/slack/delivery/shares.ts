import type { WebClient } from "@slack/web-api";
import { sleep } from "../../async/retry-wait.ts";
import type { Share } from "../../runs/types.ts";
import { isFileGone } from "../web-api/failures.ts";

/**
 * Where a file stands in a channel, by `files.info` (scope files:read); undefined when it is not there (yet). A channel
 * that was converted meanwhile has another id: a share is the file’s own then, because it is shared nowhere else.
 */
async function findShare(client: WebClient, fileId: string, channelId: string): Promise<Share | undefined> {
  try {
    const { file } = await client.files.info({ file: fileId });
    const all = { ...file?.shares?.public, ...file?.shares?.private };
    const [only, ...others] = Object.values(all);
    const shares = all[channelId] ?? (others.length === 0 ? only : undefined);
    const ts = shares?.[0]?.ts;
    return ts === undefined ? undefined : { ts, ...(file?.permalink && { permalink: file.permalink }) };
  } catch (error) {
    if (isFileGone(error)) return undefined;
    throw error;
  }
}

/** Waits between looks, in milliseconds: 15 s in all. Seen: the share appears within a second, seldom later. */
export const SHARE_WAITS: readonly number[] = [100, 200, 400, 800, 1500, 3000, 4000, 5000];

/**
 * The same for a call that was begun by an attempt before this one, which is seconds ago. Short, because nothing is lost
 * where the file appears later still: it goes with the upload that is withdrawn then.
 */
export const EARLIER_SHARE_WAITS: readonly number[] = [300, 700];

/**
 * Looks until the file stands in the channel: `files.completeUploadExternal` may answer ok before the message exists,
 * and sometimes the file is never shared.
 */
export async function awaitShare(
  client: WebClient,
  fileId: string,
  channelId: string,
  signal: AbortSignal,
  waits: readonly number[] = SHARE_WAITS,
): Promise<Share | undefined> {
  for (const delay of [0, ...waits]) {
    await sleep(delay, { signal });
    const share = await findShare(client, fileId, channelId);
    if (share) return share;
  }
  return undefined;
}
