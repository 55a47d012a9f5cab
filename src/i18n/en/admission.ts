/** Why an order is not taken from somebody, or not for a channel. */
export const admission = () => ({
  guest: "Guests cannot order license reports.",
  stranger: "People of other organizations cannot order license reports.",
  bot: "Apps cannot order license reports.",
  deactivated: "This account is deactivated.",
  askMember: "Ask a full member of this workspace to order it.",
  notMember: {
    problem: "I am not a member of this channel, so I cannot share the report in it.",
    fix: (bot: string) => `Type /invite @${bot} here, then ask again.`,
  },
  notVisible: {
    problem: "I cannot see this conversation.",
    fix: (bot: string) =>
      `In a private channel: Type /invite @${bot} here, then ask again. Or ask in another channel.`,
  },
  archived: { problem: "This channel is archived.", fix: "Ask in another one." },
  external: {
    problem:
      "This channel is shared with another organization, and the report holds names and mail addresses.",
    fix: "Ask in a channel of your own organization.",
  },
});
