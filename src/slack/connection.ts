import type { Receiver } from "@slack/bolt";
import type { Logger } from "@slack/logger";
import type { AccessConfig } from "../config/index.ts";
import type { InstallationStore } from "../installations/types.ts";
import type { Log } from "../ops/log.ts";
import type { OnRemoved } from "./listeners/events/removed.ts";
import type { SlackNetwork } from "./web-api/network.ts";
import type { BotIdentity, Workspaces } from "./workspaces/types.ts";

/** What it takes to reach Slack, beside its settings. */
export interface ConnectOptions {
  readonly log: Log;
  readonly logger: Logger;
  /** How its calls go out. */
  readonly network: SlackNetwork;
  readonly now: () => Date;
  readonly rules: AccessConfig;
  readonly installationStore?: InstallationStore | undefined;
}

/** How Slack is reached and what is there: the part that differs between one workspace and many. */
export interface SlackConnection {
  readonly workspaces: Workspaces;
  readonly identity: BotIdentity | undefined;
  readonly receiver: Receiver & {
    /** Takes no more events; those under way are still answered. */
    quiesce(): void;
    /** Socket Mode connections that Slack has greeted, where there are such. */
    sockets?(): number;
  };
  /** What is done when the app is removed from a workspace. */
  readonly onRemoved: OnRemoved;
}
