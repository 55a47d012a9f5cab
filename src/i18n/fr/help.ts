import type { Messages } from "../index.ts";

export const help = (): Messages["help"] => ({
  usage: "<période> [pdf|csv|both] [in <fuseau horaire>] [on <serveur>] [to #canal|here|me]",
  about:
    "Apporte le rapport License Overview du serveur VB365 dans ce canal. Sans texte, un formulaire s’ouvre.",
  words: {
    status: "licence et état de chaque serveur VB365",
    history: "vos rapports",
    cancel: "arrête l’un de vos rapports en cours",
  },
  small:
    "Les périodes sont lues dans votre fuseau horaire Slack, sauf si vous en indiquez un autre ; avec « in local », les heures sont celles du serveur. Sans indication, c’est un PDF. Une période se termine au plus tard maintenant.",
});
