/** What is said to somebody whose click did nothing. */
export const clicks = () => ({
  unknownRun: {
    problem: "This run is not known any more.",
    fix: "Order the report again if it is wanted.",
  },
  tooLate: {
    problem: "It is too late to cancel.",
    fix: "The report is already shared, or the run has ended.",
  },
  notYours: { problem: "This report is not yours to delete.", fix: "Ask the person who ordered it." },
  orderedJustNow: { problem: "This was ordered a moment ago.", fix: "Its card is in this conversation." },
});
