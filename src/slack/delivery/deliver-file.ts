import { Failure } from "../../errors.ts";
import type { Run, RunPlace } from "../../runs/types.ts";
import { wordsFor } from "../../words/index.ts";
import type { SlackClients } from "../clients.ts";
import { slackErrorCode } from "../failures.ts";
import { awaitShare, type Share } from "./shares.ts";
import { uploadFile } from "./upload.ts";

/** Keeps a part of the run's place; throws when this attempt no longer owns the run. */
export type RecordPlace = (place: Partial<RunPlace>) => Promise<Run>;

/**
 * Brings a run's file into its channel once. The file is uploaded in its invisible form first and its id is kept; the
 * last step makes it visible. An attempt that was cut off behind that step is taken up by asking Slack about that id,
 * never by sharing a second file.
 */
export async function deliverFile(
  clients: SlackClients,
  run: Run,
  record: RecordPlace,
  signal: AbortSignal,
): Promise<Share> {
  const { channelId } = run.request.destination;
  const { fileId: earlier, shareIntent } = run.place;
  if (earlier && shareIntent) {
    const share = await awaitShare(clients.look, earlier, channelId, signal);
    if (share) return share;
  }
  const finish = async (fileId: string) => {
    await record({ shareIntent: true });
    signal.throwIfAborted();
    await share(clients, run, fileId);
    return confirm(clients, fileId, channelId, signal);
  };
  try {
    return await finish(earlier ?? (await uploadOwn(clients, run, record, signal)));
  } catch (error) {
    // Slack forgets an upload that was not completed for long. Only then is there another: the first was never visible.
    if (!earlier || slackErrorCode(error) !== "file_not_found") throw error;
    await record({ shareIntent: false });
    return finish(await uploadOwn(clients, run, record, signal));
  }
}

async function uploadOwn(
  clients: SlackClients,
  run: Run,
  record: RecordPlace,
  signal: AbortSignal,
): Promise<string> {
  const { file } = run;
  if (!file) throw new Error(`run ${run.id} is to be delivered without a file`);
  const fileId = await uploadFile(clients.post, file, signal);
  await record({ fileId });
  return fileId;
}

async function share(clients: SlackClients, { request }: Run, fileId: string): Promise<void> {
  const { channelId, threadTs } = request.destination;
  const place = threadTs === undefined ? {} : { thread_ts: threadTs };
  await clients.post.files.completeUploadExternal({
    files: [{ id: fileId, title: wordsFor(request.locale).card.titled(request.words) }],
    channel_id: channelId,
    ...place,
  });
}

async function confirm(
  clients: SlackClients,
  fileId: string,
  channelId: string,
  signal: AbortSignal,
): Promise<Share> {
  const found = await awaitShare(clients.look, fileId, channelId, signal);
  if (!found) throw new Failure("slack_share_unconfirmed");
  return found;
}
