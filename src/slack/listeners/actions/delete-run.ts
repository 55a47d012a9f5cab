import { cardTsOf, fileIdOf, type Run } from "../../../runs/types.ts";
import type { ListenerDeps } from "../../context.ts";
import { removeCard } from "../../delivery/show-card.ts";
import { isFileGone } from "../../web-api/failures.ts";
import { onRunButton } from "./on-run.ts";

/** Deletes file and card for whoever ordered the report. The run stays in the history, as deleted, and the audit says who did it. */
export const deleteRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, async (runId, { by, messages }) => {
    const run = await deps.runs.find(runId);
    if (!run) return messages.clicks.unknownRun;
    const { requester } = run.request;
    if (requester.userId !== by.userId) return messages.clicks.notYours;
    await deleteReport(deps, run);
    await deps.runs.markDeleted(runId, by);
    return undefined;
  });

/** The file first: a card without its file can be deleted by a second click, a file without its card cannot. */
async function deleteReport({ clients }: ListenerDeps, run: Run): Promise<void> {
  const [fileId, cardTs] = [fileIdOf(run), cardTsOf(run)];
  // Deleted already, by the click before or by hand: that is what was wanted.
  if (fileId !== undefined) {
    await clients.write.files.delete({ file: fileId }).catch((error: unknown) => {
      if (!isFileGone(error)) throw error;
    });
  }
  if (cardTs !== undefined) await removeCard(clients, run, cardTs);
}
