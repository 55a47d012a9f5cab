/** What the command answers, to the person alone. */
export const answers = () => ({
  /** @param place one of `places` */
  report: (range: string, formats: string, place: string) =>
    `${range}, as ${formats}. The report will appear ${place} when it’s ready.`,
  reports: (range: string, formats: string, place: string) =>
    `${range}, as ${formats}. The reports will appear ${place} when they’re ready.`,
  brief: (range: string, formats: string) => `Understood: ${range}, as ${formats}.`,
  places: {
    here: "here",
    direct: "in our direct messages",
    channel: (channel: string) => `in ${channel}`,
  },
  mistakes: {
    format: (typed: string) => `“${typed}” isn’t a format. Use pdf, csv or both.`,
    zone: (typed: string) => `“${typed}” isn’t a time zone that I know.`,
    server: (typed: string) => `“${typed}” isn’t one of my VB365 servers.`,
    place: (typed: string) => `“${typed}” isn’t a destination. Use here, me or #channel.`,
    range: (said: string) => `Date range: ${said}`,
  },
  anOption: "I don’t understand one of the options.",
  noWord: (typed: string) => `“${typed}” isn’t a date range or a command.`,
  noWordBrief: "That isn’t a date range or a command.",
  nothingOrdered: "Nothing was requested.",
  didYouMean: (near: string) => `Did you mean ${near}?`,
  tryThese: (examples: string) => `Try ${examples}`,
  forHelp: (command: string) => `For help, type ${command}.`,
  twoFormats: { problem: "You asked for both PDF and CSV.", fix: "Use one of them, or both." },
  twice: {
    zone: { problem: "You named two time zones.", fix: "Use one." },
    server: { problem: "You named two servers.", fix: "Use one: each report comes from one server." },
    place: { problem: "You named two destinations.", fix: "Use one: here, me or #channel." },
  },
  noChannel: {
    problem: (channel: string) => `I can’t find a channel ${channel} that you’re able to see.`,
    fix: "Type # and choose one from Slack’s list, or use here or me.",
  },
  slow: {
    servers: "One moment, I’m checking the servers…",
    report: "One moment, this is taking longer than usual…",
  },
  tooLate: { problem: "That took too long, so nothing was done.", fix: "Type the command again." },
});
