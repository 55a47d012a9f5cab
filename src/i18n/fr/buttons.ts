import type { Messages } from "../index.ts";

export const buttons = (): Messages["buttons"] => ({
  cancel: "Annuler",
  retry: "Réessayer",
  again: "Relancer",
  asFormat: (format) => `En ${format}`,
  changeRange: "Changer la période…",
  delete: "Supprimer",
  deleteTitle: "Supprimer le rapport ?",
  deleteText: "Le fichier et cette carte disparaissent pour tout le monde. Le rapport peut être refait.",
  keep: "Conserver",
});
