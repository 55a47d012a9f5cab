import type { FunctionSeeds } from "./functions.ts";
import type { HttpTarget } from "./http-delivery.ts";
import type { OAuthOptions } from "./oauth.ts";
import { defaultWorkspace, type WorkspaceSeed } from "./seed.ts";

export interface SlackSandboxOptions {
  /** On 127.0.0.1; 0 lets the system choose. */
  readonly port: number;
  /** Under what everything is told to be reached, like `https://slack.test`; by default where it listens. */
  readonly origin?: string;
  /** Judges every expiry and stamps every message. */
  readonly now: () => Date;
  readonly workspace: WorkspaceSeed;
  /** More workspaces that know the app. */
  readonly workspaces: readonly WorkspaceSeed[];
  /** The app installs itself by OAuth: without it, every workspace has it from the beginning. */
  readonly oauth?: OAuthOptions;
  /** What the bot tokens were granted that exist from the beginning. */
  readonly scopes: readonly string[];
  /** The app's workflow steps: `functions` of its manifest. */
  readonly functions: FunctionSeeds;
  /** Delivers by signed HTTP instead of Socket Mode. */
  readonly http?: HttpTarget;
  /** Slack waits three seconds for an ack. */
  readonly ackTimeoutMs: number;
  /** A trigger opens a view within three seconds. */
  readonly triggerLifetimeMs: number;
  /** Pauses before an event is delivered again: at once, after a minute, after five. */
  readonly eventRetryDelaysMs: readonly number[];
  /** Where files are kept; without it a temporary directory that goes with the sandbox. */
  readonly filesDir?: string;
}

/** Every scope that a method here can ask for; not `chat:write.public`, which opens channels without the bot. */
export const ALL_SCOPES: readonly string[] = [
  "app_mentions:read",
  "channels:history",
  "channels:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "groups:history",
  "groups:read",
  "im:history",
  "im:read",
  "im:write",
  "team:read",
  "usergroups:read",
  "users:read",
];

export const DEFAULT_OPTIONS: SlackSandboxOptions = {
  port: 0,
  now: () => new Date(),
  workspace: defaultWorkspace,
  workspaces: [],
  scopes: ALL_SCOPES,
  functions: {},
  ackTimeoutMs: 3_000,
  triggerLifetimeMs: 3_000,
  eventRetryDelaysMs: [0, 60_000, 300_000],
};
