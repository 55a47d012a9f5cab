import type { Messages } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import type { ListenerDeps } from "../../context.ts";
import type { Notice } from "../../messages/notice.ts";
import { onRunButton } from "./on-run.ts";

export const cancelRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, (runId, { by, messages }) => cancelRun(deps, runId, by, messages));

/** Cancels a run unless it is too late; the notice where nothing was done. */
export async function cancelRun(
  { runs }: Pick<ListenerDeps, "runs">,
  runId: string,
  by: Requester,
  { clicks }: Messages,
): Promise<Notice | undefined> {
  const run = await runs.cancel(runId, by);
  if (!run) return clicks.unknownRun;
  return run.state === "cancelled" ? undefined : clicks.tooLate;
}
