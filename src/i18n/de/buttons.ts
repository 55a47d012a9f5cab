import type { Messages } from "../index.ts";

export const buttons = (): Messages["buttons"] => ({
  cancel: "Abbrechen",
  retry: "Erneut versuchen",
  again: "Nochmals ausführen",
  asFormat: (format) => `Als ${format}`,
  changeRange: "Zeitraum ändern…",
  delete: "Löschen",
  deleteTitle: "Bericht löschen?",
  deleteText: "Die Datei und diese Karte verschwinden für alle. Der Bericht kann erneut erstellt werden.",
  keep: "Behalten",
});
