import type { Messages } from "../messages.ts";

export const home = (): Messages["home"] => ({
  title: "Rapports License Overview",
  newReport: "Nouveau rapport",
  refresh: "Actualiser",
  underWay: "En cours",
  moreUnderWay: "Il y en a d’autres.",
  none: "Aucun rapport terminé pour l’instant.",
  noOlder: "Aucun rapport plus ancien.",
  newer: "Plus récents",
  settings: "Vos paramètres",
  zone: "Fuseau horaire",
  language: "Langue",
  servers: "Serveurs",
  mayAsk: "Peut demander des rapports",
  yes: "Oui",
  no: "Non",
  asOf: (day, time) => `État au ${day}, ${time}`,
});
