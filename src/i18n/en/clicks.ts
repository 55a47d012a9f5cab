/** What is said to somebody whose click did nothing. */
export const clicks = () => ({
  unknownRun: {
    problem: "This run no longer exists.",
    fix: "Request the report again if you need it.",
  },
  tooLate: {
    problem: "It’s too late to cancel.",
    fix: "The report has already been shared, or the run has finished.",
  },
  notYours: {
    problem: "You can’t delete someone else’s report.",
    fix: "Ask the person who requested it.",
  },
  orderedJustNow: {
    problem: "This was requested a moment ago.",
    fix: "See its card in this conversation.",
  },
});
