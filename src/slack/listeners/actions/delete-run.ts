import type { Run } from "../../../runs/types.ts";
import type { ListenerDeps } from "../../deps.ts";
import { slackErrorCode } from "../../web-api/failures.ts";
import { onRunButton } from "./on-run.ts";

/** File and card go, at the wish of whoever asked for the report. The run stays in the history and the audit. */
export const deleteRunCallback = (deps: ListenerDeps) =>
  onRunButton(deps, async (runId, { by, words }) => {
    const run = await deps.runs.find(runId);
    if (!run) return words.clicks.unknownRun;
    const { requester } = run.request;
    if (requester.userId !== by.userId) return words.clicks.notYours;
    await deleteReport(deps, run);
    return undefined;
  });

/** The file first: a card without its file can be deleted by a second click, a file without its card cannot. */
async function deleteReport({ clients }: ListenerDeps, { place, request }: Run): Promise<void> {
  const { fileId, cardTs: ts } = place;
  // Deleted already, by the click before or by hand: that is what was wanted.
  if (fileId !== undefined) {
    await clients.post.files.delete({ file: fileId }).catch(unless(["file_not_found", "file_deleted"]));
  }
  if (ts !== undefined) {
    const { channelId: channel } = request.destination;
    await clients.post.chat.delete({ channel, ts }).catch(unless(["message_not_found"]));
  }
}

const unless = (codes: readonly string[]) => (error: unknown) => {
  if (!codes.includes(slackErrorCode(error) ?? "")) throw error;
};
