import type { ListenerDeps } from "../deps.ts";
import { onRunButton } from "./on-run.ts";

export const retryRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, async (runId, { by, words }) => {
    const run = (await deps.runs.retry(runId, by)) ?? (await deps.runs.find(runId));
    if (!run) return words.clicks.unknownRun;
    // Somebody else pressed first, or it is under way already: the card says so.
    return undefined;
  });
