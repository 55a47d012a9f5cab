import { withTimeout } from "../../async/timeout.ts";
import type { Messages } from "../../i18n/index.ts";
import type { Run } from "../../runs/types.ts";
import type { ListenerDeps } from "../context.ts";
import { orderedReply } from "../messages/replies.ts";
import { budgetOf, isLate, type Waiting } from "../replies/ack-budget.ts";
import { LIMITS } from "../web-api/limits.ts";
import { plain } from "../web-api/text.ts";

interface SentForm<Ack> {
  readonly viewId: string;
  readonly waiting: Waiting;
  readonly messages: () => Messages;
  /** Orders; what is ordered is told with the answer. Nothing is ordered any more once the signal is aborted. */
  readonly order: (
    signal: Pick<AbortSignal, "aborted">,
  ) => Promise<{ ack: Ack; runs?: readonly [Run, ...Run[]] | undefined }>;
  /** Tells that nothing came of it yet, and that the form may be sent again. */
  readonly slow: () => Ack;
}

/**
 * Orders what a form says while Slack waits for its acknowledgement. Whoever reads that they may send the form again has
 * ordered nothing: what is not placed by then never is. Where the placing itself was under way, the form says
 * afterwards that it was taken; whoever has closed it meanwhile wants none, and the runs are cancelled.
 */
export async function orderOfForm<Ack>(
  deps: Pick<ListenerDeps, "clients" | "log" | "runs" | "servers">,
  { viewId, waiting, messages, order, slow }: SentForm<Ack>,
  ack: (answer: Ack) => Promise<void>,
): Promise<void> {
  if (isLate(waiting)) return ack(slow());
  let isOver = false;
  const signal = {
    get aborted() {
      return isOver || isLate(waiting);
    },
  };
  const work = order(signal);
  const onTime = await withTimeout(work, budgetOf(waiting));
  if (onTime && !isLate(waiting)) return ack(onTime.ack);
  isOver = true;
  await ack(slow());
  const { runs } = await work;
  if (!runs) return;
  try {
    await deps.clients.write.views.update({ view_id: viewId, view: takenView(deps, runs, messages()) });
  } catch (error) {
    deps.log.info({ err: error, viewId }, "a form was closed before its order was placed; cancelling it");
    for (const { id, request } of runs) await deps.runs.cancel(id, request.requester);
  }
}

const takenView = (
  { servers }: Pick<ListenerDeps, "servers">,
  runs: readonly [Run, ...Run[]],
  messages: Messages,
) => ({
  type: "modal" as const,
  title: plain(messages.form.title, LIMITS.viewTitle),
  blocks: [...(orderedReply(runs, "", messages, servers.length > 1).blocks ?? [])],
});
