import type { Messages } from "../messages.ts";

export const help = (): Messages["help"] => ({
  greeting: "Bonjour ! Indiquez-moi une période, et je vous prépare le rapport de licences correspondant.",
  usage: "<période> [pdf|csv|both] [in <fuseau horaire>] [on <serveur>] [to #canal|here|me]",
  about: "Publie le rapport License Overview de VB365 dans ce canal. Sans période, un formulaire s’ouvre.",
  words: {
    status: "licence et état de chaque serveur VB365",
    history: "vos rapports",
    cancel: "arrête l’un de vos rapports en cours",
    watch: "prévient ce canal avant qu’une licence se termine ou s’épuise ; off, settings",
    schedules: "les rapports qui arrivent d’eux-mêmes : here, mine, all",
    doctor: "pour les administrateurs : si tout ce dont le bot a besoin est en ordre",
  },
  small:
    "Les périodes sont lues dans votre fuseau horaire Slack, sauf si vous en indiquez un autre ; « in local » utilise celui du serveur. Vous recevez un PDF, sauf si vous choisissez un autre format. Une période se termine au plus tard maintenant.",
});
