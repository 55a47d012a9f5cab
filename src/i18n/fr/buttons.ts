import type { Messages } from "../messages.ts";

export const buttons = (): Messages["buttons"] => ({
  cancel: "Annuler",
  retry: "Réessayer",
  again: "Relancer",
  asFormat: (format) => `Obtenir en ${format}`,
  changeRange: "Changer la période…",
  schedule: "Planifier…",
  changeOrder: "Modifier la demande…",
  delete: "Supprimer",
  deleteTitle: "Supprimer le rapport ?",
  deleteText:
    "Le fichier et cette carte seront supprimés pour tout le monde. Vous pourrez générer de nouveau le rapport.",
  keep: "Conserver",
});
