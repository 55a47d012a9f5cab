import type { PageMessage } from "../../protocol.ts";

/** What a person has not read in one channel. */
export interface Unread {
  /** Of whatever kind; the channel is bold when there are any. */
  readonly messages: number;
  /** Of those, the ones that are meant for the person: Slack counts these in a badge. */
  readonly mentions: number;
}

/** Whether a message names a person, in its text or in its blocks. */
const isMentioned = ({ text, blocks }: Pick<PageMessage, "text" | "blocks">, me: string): boolean =>
  text.includes(`<@${me}>`) || JSON.stringify(blocks).includes(`<@${me}>`);

/**
 * Counts as Slack does: an own message is read, an ephemeral one leaves no mark, and a reply marks its thread, not its
 * channel.
 * @param upTo `ts` of the last message that the person has read there
 * @param isTalk whether it is a direct message, where everything is meant for the person
 */
export function unreadIn(
  messages: Iterable<PageMessage>,
  { channel, me, upTo, isTalk }: { channel: string; me: string; upTo: string; isTalk: boolean },
): Unread {
  const fresh = [...messages].filter(
    (message) =>
      message.channel === channel &&
      message.ts > upTo &&
      message.user !== me &&
      message.onlyFor === undefined &&
      message.threadTs === undefined &&
      !message.isDeleted,
  );
  const mentions = fresh.filter((message) => isTalk || isMentioned(message, me)).length;
  return { messages: fresh.length, mentions };
}

/** Where the person looks: a channel, and a thread beside it. */
export interface Looking {
  readonly me: string;
  readonly place: string;
  readonly thread: string | undefined;
}

/**
 * Whether Slack tells a person of a new message outside its channel, as on a phone: a direct message, a mention, or a
 * reply where they have written, none of which they are looking at. An edit tells nobody.
 */
export function isTold(
  message: PageMessage,
  { me, place, thread }: Looking,
  { isTalk, before }: { readonly isTalk: boolean; readonly before: readonly PageMessage[] },
): boolean {
  const { channel, threadTs, onlyFor, user, isDeleted } = message;
  if (user === me || onlyFor !== undefined || isDeleted) return false;
  if (channel === place && (threadTs === undefined || threadTs === thread)) return false;
  const isTheirThread =
    threadTs !== undefined &&
    before.some(
      (one) =>
        one.channel === channel && one.user === me && (one.ts === threadTs || one.threadTs === threadTs),
    );
  return isTalk || isTheirThread || isMentioned(message, me);
}
