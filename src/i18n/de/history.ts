import type { Messages } from "../messages.ts";

export const history = (): Messages["history"] => ({
  title: "Ihre Berichte",
  none: "Sie haben noch keinen Bericht angefordert.",
  older: "Ältere",
  file: "Datei",
  deleted: "Gelöscht",
  whichToCancel: "Mehrere Ihrer Berichte sind in Arbeit. Welchen möchten Sie abbrechen?",
  cancelAll: "Alle abbrechen",
  allCancelled: { problem: (count) => `Abgebrochen: ${count}.`, fix: "Von Ihnen wartet kein Bericht mehr." },
  nothingUnderWay: {
    problem: "Von Ihnen ist kein Bericht in Arbeit.",
    fix: "Es gibt nichts abzubrechen.",
  },
  cancelled: { problem: "Abgebrochen.", fix: (range) => `Es war der Bericht über ${range}.` },
});
