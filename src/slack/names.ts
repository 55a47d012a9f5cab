/** Slash commands, as the manifest registers them. */
export const COMMANDS = { licenseReport: "/license-report" } as const;

/** Where Slack sends everything over HTTP: commands, clicks and form fields alike. */
export const EVENTS_PATH = "/slack/events";
