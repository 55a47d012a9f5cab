import { judgePending, type PendingOrder } from "../../orders/pending-order.ts";
import type { Requester } from "../../orders/report-request.ts";
import type { Run } from "../../runs/types.ts";
import type { Denied } from "../access/admission.ts";
import type { PlacingDeps } from "../context.ts";
import type { Confirmation } from "./confirmation.ts";
import { orderFromRun } from "./order-from-run.ts";
import { placeOrder } from "./place-order.ts";

/** What somebody answered: into the channel, for others to read, or to them alone. */
export type Answered = "there" | "me";

export type PendingOutcome =
  /** No run: somebody was faster, as with a retry. */
  | { readonly kind: "ordered"; readonly runs: readonly Run[] }
  | { readonly kind: "denied"; readonly denied: Denied }
  /** Other organizations came to the channel meanwhile. */
  | { readonly kind: "unconfirmed"; readonly confirmation: Confirmation }
  /** It cannot be answered any more, or never could. */
  | { readonly kind: "void"; readonly why: "not-yours" | "too-old" };

/**
 * Orders what was confirmed. Nothing of it is believed because it comes back to us: the person, the age, the words and
 * the channel are all looked at again, as for a new order.
 */
export async function orderPending(
  deps: PlacingDeps,
  pending: PendingOrder | undefined,
  requester: Requester,
  answered: Answered,
): Promise<PendingOutcome> {
  if (!pending) return { kind: "void", why: "too-old" };
  const verdict = judgePending(pending, requester.userId, deps.now());
  if (verdict !== "ok") return { kind: "void", why: verdict };
  const { wish, named: confirmed } = pending;
  // Whatever the key says, it can only meet orders that this person confirmed.
  const key = `${requester.teamId}:${requester.userId}:confirmed:${pending.key}`;
  if (wish.kind !== "words") {
    const run = await deps.runs.find(wish.runId);
    if (!run) return { kind: "void", why: "too-old" };
    const order = { run, kind: wish.kind, requester, destination: answered, key, confirmed };
    const outcome = await orderFromRun(deps, order);
    return outcome.kind === "ordered" ? { kind: "ordered", runs: outcome.run ? [outcome.run] : [] } : outcome;
  }
  const { rangeText, formats, zone, server, channelId, threadTs } = wish;
  if (server !== undefined && !deps.servers.includes(server)) return { kind: "void", why: "too-old" };
  const outcome = await placeOrder(deps, {
    rangeText,
    formats,
    zone,
    server,
    requester,
    destination: answered === "me" ? "me" : { channelId, ...(threadTs !== undefined && { threadTs }) },
    idempotencyKey: key,
    confirmed,
    askedAt: new Date(pending.at),
  });
  return outcome.kind === "refused" ? { kind: "void", why: "too-old" } : outcome;
}
