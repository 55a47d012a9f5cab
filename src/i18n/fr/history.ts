import type { Messages } from "../messages.ts";

export const history = (): Messages["history"] => ({
  title: "Vos rapports",
  none: "Vous n’avez encore demandé aucun rapport.",
  older: "Plus anciens",
  file: "fichier",
  deleted: "Supprimé",
  whichToCancel: "Plusieurs de vos rapports sont en cours. Lequel voulez-vous annuler ?",
  cancelAll: "Tout annuler",
  allCancelled: {
    problem: (count) => `Rapports annulés : ${count}.`,
    fix: "Aucun de vos rapports n’est plus en attente.",
  },
  nothingUnderWay: {
    problem: "Aucun de vos rapports n’est en cours.",
    fix: "Il n’y a rien à annuler.",
  },
  cancelled: { problem: "Annulé.", fix: (range) => `C’était le rapport pour ${range}.` },
});
