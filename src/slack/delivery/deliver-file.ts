import { Failure } from "../../errors.ts";
import { messagesFor } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import type { RecordUpload, Run, Share } from "../../runs/types.ts";
import { cardTsOf } from "../../runs/types.ts";
import type { Home } from "../access/people.ts";
import type { SlackClients } from "../web-api/clients.ts";
import { isFileGone, isPlainNo } from "../web-api/failures.ts";
import { isDirect, mentionText } from "./mention.ts";
import { proveReaders } from "./readers.ts";
import { awaitShare, EARLIER_SHARE_WAITS, SHARE_WAITS } from "./shares.ts";
import { uploadFile } from "./upload.ts";
import { withdrawUpload } from "./withdraw-upload.ts";

/** In the channel below the card, or in the card's thread; what was asked for in a thread stays in that one. */
export type Delivery = "channel" | "thread";

export interface DeliveryDeps {
  readonly clients: SlackClients;
  readonly delivery: Delivery;
  /** Whether the file’s comment mentions the person who asked. */
  readonly isMentioned?: boolean;
  /** Whose channels are not shared outside by having the bot's own organization in them. */
  readonly home: Home;
}

/**
 * Brings a run's file into its channel once. The file is uploaded in its invisible form first and its id is kept; the
 * last step makes it visible. An attempt that was cut off behind that step is taken up by asking Slack about that id.
 * Where the file is not to be seen, the earlier attempt may only be frozen and share it yet: its upload is withdrawn
 * before there is another.
 * @param waits between looks for the file after its sharing, and after that of an earlier attempt, in milliseconds
 */
export async function deliverFile(
  { clients, delivery, isMentioned = false, home }: DeliveryDeps,
  run: Run,
  record: RecordUpload,
  signal: AbortSignal,
  waits = { own: SHARE_WAITS, earlier: EARLIER_SHARE_WAITS },
): Promise<Share> {
  const { channelId } = run.request.destination;
  const look = (fileId: string, whose: keyof typeof waits) =>
    awaitShare(clients.read, fileId, channelId, signal, waits[whose]);

  /** The upload to share, when there is one that no other attempt can share any more, or the share that stands. */
  const reconcile = async (): Promise<Share | string | undefined> => {
    const { upload } = run;
    if (upload.state === "none" || upload.fileId === undefined) return undefined;
    const { fileId } = upload;
    if (upload.state === "uploaded") return fileId;
    if (upload.state !== "withdrawn") {
      const share = await look(fileId, "earlier");
      if (share) return share;
      // Written down first: from now on it may be deleted at any moment, also by this attempt after a sleep of its own,
      // so that nobody must take it for the result, even where it appears.
      await record({ state: "withdrawn", fileId });
    }
    if (await withdrawUpload(clients.write, fileId)) return undefined;
    return (await look(fileId, "earlier")) ?? fileId;
  };

  const finish = async (fileId: string) => {
    await proveReaders(clients, home, run);
    await record({ state: "sharing", fileId });
    signal.throwIfAborted();
    await share({ clients, delivery, isMentioned }, run, fileId, record);
    const found = await look(fileId, "own");
    if (!found) throw new Failure("slack_share_unconfirmed");
    return found;
  };

  const ready = await reconcile();
  if (typeof ready === "object") return ready;
  try {
    return await finish(ready ?? (await uploadOwn(clients, run, record, signal)));
  } catch (error) {
    // Slack forgets an upload that was not completed for long. Only then is there another: the first was never visible.
    if (ready === undefined || !isFileGone(error)) throw error;
    return finish(await uploadOwn(clients, run, record, signal));
  }
}

async function uploadOwn(
  clients: SlackClients,
  run: Run,
  record: RecordUpload,
  signal: AbortSignal,
): Promise<string> {
  const { file } = run;
  if (!file) throw new Error(`run ${run.id} is to be delivered without a file`);
  const fileId = await uploadFile(clients, file, signal);
  await record({ state: "uploaded", fileId });
  return fileId;
}

async function share(
  { clients, delivery, isMentioned }: Omit<DeliveryDeps, "home">,
  run: Run,
  id: string,
  record: RecordUpload,
): Promise<void> {
  const { request } = run;
  const { channelId, threadTs = delivery === "thread" ? cardTsOf(run) : undefined } = request.destination;
  const place = threadTs === undefined ? {} : { thread_ts: threadTs };
  try {
    await clients.write.files.completeUploadExternal({
      files: [{ id, title: messagesFor(request.locale).card.titled(rangeLabelOf(request, request.locale)) }],
      channel_id: channelId,
      ...place,
      ...(isMentioned && !isDirect(request) && { initial_comment: mentionText(run, "ready") }),
    });
  } catch (error) {
    // Nothing was shared: the upload is as good as before, and the run may still be cancelled.
    if (isPlainNo(error)) await record({ state: "uploaded", fileId: id });
    throw error;
  }
}
