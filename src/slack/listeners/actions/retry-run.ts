import type { ListenerDeps } from "../deps.ts";
import { onRunButton, UNKNOWN_RUN } from "./on-run.ts";

export const retryRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, async (runId, by) => {
    const run = (await deps.runs.retry(runId, by)) ?? (await deps.runs.find(runId));
    if (!run) return UNKNOWN_RUN;
    // Somebody else pressed first, or it is under way already: the card says so.
    return undefined;
  });
