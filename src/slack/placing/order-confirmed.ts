import type { Requester } from "../../orders/report-request.ts";
import { judgeSealed, type SealedDraft } from "../../orders/sealed-draft.ts";
import type { PlacingDeps } from "../context.ts";
import { type Order, type OrderResult, placeOrder } from "./place-order.ts";

/** What somebody chose: into the channel, for others to read, or to them alone. */
export type ConfirmedDestination = "there" | "me";

export type ConfirmedResult =
  | Exclude<OrderResult, { kind: "refused" | "unknown-run" }>
  /** It cannot be confirmed any more, or never could. */
  | { readonly kind: "invalid"; readonly why: "not-yours" | "too-old" };

const TOO_OLD = { kind: "invalid", why: "too-old" } as const;

/**
 * Places the order that was confirmed. Nothing of it is believed because it comes back to us: the person, the age, the
 * range and the channel are all looked at again, as for a new order.
 */
export async function orderConfirmed(
  deps: PlacingDeps,
  sealed: SealedDraft | undefined,
  requester: Requester,
  destination: ConfirmedDestination,
  signal?: Order["signal"],
): Promise<ConfirmedResult> {
  if (!sealed) return TOO_OLD;
  const verdict = judgeSealed(sealed, requester.userId, deps.now());
  if (verdict !== "ok") return { kind: "invalid", why: verdict };
  const { draft, isRetry, confirmedFor } = sealed;
  const { range, server } = draft;
  // A run that is ordered again keeps its server, and fails where that is gone.
  const isOfRun = range !== undefined && "ofRun" in range;
  if (!isOfRun && server !== undefined && !deps.servers.includes(server)) return TOO_OLD;
  const result = await placeOrder(deps, {
    draft: destination === "me" ? { ...draft, destination } : draft,
    requester,
    // Whatever the key says, it can only meet orders that this person confirmed.
    idempotencyKey: `${requester.teamId}:${requester.userId}:confirmed:${sealed.key}`,
    confirmedFor,
    askedAt: new Date(sealed.at),
    ...(isRetry && { isRetry }),
    signal,
  });
  return result.kind === "refused" || result.kind === "unknown-run" ? TOO_OLD : result;
}
