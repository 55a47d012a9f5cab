import type { Clock } from "../../async/clock.ts";
import type { Log } from "../../ops/log.ts";
import type { Severity } from "../types.ts";
import type { PolledServer } from "./look.ts";
import type { Day, Destination, Episode, Person, ServerWatch, WatchedServer } from "./model.ts";
import type { WatchStore } from "./ports.ts";
import type { AlertCaller, AlertPresenter } from "./presenter.ts";
import type { LatestReading } from "./reading.ts";
import type { SnoozeChoice } from "./snooze-until.ts";
import type { Standing } from "./standing.ts";
import type { Weekday } from "./weekly.ts";

export interface WatchDeps {
  readonly store: WatchStore;
  /** The VB365 servers by their name in the settings. */
  readonly servers: ReadonlyMap<string, PolledServer>;
  readonly presenter: AlertPresenter;
  /** Somebody out of Slack who is called, where there is one. */
  readonly caller?: AlertCaller | undefined;
  readonly clock: Clock;
  readonly now: () => Date;
  readonly random?: () => number;
  readonly log: Log;
  /** Who did what, for whoever has to account for it. */
  readonly audit?: WatchAudit;
  /** How long alerts that are over, and the daily numbers, are kept. */
  readonly keep?: { readonly closedMs: number; readonly days: number };
  /** The day of the week on which each channel gets a digest of its servers; none without one. */
  readonly weeklyOn?: Weekday | undefined;
  /** Polls every server, watched or not: for whoever measures them. */
  readonly pollsAll?: boolean;
}

/** Writes down who did what. */
export interface WatchAudit {
  record(entry: {
    readonly event: "watched" | "unwatched" | "acknowledged" | "snoozed";
    readonly teamId: string;
    readonly userId: string;
    readonly channelId?: string;
    readonly detail: Readonly<Record<string, unknown>>;
  }): Promise<void>;
}

export interface WatchFacts {
  /** Accounts over the tolerated limit, at the last whole read of them. */
  readonly exceeded: number | undefined;
  /** When the licenses are used up at today's pace, such as "2027-03-01". */
  readonly usedUp: string | undefined;
}

export interface LicenseFigures {
  readonly server: string;
  /** UTC ISO. */
  readonly at: string;
  readonly license:
    | {
        readonly totalUnits: number | null;
        readonly usedUnits: number | null;
        readonly newUsers: number | null;
        /** Days as midnight UTC; null for none, undefined where nobody knows. */
        readonly expires: string | null | undefined;
        readonly graceExpires: string | null | undefined;
      }
    | undefined;
}

export interface Watch {
  /** Begins to poll and to tell. */
  start(): Promise<void>;
  /** Breaks polls off, and lets the messages under way end: what is left is taken up again. */
  stop(): Promise<void>;
  /** The latest look at each server, whoever took it. */
  readings(): Promise<ReadonlyMap<string, LatestReading>>;
  overview(): Promise<readonly ServerWatch[]>;
  /** What each polled server's license said when it was read last, in numbers; no license where it could not be asked. */
  figures(): Promise<readonly LicenseFigures[]>;
  /** How many alerts are open, by severity. */
  openBySeverity(): Promise<Readonly<Record<Severity, number>>>;
  /** What the watch adds to a server's own words, of each server that it knows. */
  facts(): Promise<ReadonlyMap<string, WatchFacts>>;
  /** Watches a server in a channel from now on. @returns false where it is watched there already */
  add(destination: Destination, settings: WatchedServer["settings"]): Promise<boolean>;
  /** Changes how a server is watched, in all its channels. @throws ZodError */
  change(server: string, settings: WatchedServer["settings"], by: Person): Promise<void>;
  /** @returns false where it was not watched there */
  remove(of: Pick<Destination, "server" | "teamId" | "channelId">, by: Person): Promise<boolean>;
  /** An alert by the id that its message names. */
  find(episodeId: string): Promise<Episode | undefined>;
  /** @returns the alert as it stands then; undefined where there is none, or it is over */
  acknowledge(episodeId: string, by: Person, note?: string): Promise<Episode | undefined>;
  /** @returns undefined also where the choice names no time ahead */
  snooze(episodeId: string, by: Person, choice: SnoozeChoice): Promise<Episode | undefined>;
  /** Where an alert’s message stands in a channel; undefined where the channel is not to be told of it. */
  standing(episodeId: string, channelId: string): Promise<Standing | undefined>;
  days(server: string, since: string): Promise<readonly Day[]>;
  /** Does now what is due; resolves when nothing is under way any more. */
  work(): Promise<void>;
}
