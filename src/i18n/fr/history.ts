import type { Words } from "../index.ts";

export const history = (): Words["history"] => ({
  title: "Vos rapports",
  none: "Vous n’avez encore demandé aucun rapport.",
  older: "Plus anciens",
  file: "fichier",
  whichToCancel: "Plusieurs de vos rapports sont en cours. Lequel faut-il annuler ?",
  nothingUnderWay: {
    happened: "Aucun de vos rapports n’est en cours.",
    todo: "Il n’y a rien à annuler.",
  },
  cancelled: { happened: "Annulé.", todo: (range) => `C’était le rapport pour ${range}.` },
});
