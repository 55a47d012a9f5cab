import type { Messages } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import { isFinished } from "../../../runs/types.ts";
import { authorizeOrder, recordRefusal } from "../../access/admission.ts";
import type { ListenerDeps } from "../../context.ts";
import { cancelledNotice } from "../../messages/history.ts";
import type { Notice } from "../../messages/notice.ts";
import { onRunButton } from "./on-run.ts";

/** The choice of what to cancel goes when it is answered; a card shows by itself what came of it. */
export const cancelRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, async (runId, { by, messages, isPrivate }) => {
    const notice = await cancelRun(deps, runId, by, messages);
    if (!isPrivate) return notice;
    if (notice) return { answered: notice };
    const run = await deps.runs.find(runId);
    return run && { answered: cancelledNotice(run, messages) };
  });

/**
 * Cancels a run unless it is too late; the notice where nothing was done. To cancel somebody else's run, a person must be
 * allowed to order into its channel, as for Retry.
 */
export async function cancelRun(
  deps: ListenerDeps,
  runId: string,
  by: Requester,
  { clicks }: Messages,
): Promise<Notice | undefined> {
  const run = await deps.runs.find(runId);
  if (!run) return clicks.unknownRun;
  if (isFinished(run)) return clicks.tooLate;
  const { requester, destination } = run.request;
  if (requester.userId !== by.userId) {
    const { denied } = await authorizeOrder(deps, by.userId, destination.channelId);
    if (denied) {
      await recordRefusal(deps, denied, by, destination.channelId);
      return denied;
    }
  }
  const cancelled = await deps.runs.cancel(runId, by);
  return cancelled?.state === "cancelled" ? undefined : clicks.tooLate;
}
