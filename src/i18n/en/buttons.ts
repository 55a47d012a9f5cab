/** The buttons of a run's card. */
export const buttons = () => ({
  cancel: "Cancel",
  retry: "Retry",
  again: "Run again",
  asFormat: (format: string) => `Get ${format}`,
  changeRange: "Change range…",
  schedule: "Schedule…",
  changeOrder: "Change request…",
  delete: "Delete",
  deleteTitle: "Delete report?",
  deleteText: "This removes the file and this card for everyone. You can generate the report again.",
  keep: "Keep",
});
