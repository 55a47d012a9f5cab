import type { Advance, Day, Destination, Episode, News, WatchedServer } from "./model.ts";
import type { LatestReading } from "./reading.ts";

/** Whoever owns a poll, a message or a call: a write with an older fence than the row's changes nothing. */
export interface Fence {
  readonly id: string;
  readonly fence: number;
}

/** Where a message stands in its channel. `intended`: a call that posts it may have been made. */
export type Standing =
  | { readonly state: "none" }
  | { readonly state: "intended" }
  | { readonly state: "posted"; readonly ts: string };

/** A reply in a message's thread that is still to be told. */
export interface PendingReply {
  readonly id: string;
  readonly news: News;
  /** A call that posts it may have been made. */
  readonly isIntended: boolean;
}

/** The message of an alert in one channel, for whoever brings it up to date. */
export interface ClaimedMessage extends Fence {
  readonly place: Pick<Destination, "teamId" | "enterpriseId" | "channelId" | "locale">;
  readonly standing: Standing;
  readonly episode: Episode;
  /** Of the episode that it shows. */
  readonly shown: number;
  readonly replies: readonly PendingReply[];
  /** IANA zone of the server's settings. */
  readonly zone: string;
  readonly wanted: number;
  readonly retries: number;
}

/** A message as it is to be written down. */
export interface MessageChange {
  readonly standing?: Standing;
  readonly shown?: number;
  readonly reply?: { readonly id: string; readonly state: "pending" | "intended" | "told" };
}

export interface ClaimedCall extends Fence {
  readonly episode: Episode;
  readonly news: News;
  readonly retries: number;
}

/** What the watch keeps. Every write is durable when it resolves, and done once by one of several processes. */
export interface WatchStore {
  /** Makes sure that these servers have rows. */
  ensure(servers: readonly string[]): Promise<void>;
  find(server: string): Promise<WatchedServer | undefined>;
  /** The latest look at each server that was ever polled. */
  readings(): Promise<ReadonlyMap<string, LatestReading>>;
  /** Servers that are due to be polled, or have a timer due. */
  due(now: Date): Promise<{ readonly polls: readonly string[]; readonly timers: readonly string[] }>;
  /**
   * Takes the poll of a server, if it is due: one process gets it, and keeps it until `until`.
   * @returns the fence to write the reading with
   */
  claimPoll(server: string, now: Date, until: Date): Promise<number | undefined>;
  /**
   * Moves a server on in one transaction: what is known of it, and what is to be told in each of its channels.
   * @param move what becomes of the server as it stands; undefined where nothing does
   * @param pollFence that of the poll whose reading it is
   */
  advance(
    server: string,
    move: (server: WatchedServer) => Advance | undefined,
    options?: { readonly pollFence?: number; readonly calls?: boolean },
  ): Promise<Advance | undefined>;
  /** Lets a server be polled at once. A poll that is under way brings nothing then: the one that comes is newer. */
  pollSoon(server: string, now: Date): Promise<void>;
  destinations(): Promise<readonly Destination[]>;
  addDestination(destination: Destination): Promise<boolean>;
  removeDestination(of: Pick<Destination, "server" | "teamId" | "channelId">): Promise<boolean>;
  episode(id: string): Promise<Episode | undefined>;
  openEpisodes(): Promise<readonly Episode[]>;
  /** Where an alert's message stands in a channel. */
  messageTs(episodeId: string, channelId: string): Promise<string | undefined>;
  /** Takes messages that are to be brought up to date; each is this process's own until `until`. */
  claimMessages(now: Date, until: Date, limit: number): Promise<readonly ClaimedMessage[]>;
  /** Changes a claimed message; false when it is somebody else's meanwhile. */
  commit(claim: Fence, change: MessageChange, until: Date): Promise<boolean>;
  /** Writes down where a message stands, whoever owns it. @returns where it stands for good: the first to write is right */
  posted(id: string, ts: string): Promise<string>;
  /** The same for a reply. */
  told(replyId: string, ts: string): Promise<string>;
  /** Gives a message back: done, unless something new is wanted, or due again then. */
  settle(claim: ClaimedMessage, again?: { readonly at: Date; readonly retries: number }): Promise<void>;
  /** When the next message or call is due. */
  nextDue(): Promise<Date | undefined>;
  claimCalls(now: Date, until: Date, limit: number): Promise<readonly ClaimedCall[]>;
  settleCall(claim: Fence, again?: { readonly at: Date; readonly retries: number }): Promise<void>;
  /** The license's numbers by day, oldest first. */
  days(server: string, since: string): Promise<readonly Day[]>;
  /** Erases a person from what is kept. @returns in how many places they stood */
  erasePerson(teamId: string, userId: string): Promise<number>;
  removeBefore(closedBefore: Date, daysBefore: string): Promise<{ alerts: number; days: number }>;
}
