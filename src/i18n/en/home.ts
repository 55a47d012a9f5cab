/** The App Home. Headings hold 150 characters, buttons 75. */
export const home = () => ({
  title: "License Overview reports",
  newReport: "New report",
  refresh: "Refresh",
  underWay: "Under way",
  moreUnderWay: "There are more.",
  none: "None has ended yet.",
  noOlder: "There are no older ones.",
  newer: "Newer",
  settings: "What applies to you",
  zone: "Time zone",
  language: "Language",
  servers: "Servers",
  mayAsk: "May you ask for reports?",
  yes: "Yes",
  no: "No",
  asOf: (day: string, time: string) => `As of ${day}, ${time}`,
});
