import type { Destination } from "../../orders/report-request.ts";
import type { ReplyDeps } from "../context.ts";
import type { Reply } from "../messages/replies.ts";
import { isPlainNo, slackErrorCode } from "../web-api/failures.ts";

type PrivateReply = Pick<Reply, "text"> & Partial<Pick<Reply, "blocks">>;
type Deps = Pick<ReplyDeps, "clients" | "log">;

/**
 * Says something to one person alone, where they spoke (scope chat:write); in their direct messages where Slack says
 * that it can’t be said there, or where they spoke in no conversation. Best effort: nothing hangs on it.
 */
export async function postEphemeral(
  deps: Deps,
  userId: string,
  place: Destination | undefined,
  { text, blocks }: PrivateReply,
): Promise<void> {
  const { clients, log } = deps;
  const reply = { text, ...(blocks && { blocks }) };
  if (!place) return postDirectly(deps, userId, reply);
  try {
    await clients.write.chat.postEphemeral({
      channel: place.channelId,
      user: userId,
      ...reply,
      ...(place.threadTs !== undefined && { thread_ts: place.threadTs }),
    });
  } catch (error) {
    log.warn({ err: error, code: slackErrorCode(error) ?? "unknown" }, "can’t send an ephemeral reply");
    // A reply whose outcome is not known may be read already: a second one would say it twice.
    if (isPlainNo(error)) await postDirectly(deps, userId, reply);
  }
}

async function postDirectly({ clients, log }: Deps, userId: string, reply: PrivateReply): Promise<void> {
  try {
    await clients.write.chat.postMessage({
      channel: userId,
      ...reply,
      unfurl_links: false,
      unfurl_media: false,
    });
  } catch (error) {
    log.warn({ err: error, code: slackErrorCode(error) ?? "unknown" }, "can’t reply in a direct message");
  }
}
