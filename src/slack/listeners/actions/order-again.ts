import type { ListenerDeps } from "../../context.ts";
import { sharedChannelReply } from "../../messages/shared-channel.ts";
import { type FromRun, orderFromRun } from "../../placing/order-from-run.ts";
import { type Click, onRunButton } from "./on-run.ts";

/** The same interval, in the same format, in the same place. */
export const runAgainCallback = (deps: ListenerDeps) => orderOnClick(deps, "again");

/** The same interval as CSV where it was a PDF, and the other way round. */
export const otherFormatCallback = (deps: ListenerDeps) => orderOnClick(deps, "other");

/** The work of a failed run anew. Where somebody else pressed first, the card says so. */
export const retryRunCallback = (deps: ListenerDeps) => orderOnClick(deps, "retry");

function orderOnClick(deps: ListenerDeps, kind: FromRun) {
  return onRunButton(deps, async (runId, { by: requester, at, messages }: Click) => {
    const run = await deps.runs.find(runId);
    if (!run) return messages.clicks.unknownRun;
    // A run that is retried already needs no second confirmation.
    if (kind === "retry" && run.state !== "failed") return undefined;
    const key = keyOf(`${requester.teamId}:${runId}:${kind}:${requester.userId}`, at);
    const outcome = await orderFromRun(deps, { run, kind, requester, destination: "there", key });
    switch (outcome.kind) {
      case "denied":
        return outcome.denied;
      case "unconfirmed":
        return sharedChannelReply(outcome.confirmation, messages);
      case "ordered":
        return outcome.isNew || kind === "retry" ? undefined : messages.clicks.orderedJustNow;
    }
  });
}

/** Two clicks of one person within a minute, by Slack's clock, are one order: people click twice. */
const keyOf = (what: string, clickedAt: string): string => `${what}:${Math.floor(Number(clickedAt) / 60)}`;
