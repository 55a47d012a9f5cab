import type { HistoryPage } from "../../../runs/types.ts";
import type { Destination, ServerWatch } from "../../../watch/index.ts";
import type { Denied } from "../../access/admission.ts";
import type { Notice } from "../../messages/notice.ts";
import type { ScheduleEntry } from "../../messages/schedules/entry.ts";
import type { ServerFacts } from "../../server-status-cache.ts";
import type { HomeSettings } from "./settings.ts";

export interface HomeContent extends HomeSettings {
  readonly note?: Notice | undefined;
  /** Whom to turn to where only an administrator can help, as inert markup. */
  readonly contact?: string;
  /** Why the person may not ask, if so: then there is nothing else to see but their settings. */
  readonly denied: Denied | undefined;
  /** Of the person, unfinished, the first page. */
  readonly running: HistoryPage;
  /** Of the person, finished, the page where the trail ends. */
  readonly recent: HistoryPage;
  /** Where each page on the way to this one begins; empty on the first. */
  readonly trail: readonly string[];
  readonly schedules: {
    readonly scope: "mine" | "all";
    /** The next to run first. */
    readonly entries: readonly ScheduleEntry[];
    /** There are others. */
    readonly hasMore: boolean;
  };
  /** The status of the servers; undefined while it is being read. */
  readonly servers: readonly ServerFacts[] | undefined;
  /** What the license watch knows; undefined where it cannot be read. */
  readonly watched: WatchedContent | undefined;
  readonly now: Date;
}

export interface WatchedContent {
  readonly servers: readonly ServerWatch[];
  /** Whether a channel is of the person's own installation. */
  readonly isHere: (destination: Destination) => boolean;
}
