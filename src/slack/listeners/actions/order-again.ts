import { clickKey } from "../../../orders/click-key.ts";
import { draftOfRun, type Format } from "../../../orders/order-draft.ts";
import type { ListenerDeps } from "../../context.ts";
import { sharedChannelReply } from "../../messages/shared-channel.ts";
import { placeOrder } from "../../placing/place-order.ts";
import { type Click, onRunButton } from "./on-run.ts";

/** The same interval, in the same format, in the same place. */
export const runAgainCallback = (deps: ListenerDeps) => orderOnClick(deps, "again");

/** The same interval as CSV where it was a PDF, and the other way round. */
export const otherFormatCallback = (deps: ListenerDeps) => orderOnClick(deps, "other");

/** The work of a failed run anew. Where somebody else pressed first, the card says so. */
export const retryRunCallback = (deps: ListenerDeps) => orderOnClick(deps, "retry");

/**
 * The person and the channel are checked anew each time, and a channel that others read is confirmed anew; the interval is
 * that of the run.
 */
function orderOnClick(deps: ListenerDeps, kind: "again" | "other" | "retry") {
  return onRunButton(deps, async (runId, { by: requester, at, messages }: Click) => {
    const run = await deps.runs.find(runId);
    if (!run) return messages.clicks.unknownRun;
    // A run that is retried already needs no second confirmation.
    if (kind === "retry" && run.state !== "failed") return undefined;
    const result = await placeOrder(deps, {
      draft: kind === "other" ? draftOfRun(run, otherFormat(run.request.format)) : draftOfRun(run),
      requester,
      idempotencyKey: clickKey(`${requester.teamId}:${runId}:${kind}:${requester.userId}`, at),
      isRetry: kind === "retry",
    });
    switch (result.kind) {
      case "denied":
        return result.denied;
      case "unconfirmed":
        return sharedChannelReply(result.confirmation, messages);
      case "ordered":
        return result.isNew || kind === "retry" ? undefined : messages.clicks.orderedJustNow;
      case "unknown-run":
        return messages.clicks.unknownRun;
      default:
        return undefined;
    }
  });
}

const otherFormat = (format: Format): Format => (format === "PDF" ? "CSV" : "PDF");
