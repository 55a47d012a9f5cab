import type { Formats } from "../formats.ts";

/** The command that watches licenses, its form, and what the App Home says of it. */
export const watch = ({ number, plural }: Formats) => ({
  title: "License watch",
  started: (servers: string) => `Watching ${servers} in this channel.`,
  already: (servers: string) => `${servers}: watched in this channel already.`,
  stopped: (servers: string) => `No longer watching ${servers} in this channel.`,
  notWatched: {
    problem: "No server is watched in this channel.",
    fix: "Use /license-report watch to begin.",
  },
  notAdmin: {
    problem: "Only admins of this bot can change what is watched.",
    fix: "Ask somebody listed in ACCESS_ADMINS.",
  },
  noDirect: { problem: "Alerts belong into a channel.", fix: "Use the command in a channel that I’m in." },
  firstReading: "Of what is so now, only what’s critical is posted here.",
  nothing: "Nothing to report.",
  open: (count: number) => `${number(count)} ${plural(count, { one: "open alert", other: "open alerts" })}:`,
  asOf: (moment: string, ago: string) => `Last read ${ago} (${moment}).`,
  failed: (moment: string) => `The last look, ${moment}, failed.`,
  unread: "Not read yet.",
  channels: (channels: string) => `Tells ${channels}.`,
  nobody: "Not watched.",
  change: "Change settings…",
  usedUp: (day: string) => `At today’s pace, the licenses will be used up around ${day}.`,
  form: {
    title: "License watch",
    submit: "Watch",
    close: "Cancel",
    server: "Server",
    everyServer: "All servers",
    channel: "Channel",
    usage: "Usage steps in percent",
    usageHint: "Like 80, 90, 100. From 90 on, a step is a warning.",
    expiry: "Days before the end",
    expiryHint: "Like 60, 30, 14, 7, 3, 1.",
    quiet: "Quiet hours",
    quietHint: "Like 20:00-07:00. What isn’t critical waits for their end. Empty for none.",
    wrongNumbers: "Use whole numbers above 0, separated by commas.",
    wrongHours: "Use two times, like 20:00-07:00.",
    noChannel: "Choose a channel that I’m in.",
  },
  weekly: { title: "The week’s licenses" },
  refused: {
    problem: (channel: string, servers: string) =>
      `I can’t post the license alerts of ${servers} in ${channel}.`,
    why: {
      slack_channel_archived: "The channel is archived.",
      slack_not_in_channel: "I’m not in the channel any more.",
      slack_channel_not_found: "I can’t see the channel any more.",
      slack_channel_shared: "The channel is shared with another organization now.",
      other: "Slack doesn’t let me post there.",
    },
    fix: "The alerts are kept, and I try again every hour. To tell another channel, use /license-report watch in it.",
  },
});
