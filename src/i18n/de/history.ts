import type { Messages } from "../index.ts";

export const history = (): Messages["history"] => ({
  title: "Ihre Berichte",
  none: "Sie haben noch keinen Bericht angefordert.",
  older: "Ältere",
  file: "Datei",
  whichToCancel: "Mehrere Ihrer Berichte laufen gerade. Welcher soll abgebrochen werden?",
  nothingUnderWay: {
    problem: "Zurzeit läuft kein Bericht von Ihnen.",
    fix: "Es gibt nichts abzubrechen.",
  },
  cancelled: { problem: "Abgebrochen.", fix: (range) => `Es war der Bericht über ${range}.` },
});
