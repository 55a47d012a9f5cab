import type { FailureCode } from "../../errors.ts";
import type { Again } from "./again.ts";
import type { Bulletin, ClaimedBulletin } from "./bulletin.ts";
import type { Advance, Day, Destination, Episode, News, WatchedServer } from "./model.ts";
import type { LatestReading } from "./reading.ts";
import type { Fence, Standing } from "./standing.ts";

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
  /** The message in whose thread this one is to be posted, where it is not one for itself. */
  readonly root: string | undefined;
  /** The channel is known to take nothing. */
  readonly isRefused: boolean;
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

export interface NewBulletin extends Pick<ClaimedBulletin, "place" | "openedAt"> {
  readonly id: string;
  readonly bulletin: Bulletin;
}

/** What the watch keeps. Every write is durable when it resolves, and done once by one of several processes. */
export interface WatchStore {
  /** At the start: makes sure that these servers have rows, and frees what a process that is gone for certain had taken. */
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
  /** Tells a channel of a server from now on, and of what is critical there already. @returns false where it was so */
  addDestination(destination: Destination): Promise<boolean>;
  /** Ends the watch of a server in a channel, and what is open where no other channel watches it. */
  removeDestination(of: Pick<Destination, "server" | "teamId" | "channelId">): Promise<boolean>;
  /**
   * Notes that a channel takes nothing, and that whoever can mend it is to be told so: once until it takes something again.
   * @returns false where that is known already
   */
  refuse(place: ClaimedMessage["place"], code: FailureCode): Promise<boolean>;
  /** A channel takes messages again. */
  unrefuse(place: ClaimedMessage["place"]): Promise<void>;
  episode(id: string): Promise<Episode | undefined>;
  openEpisodes(): Promise<readonly Episode[]>;
  /** Where an alert’s message stands in a channel; undefined where the channel is not to be told of it. */
  standing(episodeId: string, channelId: string): Promise<Standing | undefined>;
  /** Takes messages that are to be brought up to date; each is this process's own until `until`. */
  claimMessages(now: Date, until: Date, limit: number): Promise<readonly ClaimedMessage[]>;
  /** Changes a claimed message; false when it is somebody else's meanwhile. */
  commit(claim: Fence, change: MessageChange, until: Date): Promise<boolean>;
  /** Writes down where a message stands, whoever owns it. @returns where it stands for good: the first to write is right */
  posted(id: string, ts: string, root?: string): Promise<string>;
  /** The same for a reply. */
  told(replyId: string, ts: string): Promise<string>;
  /** Gives a message back: done, unless something new is wanted, or due again then. */
  settle(claim: Fence & Pick<ClaimedMessage, "wanted">, again?: Again): Promise<void>;
  /** A message of no single alert; what stands already stays. */
  addBulletin(bulletin: NewBulletin): Promise<void>;
  /** The same as {@link claimMessages}. */
  claimBulletins(now: Date, until: Date, limit: number): Promise<readonly ClaimedBulletin[]>;
  claimCalls(now: Date, until: Date, limit: number): Promise<readonly ClaimedCall[]>;
  settleCall(claim: Fence, again?: Again): Promise<void>;
  /** The license's numbers by day, oldest first. */
  days(server: string, since: string): Promise<readonly Day[]>;
  /** Erases a person from what is kept. @returns in how many places they stood */
  erasePerson(teamId: string, userId: string): Promise<number>;
  removeBefore(closedBefore: Date, daysBefore: string): Promise<{ alerts: number; days: number }>;
}
