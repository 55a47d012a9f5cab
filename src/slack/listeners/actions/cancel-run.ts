import type { Words } from "../../../i18n/index.ts";
import type { Requester } from "../../../orders/report-request.ts";
import type { ListenerDeps } from "../../deps.ts";
import { type NothingDone, onRunButton } from "./on-run.ts";

export const cancelRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, (runId, { by, words }) => cancelRun(deps, runId, by, words));

/** Cancels a run where it is not too late; what is to be told where nothing was done. */
export async function cancelRun(
  { runs }: Pick<ListenerDeps, "runs">,
  runId: string,
  by: Requester,
  { clicks }: Words,
): Promise<NothingDone | undefined> {
  const run = await runs.cancel(runId, by);
  if (!run) return clicks.unknownRun;
  return run.state === "cancelled" ? undefined : clicks.tooLate;
}
