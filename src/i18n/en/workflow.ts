/** Why the step of a workflow ends without a report; it ends with the words of the card otherwise. */
export const workflow = () => ({
  noChannel: "The step names no channel that I can read.",
  noPerson: "The step does not say who asks for the report.",
  noFormat: (typed: string) => `“${typed}” is no format. There are PDF and CSV.`,
});
