import type { ListenerDeps } from "../deps.ts";
import { onRunButton, UNKNOWN_RUN } from "./on-run.ts";

export const cancelRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, async (runId, by) => {
    const run = await deps.runs.cancel(runId, by);
    if (!run) return UNKNOWN_RUN;
    if (run.state === "cancelled") return undefined;
    return {
      happened: "It is too late to cancel.",
      todo: "The report is already shared, or the run has ended.",
    };
  });
