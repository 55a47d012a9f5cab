import type { Messages } from "../messages.ts";

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
      title: "À recommencer",
      text: "Cette installation a été commencée dans un autre navigateur, ou il y a plus de dix minutes. Rien n’a été installé.",
    },
    cancelled: {
      title: "Annulée",
      text: "Slack indique que l’installation n’a pas été autorisée. Rien n’a été installé.",
    },
    notAccepted: {
      title: "Refusée",
      text: "Slack n’a pas accepté le code de l’installation : il ne sert qu’une fois, pendant dix minutes.",
    },
    notAllowed: {
      title: "Pas sur la liste",
      text: (id) =>
        `La personne qui gère License Report ne l’a pas autorisée dans ${id}. Demandez-lui d’ajouter cet identifiant à SLACK_WORKSPACES. Les jetons délivrés par Slack ont été révoqués.`,
    },
    failed: {
      title: "Pas installée",
      text: "Impossible de se connecter à Slack ou à la base de données du bot : le bot ne peut pas encore y travailler. Réessayez dans quelques minutes.",
    },
  },
});
