/** A person's own reports. */
export const history = () => ({
  title: "Your reports",
  none: "You haven’t requested a report yet.",
  older: "Older",
  file: "file",
  deleted: "Deleted",
  whichToCancel: "You have several reports in progress. Which one do you want to cancel?",
  cancelAll: "Cancel all",
  allCancelled: {
    problem: (count: string) => `Canceled: ${count}.`,
    fix: "None of your reports is in line anymore.",
  },
  nothingUnderWay: { problem: "You have no reports in progress.", fix: "There’s nothing to cancel." },
  cancelled: { problem: "Canceled.", fix: (range: string) => `That was the report for ${range}.` },
});
