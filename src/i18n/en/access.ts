import type { Formats } from "../formats.ts";

/** Who may order, and into which channels. Names of organizations and channels are foreign text. */
export const access = ({ number, plural }: Formats) => ({
  whoToAsk: (contact: string) => `Contact: ${contact}`,
  /** Where the settings name nobody. */
  anybody: "a workspace admin, or whoever runs this bot",
  notListed: {
    problem: "You don’t have permission to request license reports.",
    fix: "Ask to be added to the list.",
  },
  cannotTell: {
    problem: "I can’t check with Slack right now whether you can request license reports.",
    fix: "Try again in a minute. See the bot’s log for details.",
  },
  channelNotListed: {
    problem: "License reports can’t be sent to this channel.",
    fix: "Choose another channel, or have the report sent to you.",
  },
  /** Titles and buttons of a form hold 24 characters, options and buttons of a message 75, those of a dialog 30. */
  external: {
    title: "Share outside?",
    canRead: (channel: string, names: string) =>
      `People outside your organization can read ${channel}: ${names}. The report contains names and email addresses.`,
    nothingYet: "Nothing has been requested yet.",
    post: (channel: string, names: string) => `Post to ${channel}, visible to ${names}`,
    postShort: (channel: string) => `Post to ${channel}`,
    sendToMe: "Send it to me instead",
    sure: "Share outside your organization?",
    theyCanRead: (names: string) => `This lets ${names} read and keep the report.`,
    yes: "Post",
    no: "Don’t post",
    choose: "Where should it go?",
    submit: "Get report",
    back: "Back",
    more: (count: number) => plural(count, { one: "1 more", other: `${number(count)} more` }),
    unnamed: "an organization that Slack doesn’t name",
    thisChannel: "this channel",
    tooOld: {
      problem: "This question has expired.",
      fix: "Request the report again.",
    },
    notYours: {
      problem: "This question was for someone else.",
      fix: "Request the report yourself.",
    },
  },
});
