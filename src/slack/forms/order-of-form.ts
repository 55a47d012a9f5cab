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

/** Of a form that was answered too late, until its order is placed. */
interface Pending {
  /** Runs that were ordered by sending it once more. */
  readonly runs: Set<string>;
  /** How often it is being placed. */
  placing: number;
}

/** By the form. */
type Resent = Map<string, Pending>;

type Deps = Pick<ListenerDeps, "clients" | "log" | "runs" | "servers">;

/**
 * Orders what a form says while Slack waits for its acknowledgement. A person who reads “submit the form again” would
 * order twice, so what isn't placed by then never is. Where the placing itself was under way, the form says afterwards that it
 * was taken. A person who has closed it meanwhile doesn't read that and wants nothing, so the runs are canceled, unless
 * the form was closed by sending the same once more.
 */
export const createFormOrders = (deps: Deps) => {
  const resent: Resent = new Map();
  return <Ack>(sent: SentForm<Ack>, ack: (answer: Ack) => Promise<void>): Promise<void> =>
    orderOfForm(deps, resent, sent, ack);
};

async function orderOfForm<Ack>(
  deps: Deps,
  resent: Resent,
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
  if (onTime && !isLate(waiting)) {
    for (const { id } of onTime.runs ?? []) resent.get(viewId)?.runs.add(id);
    return ack(onTime.ack);
  }
  isOver = true;
  const pending = resent.get(viewId) ?? { runs: new Set(), placing: 0 };
  pending.placing += 1;
  resent.set(viewId, pending);
  try {
    await ack(slow());
    const { runs } = await work;
    if (runs) await tellLate(deps, { viewId, runs, wanted: pending.runs, messages: messages() });
  } finally {
    pending.placing -= 1;
    if (pending.placing === 0) resent.delete(viewId);
  }
}

interface Late {
  readonly viewId: string;
  readonly runs: readonly [Run, ...Run[]];
  /** Runs that were ordered by sending the form once more. */
  readonly wanted: ReadonlySet<string>;
  readonly messages: Messages;
}

async function tellLate(deps: Deps, { viewId, runs, wanted, messages }: Late): Promise<void> {
  try {
    await deps.clients.write.views.update({ view_id: viewId, view: takenView(deps, runs, messages) });
  } catch (error) {
    const unwanted = runs.filter(({ id }) => !wanted.has(id));
    if (unwanted.length === 0) return;
    deps.log.info({ err: error, viewId }, "a form was closed before its order was placed; cancelling it");
    for (const { id, request } of unwanted) await deps.runs.cancel(id, request.requester);
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
