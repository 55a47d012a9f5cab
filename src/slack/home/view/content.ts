import type { HistoryPage } from "../../../runs/types.ts";
import type { Denied } from "../../access/admission.ts";
import type { ServerFacts } from "../../server-status-cache.ts";
import type { HomeSettings } from "./settings.ts";

/** What is said of something that a click did or did not do. */
export interface Notice {
  readonly problem: string;
  readonly fix: string;
}

export interface HomeContent extends HomeSettings {
  readonly note?: Notice | undefined;
  /** Why the person may not ask, if so: then there is nothing else to see but their settings. */
  readonly denied: Denied | undefined;
  /** Of the person, unfinished, the first page. */
  readonly running: HistoryPage;
  /** Of the person, finished, the page where the trail ends. */
  readonly recent: HistoryPage;
  /** Where each page on the way to this one begins; empty on the first. */
  readonly trail: readonly string[];
  /** What the servers say of themselves; undefined while they are asked. */
  readonly servers: readonly ServerFacts[] | undefined;
  readonly now: Date;
}
