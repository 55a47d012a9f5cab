/** What the command answers, to the person alone. */
export const answers = () => ({
  /** @param place one of `places` */
  report: (range: string, formats: string, place: string) =>
    `${range}, as ${formats}. The report appears ${place} when the server has made it.`,
  reports: (range: string, formats: string, place: string) =>
    `${range}, as ${formats}. The reports appear ${place} when the server has made them.`,
  brief: (range: string, formats: string) => `Understood: ${range}, as ${formats}.`,
  places: {
    here: "here",
    direct: "in our direct message",
    channel: (channel: string) => `in ${channel}`,
  },
  mistakes: {
    format: (typed: string) => `Format: “${typed}” is no format. There are pdf, csv and both.`,
    zone: (typed: string) => `Time zone: “${typed}” is no time zone that I know.`,
    server: (typed: string) => `Server: “${typed}” is no VB365 server of mine.`,
    place: (typed: string) =>
      `Place: “${typed}” is neither a place nor the end of a range. There are here, me and #channel.`,
    range: (said: string) => `Range: ${said}`,
  },
  anOption: "An option is not understood.",
  noWord: (typed: string) => `“${typed}” is no range and no word of mine.`,
  noWordBrief: "That is no range and no word of mine.",
  nothingOrdered: "Nothing was ordered.",
  didYouMean: (near: string) => `Did you mean ${near}?`,
  tryThese: (examples: string) => `Try ${examples}`,
  twoFormats: { problem: "Both PDF and CSV are asked for.", fix: "Name one, or say both." },
  twice: {
    zone: { problem: "Two time zones are named.", fix: "Name one." },
    server: { problem: "Two servers are named.", fix: "Name one; a report is made by one server." },
    place: { problem: "Two places are named.", fix: "Name one: here, me or a #channel." },
  },
  noChannel: {
    problem: (channel: string) => `There is no channel ${channel} that you can see.`,
    fix: "Type # and choose one from Slack's list, or say here or me.",
  },
  slow: {
    servers: "One moment, I am asking the servers…",
    slack: "One moment, Slack is slow to tell me about you and this channel…",
  },
});
