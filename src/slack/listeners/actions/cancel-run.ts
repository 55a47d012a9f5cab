import type { ListenerDeps } from "../../deps.ts";
import { onRunButton } from "./on-run.ts";

export const cancelRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, async (runId, { by, words }) => {
    const run = await deps.runs.cancel(runId, by);
    if (!run) return words.clicks.unknownRun;
    return run.state === "cancelled" ? undefined : words.clicks.tooLate;
  });
