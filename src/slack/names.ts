/** Slash commands, as the manifest registers them. */
export const COMMANDS = { licenseReport: "/license-report" } as const;

/** Global shortcuts by their callback id. */
export const SHORTCUTS = { newReport: "new_license_report" } as const;

/** Steps of Workflow Builder by their callback id. */
export const FUNCTIONS = { generateReport: "generate_license_report" } as const;

/** What the step is given. */
export const STEP_INPUTS = {
  range: "range",
  format: "format",
  server: "server",
  channel: "channel",
  user: "user",
} as const;

/** What the step gives to the steps behind it. */
export const STEP_OUTPUTS = {
  permalink: "permalink",
  interval: "interval",
  accounts: "accounts",
  organizations: "organizations",
  runId: "run_id",
} as const;

/** Events of the Events API that are listened to by their type; a step's event comes with {@link FUNCTIONS}. */
export const EVENTS = {
  channelMoved: "channel_id_changed",
  homeOpened: "app_home_opened",
  mention: "app_mention",
} as const;

/** Where Slack sends everything over HTTP: commands, clicks and form fields alike. */
export const EVENTS_PATH = "/slack/events";

/** Where people begin the installation in their workspace, and where Slack sends them back to (several workspaces). */
export const INSTALL_PATH = "/slack/install";
export const REDIRECT_PATH = "/slack/oauth_redirect";

/** Events that say that the app, or its token, is gone from a workspace. */
export const REMOVAL_EVENTS = { appUninstalled: "app_uninstalled", tokensRevoked: "tokens_revoked" } as const;
