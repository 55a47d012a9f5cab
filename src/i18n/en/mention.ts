/** What a message is answered that mentions the bot. */
export const mention = () => ({
  help: (example: string) =>
    `Mention me with a date range, in a sentence if you like: ${example}. In a thread, I reply in the thread. Only you can see this.`,
  edited: {
    problem: "I don’t act on edited messages.",
    fix: "Nothing new was requested. Send a new message.",
  },
  unknownWords: "I only act on a message when I understand every word.",
});
