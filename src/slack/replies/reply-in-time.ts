import type { RespondArguments } from "@slack/bolt";
import { withTimeout } from "../../async/timeout.ts";
import type { ListenerDeps } from "../context.ts";
import type { Reply } from "../messages/replies.ts";
import { budgetOf, isLate, type Waiting } from "./ack-budget.ts";

export interface InTime {
  readonly waiting: Waiting;
  /**
   * Does what was asked for, and answers what its person reads. Nothing is to be changed any more once the signal is
   * aborted: the person reads that the command failed.
   */
  readonly work: (signal: Pick<AbortSignal, "aborted">) => Promise<Reply>;
  /** What stands there while the work goes on. */
  readonly oneMoment: () => string;
  /** That nothing was done, because it was too late for it. */
  readonly tooLate: () => Reply;
  readonly ack: (reply?: Reply | RespondArguments) => Promise<void>;
  readonly respond: (message: RespondArguments) => Promise<unknown>;
}

/**
 * Replies to a command while Slack waits for its acknowledgement, or afterwards. In a rush the acknowledgement comes
 * first: work that is begun for everybody at once is done for nobody in time. A command that is too old to be
 * acknowledged is not done, because its person reads that it failed, and types it again; they are told so. What could
 * not be heard in time any more, or not at all because the connection broke, is told once more.
 */
export async function replyInTime(
  { rush, log }: Pick<ListenerDeps, "rush" | "log">,
  asked: InTime,
): Promise<void> {
  const { waiting, work, oneMoment, tooLate, ack, respond } = asked;
  const tellLater = (reply: Reply) => respond({ ...reply, replace_original: false });
  const isHeard = (answer?: Reply | RespondArguments) =>
    ack(answer).then(
      () => true,
      (error: unknown) => {
        log.warn({ err: error }, "an acknowledgement can’t be sent; its person is told otherwise");
        return false;
      },
    );
  if (isLate(waiting)) {
    await isHeard();
    return void (await tellLater(tooLate()));
  }
  let isAcked = false;
  const signal = {
    get aborted() {
      return !isAcked && isLate(waiting);
    },
  };
  const hasTurn = rush.free > 0;
  const working = rush.run(() => work(signal));
  const reply = hasTurn ? await withTimeout(working, budgetOf(waiting)) : undefined;
  const wasInTime = !isLate(waiting);
  const wasHeard = await isHeard(reply ?? { response_type: "ephemeral", text: oneMoment() });
  isAcked = wasInTime && wasHeard;
  if (!reply || !isAcked) await tellLater(await working);
}
