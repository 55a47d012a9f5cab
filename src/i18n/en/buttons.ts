/** The buttons of a run's card. */
export const buttons = () => ({
  cancel: "Cancel",
  retry: "Retry",
  again: "Run again",
  asFormat: (format: string) => `As ${format}`,
  changeRange: "Change range…",
  delete: "Delete",
  deleteTitle: "Delete the report?",
  deleteText: "The file and this card go for everybody. The report can be made again.",
  keep: "Keep",
});
