import type { Words } from "../index.ts";

export const history = (): Words["history"] => ({
  title: "Ihre Berichte",
  none: "Sie haben noch keinen Bericht angefordert.",
  older: "Ältere",
  file: "Datei",
  whichToCancel: "Mehrere Ihrer Berichte laufen gerade. Welcher soll abgebrochen werden?",
  nothingUnderWay: {
    happened: "Zurzeit läuft kein Bericht von Ihnen.",
    todo: "Es gibt nichts abzubrechen.",
  },
  cancelled: { happened: "Abgebrochen.", todo: (range) => `Es war der Bericht über ${range}.` },
});
