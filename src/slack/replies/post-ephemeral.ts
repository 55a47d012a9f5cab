import type { Destination } from "../../orders/report-request.ts";
import type { ReplyDeps } from "../context.ts";
import type { Reply } from "../messages/replies.ts";
import { slackErrorCode } from "../web-api/failures.ts";

/**
 * Says something to one person alone, where they spoke (scope chat:write). Best effort: whoever has left the channel
 * meanwhile reads nothing, and nothing hangs on it.
 */
export async function postEphemeral(
  { clients, log }: Pick<ReplyDeps, "clients" | "log">,
  userId: string,
  { channelId, threadTs }: Destination,
  { text, blocks }: Reply,
): Promise<void> {
  try {
    await clients.write.chat.postEphemeral({
      channel: channelId,
      user: userId,
      text,
      blocks,
      ...(threadTs !== undefined && { thread_ts: threadTs }),
    });
  } catch (error) {
    log.warn({ err: error, code: slackErrorCode(error) ?? "unknown" }, "can’t send an ephemeral reply");
  }
}
