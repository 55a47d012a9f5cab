/** The App Home. Headings hold 150 characters, buttons 75. */
export const home = () => ({
  title: "License Overview reports",
  newReport: "New report",
  refresh: "Refresh",
  underWay: "In progress",
  moreUnderWay: "There are more.",
  none: "No finished reports yet.",
  noOlder: "No older reports.",
  newer: "Newer",
  settings: "Your settings",
  zone: "Time zone",
  language: "Language",
  servers: "Servers",
  mayAsk: "Can request reports",
  yes: "Yes",
  no: "No",
  asOf: (day: string, time: string) => `As of ${day}, ${time}`,
});
