import type { Failure } from "../../errors.ts";
import type { ShownBulletin } from "./bulletin.ts";
import type { Episode, News } from "./model.ts";
import type { ClaimedMessage } from "./ports.ts";

/** A message and its alert, as they stand. */
export type ShownAlert = Pick<ClaimedMessage, "place" | "episode" | "zone">;

/** A message by where it stands. */
export interface PlacedMessage {
  readonly place: ClaimedMessage["place"];
  readonly ts: string;
}

/**
 * Shows alerts in their channels. Each call is made after its intent was written down, and may have had its effect when
 * it rejects, unless {@link isPlainNo} says otherwise.
 */
export interface AlertPresenter {
  /** Posts the alert's message, for itself or in a thread. @returns its `ts` */
  post(shown: ShownAlert, threadTs: string | undefined): Promise<string>;
  /** The message that an earlier call has posted; undefined where none is found. */
  findPosted(shown: ShownAlert, threadTs: string | undefined): Promise<string | undefined>;
  /** Brings the message up to date; one that somebody deleted stays deleted. */
  edit(shown: ShownAlert, ts: string): Promise<void>;
  /** Says what is new in the message's thread. @returns the reply's `ts` */
  reply(shown: ShownAlert, ts: string, reply: { readonly id: string; readonly news: News }): Promise<string>;
  findReply(shown: ShownAlert, ts: string, replyId: string): Promise<string | undefined>;
  postBulletin(shown: ShownBulletin): Promise<string>;
  findBulletin(shown: ShownBulletin): Promise<string | undefined>;
  editBulletin(shown: ShownBulletin, ts: string): Promise<void>;
  /** Tells each of those who can mend it, and none a second time. */
  tellAdmins(shown: ShownBulletin): Promise<void>;
  /** Removes a message that was posted a second time. */
  remove(message: PlacedMessage): Promise<void>;
  /** Slack said no, and did nothing. */
  isPlainNo(error: unknown): boolean;
  toFailure(error: unknown): Failure | undefined;
}

/** Calls somebody out of Slack, who takes the same call twice for one. */
export interface AlertCaller {
  call(episode: Episode, news: News, signal: AbortSignal): Promise<void>;
}
