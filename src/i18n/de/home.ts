import type { Messages } from "../messages.ts";

export const home = (): Messages["home"] => ({
  title: "License-Overview-Berichte",
  newReport: "Neuer Bericht",
  refresh: "Aktualisieren",
  underWay: "In Arbeit",
  moreUnderWay: "Es gibt weitere.",
  none: "Noch keine fertigen Berichte.",
  noOlder: "Keine älteren Berichte.",
  newer: "Neuere",
  settings: "Ihre Einstellungen",
  zone: "Zeitzone",
  language: "Sprache",
  servers: "Server",
  mayAsk: "Darf Berichte anfordern",
  yes: "Ja",
  no: "Nein",
  asOf: (day, time) => `Stand: ${day}, ${time}`,
});
