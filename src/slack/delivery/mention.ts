import { messagesFor } from "../../i18n/index.ts";
import { rangeLabelOf } from "../../orders/range-label.ts";
import type { ReportRequest } from "../../orders/report-request.ts";
import { cardTsOf, type Run } from "../../runs/types.ts";
import type { SlackClients } from "../web-api/clients.ts";
import { escapeMrkdwn } from "../web-api/text.ts";

/** A message in somebody's direct messages notifies them without a mention. */
export const isDirect = ({ destination }: ReportRequest): boolean => destination.channelId.startsWith("D");

/** What becomes of a report, to the person who asked for it, whom the mention notifies. */
export function mentionText({ request }: Run, how: "ready" | "failed"): string {
  const { card } = messagesFor(request.locale);
  const report = `${escapeMrkdwn(rangeLabelOf(request, request.locale))}, ${request.format} · ${escapeMrkdwn(request.server)}`;
  return card[how](`<@${request.requester.userId}>`, report);
}

/** Mentions the person who asked below the card of a run that failed: the card's edit notifies nobody. */
export async function mentionRequester({ write }: SlackClients, run: Run): Promise<void> {
  const { channelId, threadTs = cardTsOf(run) } = run.request.destination;
  await write.chat.postMessage({
    channel: channelId,
    text: mentionText(run, "failed"),
    unfurl_links: false,
    unfurl_media: false,
    ...(threadTs !== undefined && { thread_ts: threadTs }),
  });
}
