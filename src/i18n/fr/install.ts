import type { Messages } from "../index.ts";

export const install = (): Messages["install"] => ({
  notInstalled: "L’application n’est plus installée dans cet espace de travail.",
  reinstall: "Demandez à un administrateur de l’espace de travail de la réinstaller.",
  pages: {
    begin: "Commencer l’installation",
    installed: {
      title: "Installée",
      workspace: (name) =>
        `License Report est installée dans l’espace de travail ${name}. Retournez dans Slack, invitez-la dans un canal et saisissez /license-report help.`,
      organization: (name) =>
        `License Report est installée dans l’organisation ${name}. Retournez dans Slack, invitez-la dans un canal et saisissez /license-report help.`,
    },
    notBegunHere: {
      title: "Pas commencée ici",
      text: "Cette installation n’a pas été commencée dans ce navigateur, ou il y a plus de dix minutes. Elle n’a rien installé ici.",
    },
    cancelled: {
      title: "Annulée",
      text: "Slack indique que l’installation n’a pas été autorisée. Rien n’a été installé.",
    },
    notAccepted: {
      title: "Refusée",
      text: "Slack n’a pas accepté le code de l’installation : il sert une seule fois, dans les dix minutes.",
    },
    notAllowed: {
      title: "Pas sur la liste",
      text: (id) =>
        `La personne qui gère License Report ne l’a pas autorisée dans ${id}. Demandez-lui d’ajouter cet identifiant à SLACK_WORKSPACES. Ce que Slack avait délivré pour cela a été rendu.`,
    },
    failed: {
      title: "Pas installée",
      text: "Slack ou la base de données du bot est injoignable : le bot ne peut pas encore y travailler. Réessayez dans quelques minutes.",
    },
  },
});
