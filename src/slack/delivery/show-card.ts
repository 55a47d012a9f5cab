import type { ChatPostMessageArguments } from "@slack/web-api";
import { messagesFor } from "../../i18n/index.ts";
import { cardTsOf, isFinished, isUnchanged, type Run, type ShownCard } from "../../runs/types.ts";
import { buildCard, CARD_EVENT, type Card, type CardContext } from "../messages/card.ts";
import { buildUnchangedCard } from "../messages/schedules/unchanged-card.ts";
import type { SlackClients } from "../web-api/clients.ts";
import { failureOfCode } from "../web-api/error-codes.ts";
import { slackErrorCode } from "../web-api/failures.ts";
import { findMessage } from "./find-message.ts";

/**
 * Posts a run's card, or edits the one that stands. A card whose posting was cut off is looked for by the run's id in
 * the message metadata before another is posted. Where Slack lets a card be edited no more, how the run ended is posted
 * anew: a card must not stand as if the run went on.
 * @returns the card's `ts`, and whether it stands in another one's place
 */
export async function showCard(
  clients: SlackClients,
  run: Run,
  context: CardContext = {},
): Promise<ShownCard> {
  const cardTs = cardTsOf(run) ?? (run.card.state === "intended" ? await findCard(clients, run) : undefined);
  if (cardTs === undefined) return { cardTs: await postCard(clients, run, context) };
  try {
    await withPlainFallback(run, context, (card) => editCard(clients, run, cardTs, card));
    return { cardTs };
  } catch (error) {
    if (!isFinished(run) || !isEditDenied(error)) throw error;
    return { cardTs: await replaceCard(clients, run, cardTs, context), isReplacement: true };
  }
}

async function postCard(clients: SlackClients, run: Run, context: CardContext): Promise<string> {
  const { ts } = await withPlainFallback(run, context, (card) =>
    clients.write.chat.postMessage({ ...message(run), ...card }),
  );
  if (!ts) throw new Error("chat.postMessage answered without a ts");
  return ts;
}

/** A crash may have cut off an earlier replacement behind its posting: that one is taken. */
async function replaceCard(
  clients: SlackClients,
  run: Run,
  oldTs: string,
  context: CardContext,
): Promise<string> {
  const cardTs = (await findCard(clients, run, oldTs)) ?? (await postCard(clients, run, context));
  // Where Slack deletes it neither, its buttons say that it is too late.
  await removeCard(clients, run, oldTs).catch((error: unknown) => {
    if (slackErrorCode(error) === undefined) throw error;
  });
  return cardTs;
}

/** Slack's plain no to an edit that was good before: by the workspace's settings, or because of the message's age. */
function isEditDenied(error: unknown): boolean {
  const code = slackErrorCode(error);
  return code !== undefined && (failureOfCode(code) === "slack_edit_denied" || code === "block_mismatch");
}

/** Shows the card without its table where Slack takes no such block: it refuses the whole message then. */
async function withPlainFallback<T>(
  run: Run,
  context: CardContext,
  show: (card: Card) => Promise<T>,
): Promise<T> {
  const messages = messagesFor(run.request.locale);
  if (isUnchanged(run)) return show(buildUnchangedCard(run, messages));
  try {
    return await show(buildCard(run, messages, context));
  } catch (error) {
    if (slackErrorCode(error) !== "invalid_blocks") throw error;
    return show(buildCard(run, messages, { ...context, drawn: false }));
  }
}

function message({
  request,
}: Run): Pick<ChatPostMessageArguments, "channel" | "unfurl_links" | "unfurl_media"> {
  const { channelId, threadTs } = request.destination;
  const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
  return { channel: channelId, unfurl_links: false, unfurl_media: false, ...thread };
}

async function editCard(clients: SlackClients, run: Run, ts: string, card: Card): Promise<void> {
  try {
    await clients.write.chat.update({ channel: run.request.destination.channelId, ts, ...card });
  } catch (error) {
    // Somebody deleted the card: their wish stands, and the report goes on without it.
    if (slackErrorCode(error) !== "message_not_found") throw error;
  }
}

/** Removes a card of the run; one that is gone already stays so. */
export async function removeCard(clients: SlackClients, { request }: Run, ts: string): Promise<void> {
  try {
    await clients.write.chat.delete({ channel: request.destination.channelId, ts });
  } catch (error) {
    if (slackErrorCode(error) !== "message_not_found") throw error;
  }
}

/** A run's card among the channel's messages since the order, by the run's id in its metadata. */
function findCard(clients: SlackClients, run: Run, besides?: string): Promise<string | undefined> {
  const since = new Date(run.orderedAt);
  return findMessage(clients, { ...run.request.destination, since }, ({ ts, type, payload }) => {
    return ts !== besides && type === CARD_EVENT && payload.run_id === run.id;
  });
}

/** Tells the person who asked directly, for a run that ended badly where its channel no longer takes messages. */
export async function notifyRequester(
  clients: SlackClients,
  run: Run,
  context: CardContext = {},
): Promise<void> {
  const { channelId } = run.request.destination;
  const messages = messagesFor(run.request.locale);
  const card = buildCard(run, messages, { ...context, drawn: false });
  await clients.write.chat.postMessage({
    channel: run.request.requester.userId,
    unfurl_links: false,
    unfurl_media: false,
    ...card,
    text: messages.card.inChannel(`<#${channelId}>`, card.text),
  });
}
