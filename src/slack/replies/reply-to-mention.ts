import { type Messages, messagesFor } from "../../i18n/index.ts";
import { closestMatches } from "../../orders/closest-matches.ts";
import { KEYWORDS } from "../../orders/command-text.ts";
import { findMistakes, type Mistake } from "../../orders/find-mistakes.ts";
import { rangeInSentence } from "../../orders/range-in-sentence.ts";
import type { Destination, Requester } from "../../orders/report-request.ts";
import { resolveReportRange } from "../../orders/resolve-report-range.ts";
import { type ReportSentence, readSentence } from "../../orders/sentence.ts";
import { withoutStopWords } from "../../orders/stop-words.ts";
import { SERVER_LOCAL } from "../../orders/zones.ts";
import { authorizeUser } from "../access/admission.ts";
import type { Person } from "../access/people.ts";
import type { ReplyDeps } from "../context.ts";
import { mentionHelp } from "../messages/mention-help.ts";
import {
  contradictionReply,
  keywordReply,
  noticeReply,
  orderedReply,
  type Reply,
  refusedReply,
} from "../messages/replies.ts";
import { sharedChannelReply } from "../messages/shared-channel.ts";
import { COMMANDS } from "../names.ts";
import {
  formatsOf,
  type OrderOutcome,
  placeOrder,
  type RequestedDestination,
} from "../placing/place-order.ts";
import { readingContext } from "../placing/reading-context.ts";
import { messagesForPerson } from "./messages-for.ts";
import { replyToKeyword } from "./reply-to-keyword.ts";

/** A message that mentions the bot. */
export interface Mention {
  /** As Slack sends it. Foreign text. */
  readonly text: string;
  readonly botUserId: string;
  readonly requester: Requester;
  /** Where it was written, and where the report goes: its channel, or the thread that it stands in. */
  readonly place: Destination;
  /** One message, one order. */
  readonly key: string;
}

/**
 * Takes the order that a message is, or answers it.
 * @returns what its writer alone is told; undefined where the card of the run says it all
 */
export async function replyToMention(deps: ReplyDeps, mention: Mention): Promise<Reply | undefined> {
  const { requester, place } = mention;
  const { userId, teamId } = requester;
  const asked = readSentence(mention.text, mention.botUserId, deps.servers);
  switch (asked.kind) {
    case "two-formats":
    case "no-channel":
      return contradictionReply(asked, await messagesForPerson(deps, userId));
    case "empty":
    case "help":
      return mentionHelp(deps.botName, await messagesForPerson(deps, userId));
    case "report":
      return order(deps, mention, asked);
    default:
      return replyToKeyword(asked.kind, deps, {
        command: COMMANDS.licenseReport,
        team_id: teamId,
        user_id: userId,
        channel_id: place.channelId,
      });
  }
}

async function order(deps: ReplyDeps, mention: Mention, asked: ReportSentence): Promise<Reply | undefined> {
  const { requester, place, key } = mention;
  const { person, denied } = await authorizeUser(deps, requester.userId);
  const messages = messagesFor(person.locale);
  const zone = asked.zone === undefined || asked.zone === SERVER_LOCAL ? person.zone : asked.zone;
  // Whoever may not order is told that, whatever they asked for: the order itself is refused, and audited.
  const range = denied ? undefined : rangeInSentence(asked.parts, { ...readingContext(deps, person), zone });
  if (range && !range.ok) return misread(deps, asked, range, person, messages);
  const destination: RequestedDestination =
    asked.to === "me" ? "me" : typeof asked.to === "object" ? asked.to : place;
  const outcome = await placeOrder(deps, {
    rangeText: range?.rangeText ?? "",
    formats: formatsOf(asked.format),
    zone: asked.zone,
    server: asked.server,
    requester,
    destination,
    idempotencyKey: key,
  });
  return answerOf(outcome, destination === place, place, deps.botName, messages);
}

function answerOf(
  outcome: OrderOutcome,
  isHere: boolean,
  { channelId }: Destination,
  botName: string,
  messages: Messages,
): Reply | undefined {
  switch (outcome.kind) {
    case "ordered":
      return isHere ? undefined : orderedReply(outcome.runs, channelId, messages);
    case "denied":
      return noticeReply(outcome.denied);
    case "unconfirmed":
      return sharedChannelReply(outcome.confirmation, messages);
    case "refused":
      return refusedReply(`@${botName}`, outcome.mistakes, messages);
  }
}

/** What was not understood, and what is near it: an option that is misspelt, or words that the bot has no use for. */
function misread(
  deps: ReplyDeps,
  asked: ReportSentence,
  { stray, found }: { readonly stray: string; readonly found: string | undefined },
  person: Person,
  messages: Messages,
): Reply {
  const { servers, botName } = deps;
  const said = withoutStopWords(asked.parts.join(" "));
  const near = closestMatches(said, KEYWORDS);
  if (near.length > 0) return keywordReply(`@${botName}`, said, near, messages);
  const context = { ...readingContext(deps, person), zone: asked.zone };
  const settle = (text: string) => resolveReportRange(text, context);
  const whole = settle(said);
  const leftover: Mistake = {
    part: "range",
    refusal: {
      ok: false,
      message: messages.mention.strayWords,
      leftover: stray,
      suggestions: found === undefined ? [] : [found],
    },
  };
  const mistakes = findMistakes(said, servers, settle);
  const isOption = mistakes.some(({ part }) => part !== "range");
  const told = isOption || (found === undefined && !whole.ok) ? mistakes : [leftover];
  return refusedReply(`@${botName}`, told, messages);
}
