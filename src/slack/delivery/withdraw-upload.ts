import type { WebClient } from "@slack/web-api";
import { isFileGone, slackErrorCode } from "../web-api/failures.ts";

/** Where Slack deletes nothing for the bot (docs.slack.dev, files.delete). */
const REFUSALS = ["cant_delete_file", "delete_not_allowed", "file_deleting_disabled"];

/**
 * Makes sure that an upload does not become visible any more, whoever still means to share it: a process that was
 * frozen just before `files.completeUploadExternal` sends that call when it wakes up, and Slack answers it
 * `file_not_found` for a file that was deleted. A file that became visible meanwhile goes with it.
 *
 * Whether Slack deletes an upload that was never completed is not documented. Where it says that it knows no such file,
 * the upload is completed for nobody (without a channel only the bot sees it) and deleted then.
 * @returns false where Slack lets the bot delete no files: the upload may yet be shared
 */
export async function withdrawUpload(client: WebClient, fileId: string): Promise<boolean> {
  const first = await remove(client, fileId);
  if (first !== "unknown") return first === "gone";
  await completeForNobody(client, fileId);
  return (await remove(client, fileId)) !== "refused";
}

async function remove(client: WebClient, file: string): Promise<"gone" | "unknown" | "refused"> {
  try {
    await client.files.delete({ file });
    return "gone";
  } catch (error) {
    const code = slackErrorCode(error) ?? "";
    if (code === "file_deleted") return "gone";
    if (code === "file_not_found") return "unknown";
    if (REFUSALS.includes(code)) return "refused";
    throw error;
  }
}

async function completeForNobody(client: WebClient, id: string): Promise<void> {
  try {
    await client.files.completeUploadExternal({ files: [{ id }] });
  } catch (error) {
    // Forgotten by Slack, or completed a moment ago by the process that had been frozen: the deletion tells.
    if (!isFileGone(error)) throw error;
  }
}
