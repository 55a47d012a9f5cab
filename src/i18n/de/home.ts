import type { Messages } from "../index.ts";

export const home = (): Messages["home"] => ({
  title: "License-Overview-Berichte",
  newReport: "Neuer Bericht",
  refresh: "Aktualisieren",
  underWay: "In Arbeit",
  moreUnderWay: "Es gibt weitere.",
  none: "Noch ist keiner fertig.",
  noOlder: "Es gibt keine älteren.",
  newer: "Neuere",
  settings: "Was für Sie gilt",
  zone: "Zeitzone",
  language: "Sprache",
  servers: "Server",
  mayAsk: "Dürfen Sie Berichte anfordern?",
  yes: "Ja",
  no: "Nein",
  asOf: (day, time) => `Stand: ${day}, ${time}`,
});
