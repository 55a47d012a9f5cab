/** What is said to somebody whose click did nothing. */
export const clicks = () => ({
  unknownRun: {
    happened: "This run is not known any more.",
    todo: "Order the report again if it is wanted.",
  },
  tooLate: {
    happened: "It is too late to cancel.",
    todo: "The report is already shared, or the run has ended.",
  },
  notYours: { happened: "This report is not yours to delete.", todo: "Ask the person who ordered it." },
  orderedJustNow: { happened: "This was ordered a moment ago.", todo: "Its card is in this conversation." },
});
