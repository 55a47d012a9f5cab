/** A person's own reports. */
export const history = () => ({
  title: "Your reports",
  none: "You have not asked for a report yet.",
  older: "Older",
  file: "file",
  whichToCancel: "Several of your reports are under way. Which one is to be cancelled?",
  nothingUnderWay: { happened: "No report of yours is under way.", todo: "There is nothing to cancel." },
  cancelled: { happened: "Cancelled.", todo: (range: string) => `It was the report of ${range}.` },
});
