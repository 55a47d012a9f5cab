import type { RespondArguments, RespondFn } from "@slack/bolt";
import type { KnownBlock } from "@slack/types";
import { withTimeout } from "../../async/timeout.ts";
import type { Destination } from "../../orders/report-request.ts";
import type { ReplyDeps } from "../context.ts";
import { postEphemeral } from "./post-ephemeral.ts";

/** What a payload says of who waits, and where, as far as a reply needs it; each kind has some of it. */
interface Waiting {
  readonly user?: { readonly id?: string } | undefined;
  readonly user_id?: string;
  readonly channel?: { readonly id?: string } | undefined;
  readonly channel_id?: string;
  readonly message?: { readonly thread_ts?: string } | undefined;
  readonly container?: { readonly thread_ts?: string };
}

/** As long as a call of the Web API: the client of response URLs waits for minutes. */
const RESPOND_MS = 15_000;

/** Who waits for a reply; undefined for an event, which nobody waits for. */
export const waitingUser = ({ user, user_id }: Waiting): string | undefined =>
  user_id ?? (typeof user === "object" ? user.id : undefined);

/**
 * A `respond` for every payload. Slack leaves the response URL out where there is no conversation, and takes it no more
 * after half an hour or five uses: the person who waits is told by an ephemeral message then, or directly.
 * @param respond Bolt’s own; undefined for a payload without a response URL
 */
export function respondTo(
  deps: Pick<ReplyDeps, "clients" | "log">,
  body: Waiting,
  respond: RespondFn | undefined,
): (message: string | RespondArguments) => Promise<void> {
  const userId = waitingUser(body);
  return async (message) => {
    const reply = typeof message === "string" ? { text: message } : message;
    try {
      if (respond) {
        if (
          !(await withTimeout(
            respond(message).then(() => true),
            RESPOND_MS,
          ))
        )
          deps.log.warn("Slack’s response URL doesn’t answer; the reply may be lost");
        return;
      }
    } catch (error) {
      if (!wasRefused(error)) throw error;
      deps.log.warn({ err: error }, "Slack doesn’t take a reply at its response URL; replying otherwise");
    }
    if (userId !== undefined) await postEphemeral(deps, userId, placeOf(body), readable(reply));
  };
}

function placeOf({ channel, channel_id, message, container }: Waiting): Destination | undefined {
  const channelId = channel?.id ?? channel_id;
  if (channelId === undefined || channelId === "") return undefined;
  const threadTs = message?.thread_ts ?? container?.thread_ts;
  return { channelId, ...(threadTs !== undefined && { threadTs }) };
}

const readable = (reply: RespondArguments) => ({
  text: reply.text ?? "",
  ...("blocks" in reply && { blocks: [...reply.blocks] as KnownBlock[] }),
});

/** Was nothing said for certain? Slack answered with an error, or there was no connection to ask it. */
function wasRefused(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("statusCode" in error && typeof error.statusCode === "number") return true;
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return ["ECONNREFUSED", "EAI_AGAIN", "ENOTFOUND"].includes(code);
}
