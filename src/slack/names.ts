/** Slash commands, as the manifest registers them. */
export const COMMANDS = { licenseReport: "/license-report" } as const;
