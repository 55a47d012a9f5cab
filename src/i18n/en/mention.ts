/** What a message is answered that mentions the bot. */
export const mention = () => ({
  help: (example: string) =>
    `Mention me with a range, in a sentence if you like: ${example}. In a thread I answer in the thread. Only you see this.`,
  edited: {
    problem: "I do not act on messages that are edited.",
    fix: "Nothing new was ordered. Write a new message.",
  },
  strayWords: "I order only what I understand to the last word.",
});
