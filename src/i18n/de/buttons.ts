import type { Messages } from "../messages.ts";

export const buttons = (): Messages["buttons"] => ({
  cancel: "Abbrechen",
  retry: "Erneut versuchen",
  again: "Erneut ausführen",
  asFormat: (format) => `${format} abrufen`,
  changeRange: "Zeitraum ändern…",
  schedule: "Einplanen…",
  changeOrder: "Anforderung ändern…",
  delete: "Löschen",
  deleteTitle: "Bericht löschen?",
  deleteText: "Die Datei und diese Karte werden für alle gelöscht. Sie können den Bericht erneut erstellen.",
  keep: "Behalten",
});
