import type { Formats } from "../formats.ts";

/** What `/license-report doctor` says to admins: what was looked at, and one remedy for what is not in order. */
export const doctor = ({ number, plural }: Formats) => ({
  title: "Doctor",
  allWell: "Everything that the bot needs is in order.",
  found: (problems: number, warnings: number) =>
    `${number(problems)} ${plural(problems, { one: "problem", other: "problems" })}, ${number(warnings)} ${plural(warnings, { one: "warning", other: "warnings" })}.`,
  /** @param check one of `checks` */
  on: (check: string, server: string) => `${check} on ${server}`,
  inOrder: (checks: string) => `In order: ${checks}.`,
  more: "The command npm run doctor tells more, on the bot’s own machine.",
  notAdmin: {
    problem: "Only admins of this bot can ask the doctor.",
    fix: "Ask somebody listed in ACCESS_ADMINS.",
  },
  /** By what is looked at; no remedy names a host or a path. */
  checks: {
    settings: {
      name: "Settings",
      fix: "The bot’s log names the settings that may be misspelled. Correct them.",
    },
    disk: { name: "Disk space", fix: "Free up space on the disk of DATA_DIR." },
    directory: {
      name: "Data directory",
      fix: "Give DATA_DIR to the bot’s user alone, with the right to write.",
    },
    zones: { name: "Time zone data", fix: "Run the bot with the Node that it brings." },
    proxy: { name: "Proxy", fix: "Correct HTTPS_PROXY and NO_PROXY." },
    store: {
      name: "Store",
      fix: "Check the bot’s database: whether it answers, can be written to, and fits this version.",
    },
    token: {
      name: "Slack token",
      fix: "Set SLACK_BOT_TOKEN to the app’s bot token, and check the way to Slack.",
    },
    scopes: {
      name: "Slack scopes",
      fix: "Paste the manifest under App Manifest again, then reinstall the app.",
    },
    socket: { name: "Socket Mode", fix: "Turn on Socket Mode, and check SLACK_APP_TOKEN." },
    channels: {
      name: "Channels",
      fix: "Correct the IDs in ACCESS_CHANNELS, and invite the bot to those channels.",
    },
    groups: {
      name: "User groups",
      fix: "Correct the user groups’ IDs in ACCESS_USER_GROUPS, ACCESS_ADMINS, and WATCH_ESCALATE_TO.",
    },
    clock: { name: "Clock", fix: "Set the clocks of both machines by NTP." },
    reach: { name: "Connection", fix: "Check the server’s address, its port, and the network on the way." },
    certificate: {
      name: "Certificate",
      fix: "Renew or trust the server’s certificate. The doctor’s command prints the line that pins it.",
    },
    signIn: { name: "Sign-in", fix: "Check the server’s account and its role." },
    versions: { name: "API version", fix: "Set VB365_API_VERSION to a version that the server supports." },
    license: { name: "License", fix: "Renew or extend the server’s license." },
    report: { name: "Report", fix: "Report what the doctor’s command prints with --report." },
  },
});
