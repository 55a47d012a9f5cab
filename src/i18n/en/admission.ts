/** Why an order is not taken from somebody, or not for a channel. */
export const admission = () => ({
  guest: "Guests can’t request license reports.",
  stranger: "People from other organizations can’t request license reports.",
  bot: "Apps can’t request license reports.",
  deactivated: "This account is deactivated.",
  askMember: "Ask a full member of this workspace to request it.",
  notMember: {
    problem: "I’m not in this channel, so I can’t share the report here.",
    fix: (bot: string) => `Type /invite @${bot} here, then try again.`,
  },
  notMemberThere: {
    problem: (channel: string) => `I’m not in ${channel}, so I can’t share the report there.`,
    fix: (bot: string) => `Type /invite @${bot} there, then try again.`,
  },
  notVisible: {
    problem: "I can’t see this conversation.",
    fix: (bot: string) =>
      `If it’s a private channel, type /invite @${bot} here, then try again. Or use another channel.`,
  },
  /** Among people, where nobody can invite an app. */
  amongPeople: {
    problem: "I’m not part of this conversation, so I can’t share the report here.",
    fix: "Add `to me` to your request, and I’ll send you the report directly.",
  },
  archived: { problem: "This channel is archived.", fix: "Use another channel." },
  external: {
    problem:
      "This channel is shared with another organization, and the report contains names and email addresses.",
    fix: "Use a channel of your own organization.",
  },
});
