/** A person's own reports. */
export const history = () => ({
  title: "Your reports",
  none: "You have not asked for a report yet.",
  older: "Older",
  file: "file",
  whichToCancel: "Several of your reports are under way. Which one is to be cancelled?",
  nothingUnderWay: { problem: "No report of yours is under way.", fix: "There is nothing to cancel." },
  cancelled: { problem: "Cancelled.", fix: (range: string) => `It was the report of ${range}.` },
});
