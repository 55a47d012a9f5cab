/** Why an order is not taken from somebody, or not for a channel. */
export const admission = () => ({
  guest: "Guests cannot order licence reports.",
  stranger: "People of other organisations cannot order licence reports.",
  bot: "Apps cannot order licence reports.",
  deactivated: "This account is deactivated.",
  askMember: "Ask a full member of this workspace to order it.",
  notMember: {
    happened: "I am not a member of this channel, so I cannot share the report in it.",
    todo: (bot: string) => `Type /invite @${bot} here, then ask again.`,
  },
  notVisible: {
    happened: "I cannot see this conversation.",
    todo: (bot: string) =>
      `In a private channel: Type /invite @${bot} here, then ask again. Or ask in another channel.`,
  },
  archived: { happened: "This channel is archived.", todo: "Ask in another one." },
  external: {
    happened:
      "This channel is shared with another organisation, and the report holds names and mail addresses.",
    todo: "Ask in a channel of your own organisation.",
  },
});
