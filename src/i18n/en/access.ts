import type { Formats } from "../formats.ts";

/** Who may order, and into which channels. Names of organizations and channels are foreign text. */
export const access = ({ number, plural }: Formats) => ({
  whoToAsk: (contact: string) => `Who to ask: ${contact}.`,
  /** Where the settings name nobody. */
  anybody: "an admin of this workspace, or whoever runs this bot",
  notListed: {
    problem: "You are not among those who may order license reports.",
    fix: "Ask to be put on the list.",
  },
  cannotTell: {
    problem: "Slack does not tell me just now whether you may order license reports.",
    fix: "Try again in a minute. The bot's log says more.",
  },
  channelNotListed: {
    problem: "License reports may not be sent to this channel.",
    fix: "Choose another channel, or have it sent to you alone.",
  },
  /** Titles and buttons of a form hold 24 characters, options and buttons of a message 75, those of a dialog 30. */
  external: {
    title: "Post outside?",
    canRead: (channel: string, names: string) =>
      `${channel} can be read by people outside your organization: ${names}. The report holds names and mail addresses.`,
    nothingYet: "Nothing was ordered yet.",
    post: (channel: string, names: string) => `Post to ${channel}, which ${names} can read`,
    postShort: (channel: string) => `Post to ${channel}`,
    sendToMe: "Send it to me instead",
    sure: "Share it outside your organization?",
    theyCanRead: (names: string) => `${names} can read the report then, and keep it.`,
    yes: "Post it",
    no: "Do not post it",
    choose: "Where is it to go?",
    submit: "Get report",
    back: "Back",
    more: (count: number) => plural(count, { one: "one more", other: `${number(count)} more` }),
    unnamed: "an organization that Slack does not name",
    thisChannel: "This channel",
    tooOld: {
      problem: "This question is too old to be answered.",
      fix: "Ask for the report again.",
    },
    notYours: {
      problem: "This question was put to somebody else.",
      fix: "Ask for the report yourself.",
    },
  },
});
