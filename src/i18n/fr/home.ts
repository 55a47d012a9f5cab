import type { Messages } from "../index.ts";

export const home = (): Messages["home"] => ({
  title: "Rapports License Overview",
  newReport: "Nouveau rapport",
  refresh: "Actualiser",
  underWay: "En cours",
  moreUnderWay: "Il y en a d’autres.",
  none: "Aucun n’est encore terminé.",
  noOlder: "Il n’y en a pas de plus anciens.",
  newer: "Plus récents",
  settings: "Ce qui s’applique à vous",
  zone: "Fuseau horaire",
  language: "Langue",
  servers: "Serveurs",
  mayAsk: "Pouvez-vous demander des rapports ?",
  yes: "Oui",
  no: "Non",
  asOf: (day, time) => `État au ${day}, ${time}`,
});
