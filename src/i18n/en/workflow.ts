/** Why the step of a workflow ends without a report; it ends with the words of the card otherwise. */
export const workflow = () => ({
  noChannel: "The step names no channel that I can read.",
  noPerson: "The step doesn’t say who requests the report.",
  noFormat: (typed: string) => `“${typed}” isn’t a format. Use PDF or CSV.`,
});
