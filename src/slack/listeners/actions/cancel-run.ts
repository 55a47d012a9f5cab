import type { ListenerDeps } from "../deps.ts";
import { onRunButton } from "./on-run.ts";

export const cancelRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, async (runId, by) => {
    const run = await deps.runs.cancel(runId, by);
    if (!run)
      return { happened: "This run is not known any more.", todo: "Order the report again if it is wanted." };
    if (run.state === "cancelled") return undefined;
    return {
      happened: "It is too late to cancel.",
      todo: "The report is already shared, or the run has ended.",
    };
  });
