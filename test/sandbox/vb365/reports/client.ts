import { extractText, getDocumentProxy } from "unpdf";
import type { Harness, Reply } from "../client.ts";

/** Logs in and asks for a report. */
export async function report(
  harness: Harness,
  body: object,
  path = "/v8/Reports/GenerateLicenseOverview",
): Promise<Reply> {
  return harness.call("POST", path, { token: await harness.login(), json: body });
}

/** The text of each page of a PDF. */
export async function pagesOf(reply: Pick<Reply, "bytes">): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(reply.bytes)));
  return text;
}
