import type { Context } from "@slack/bolt";
import type { Semaphore } from "../async/semaphore.ts";
import type { Messages } from "../i18n/index.ts";
import type { Log } from "../ops/log.ts";
import type { Runs } from "../runs/types.ts";
import type { Schedules } from "../schedules/types.ts";
import type { Watch } from "../watch/index.ts";
import type { Access } from "./access/access.ts";
import type { People } from "./access/people.ts";
import type { Arrivals } from "./arrivals.ts";
import type { ServerStatusCache } from "./server-status-cache.ts";
import type { SlackClients } from "./web-api/clients.ts";
import type { ViewEdits } from "./web-api/view-edits.ts";

/** The runs as a listener sees them: those of one workspace. */
export type WorkspaceRuns = Omit<Runs, "start" | "stop">;

/** The schedules as a listener sees them: those of one workspace. */
export type WorkspaceSchedules = Omit<Schedules, "start" | "stop">;

/** What the settings say of orders. */
export interface OrderSettings {
  /** Names of the VB365 servers; the first is the default. */
  readonly servers: readonly [string, ...string[]];
  /** First month of the fiscal year, 1–12. */
  readonly fiscalYearStart?: number;
}

/** How long a reply waits for Slack, in milliseconds. */
export interface Patience {
  /** Until an order is acknowledged without what came of it. */
  readonly ackMs: number;
  /** Until a reply goes out in English, because its person isn’t known yet. */
  readonly languageMs: number;
}

/** Something that the doctor looked at. What it found there may name hosts and paths, and is not for Slack. */
export interface Checked {
  readonly check: keyof Messages["doctor"]["checks"];
  /** The VB365 server that it is of, as the settings name it. */
  readonly server?: string;
  readonly level: "ok" | "warning" | "problem";
}

/** What a listener is given, of the workspace that the event came from. It validates, acknowledges and hands over. */
export interface ListenerDeps extends OrderSettings {
  /** Those of this workspace; any other is unknown. */
  readonly runs: WorkspaceRuns;
  readonly schedules: WorkspaceSchedules;
  readonly people: People;
  /** Who may order, and into which channels. */
  readonly access: Access;
  readonly clients: SlackClients;
  /** Edits of open forms. */
  readonly edits: ViewEdits;
  /** The license watch of all servers; who may do what with it is checked by whoever asks it. */
  readonly watch: Watch;
  /** Looks at everything that the bot needs. */
  readonly doctor: () => Promise<readonly Checked[]>;
  /** What the servers say of themselves. */
  readonly serverStatus: ServerStatusCache;
  /** The bot's own name in this workspace, as people mention it. */
  readonly botName: string;
  /** When payloads came. */
  readonly arrivals: Pick<Arrivals, "age">;
  /** Commands that are worked on at a time; one more is acknowledged first. */
  readonly rush: Semaphore;
  readonly log: Log;
  readonly now: () => Date;
  /** By default what Slack’s own three seconds leave. */
  readonly patience?: Patience;
}

/** What it takes to read somebody's range: this moment and the fiscal year of the settings. */
export type ReadingDeps = Pick<ListenerDeps, "fiscalYearStart" | "now">;

/** What it takes to authorize an order and to place it. */
export type PlacingDeps = ReadingDeps &
  Pick<ListenerDeps, "access" | "botName" | "clients" | "people" | "runs" | "servers">;

/** What it takes to read, show and keep a schedule. */
export type SchedulingDeps = PlacingDeps & Pick<ListenerDeps, "schedules">;

/** What it takes to reply to one person. */
export type ReplyDeps = SchedulingDeps & Pick<ListenerDeps, "doctor" | "log" | "serverStatus" | "watch">;

/** What it takes to open a form. */
export type FormDeps = ReadingDeps &
  Pick<ListenerDeps, "access" | "clients" | "edits" | "log" | "people" | "runs" | "schedules" | "servers">;

/** What it takes to publish somebody's App Home. */
export type HomeDeps = Pick<
  ListenerDeps,
  | "access"
  | "botName"
  | "clients"
  | "log"
  | "now"
  | "people"
  | "runs"
  | "schedules"
  | "servers"
  | "serverStatus"
  | "fiscalYearStart"
  | "watch"
>;

/** Where an event came from, as Bolt passes it to every listener. */
interface FromSlack {
  readonly context: Pick<Context, "teamId" | "enterpriseId" | "isEnterpriseInstall">;
}

/** Turns a listener that works in a workspace into one for Bolt: the workspace is looked up for each event. */
export type WithWorkspace = <Args extends FromSlack>(
  listener: (deps: ListenerDeps) => (args: Args) => Promise<void>,
) => (args: Args) => Promise<void>;
