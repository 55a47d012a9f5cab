import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const alerts = ({ number, plural }: Formats): Messages["alerts"] => ({
  about: (state, title) => `${state} : ${title}`,
  severities: { info: "Information", warning: "Avertissement", critical: "Critique" },
  closed: {
    cleared: "Terminé",
    replaced: "Remplacé par une autre alerte",
    readable: "De nouveau lisible",
    off: "N’est plus surveillé",
  },
  titles: {
    silent: (server) => `Le serveur VB365 ${server} ne répond pas`,
    grace: (server) => `La licence de ${server} a expiré`,
    expiry: (server) => `La licence de ${server} arrive à échéance`,
    exceeded: (server) => `Des comptes de ${server} ne sont pas sauvegardés`,
    usage: (server) => `Les licences de ${server} s’épuisent`,
    "new-month": (server) => `Les nouveaux utilisateurs de ${server} dépasseront le mois prochain`,
    "usage-report": (server) => `Le rapport d’utilisation de ${server} attend une validation`,
  },
  doubts: {
    use: (server) => `L’utilisation des licences de ${server} est illisible`,
    term: (server) => `L’échéance de la licence de ${server} est illisible`,
    exceeded: (server) => `Les utilisateurs sous licence de ${server} sont illisibles`,
  },
  what: {
    silent: "Sa licence ne peut pas être surveillée.",
    expired: (day) => `Elle a expiré le ${day}.`,
    graceUntil: (day) => `Les tâches de sauvegarde tournent jusqu’au ${day}.`,
    graceOver: (day) => `Le délai de grâce a pris fin le ${day}.`,
    graceUnknown: "Le serveur n’indique pas combien de temps les sauvegardes tournent encore.",
    expires: (day, days) =>
      `Elle expire le ${day} : encore ${number(days)} ${plural(days, { one: "jour", other: "jours" })}.`,
    overdue: (day) => `Elle aurait dû se renouveler d’elle-même le ${day}, et ne l’a pas fait.`,
    exceeded: (count) =>
      `${number(count)} ${plural(count, { one: "compte dépasse", other: "comptes dépassent" })} la limite tolérée.`,
    usage: (used, total, percent) =>
      `${number(used)} licences utilisées sur ${number(total)} (${number(percent)} %).`,
    newMonth: (used, fresh, total) =>
      `${number(used)} utilisateurs et ${number(fresh)} nouveaux, pour ${number(total)} licences.`,
    usageReport: "Le rapport du mois dernier est encore un brouillon.",
    lastRead: (moment) => `Dernière lecture : ${moment}.`,
    neverRead: "Jamais lu jusqu’ici.",
  },
  ended: {
    silent: "Il répond de nouveau.",
    grace: "La licence est de nouveau valide.",
    graceUntil: (day) => `La licence est de nouveau valide, jusqu’au ${day}.`,
    usageReport: "Ce n’est plus un brouillon.",
  },
  harms: {
    silent: "Personne ne remarque que la licence se termine ou s’épuise.",
    grace: "Après le délai de grâce, toutes les tâches de sauvegarde s’arrêtent.",
    expiry: "Il ne restera que le délai de grâce. Ensuite, toutes les sauvegardes s’arrêtent.",
    exceeded: "Ces comptes sont ignorés sans aucune erreur.",
    usage: "Au-delà du dépassement toléré, d’autres comptes ne sont plus sauvegardés, sans erreur.",
    "new-month": "Le 1er, les nouveaux utilisateurs comptent et sont facturés.",
    "usage-report": "Il part de lui-même après quelques jours, sans corrections.",
    doubt: "Dans le doute, rien n’est signalé : un changement passerait inaperçu.",
  },
  fixes: {
    silent: "Vérifiez le serveur.",
    grace: "Installez une nouvelle licence dans la console VB365.",
    expiry: "Renouvelez la licence, ou activez sa mise à jour automatique.",
    exceeded: "Ajoutez des licences, ou retirez des comptes des tâches de sauvegarde.",
    usage: "Commandez des licences, ou révoquez celles qui ne servent plus.",
    "new-month": "Commandez des licences, ou retirez des utilisateurs avant le 1er.",
    "usage-report": "Vérifiez-le et validez-le dans la console VB365.",
    doubt: "Regardez la licence dans la console VB365.",
  },
  labels: {
    since: "Depuis",
    harm: "Si personne n’agit",
    fix: "Que faire",
    hands: "Qui s’en occupe",
  },
  hands: {
    nobody: "Personne pour l’instant.",
    taken: (person, moment) => `${person}, depuis ${moment}.`,
    snoozed: (person, moment) => `${person} a mis en veille jusqu’à ${moment}.`,
  },
  news: {
    raise: (severity) => `La situation s’aggrave : ${severity}.`,
    change: "La situation a changé.",
    clear: "C’est terminé.",
    remind: "C’est toujours le cas.",
    remindTaken: (person) => `${person}, vous en occupez-vous toujours ?`,
    escalate: "Personne ne s’occupe de cette alerte critique.",
    unknown: "C’est illisible pour le moment.",
  },
  buttons: {
    take: "Je m’en occupe",
    note: "Ajouter une note…",
    snooze: "Mettre en veille",
    details: "Détails",
    report: "Rapport",
  },
  snoozes: {
    hours: "Pendant 4 heures",
    tomorrow: "Jusqu’à demain, 09:00",
    week: "Pendant une semaine",
    before: "Jusqu’à 7 jours avant",
  },
  note: {
    title: "Ajouter une note",
    label: "Que faites-vous ?",
    submit: "Enregistrer",
    close: "Annuler",
  },
  over: { problem: "Cette alerte est déjà terminée.", fix: "Il n’y a plus rien à faire." },
  unknown: {
    problem: "Je ne connais pas cette alerte.",
    fix: "Elle est peut-être trop ancienne, ou d’un autre canal.",
  },
  details: {
    title: "Licences par organisation",
    organization: "Organisation",
    licensed: "Sous licence",
    fresh: "Nouveaux",
    exceeded: "En trop",
    asOf: (moment) => `État : ${moment}.`,
    none: "Les utilisateurs sous licence n’ont pas encore été lus.",
    chart: "Licences sur douze mois",
    used: "Utilisées",
    total: "Total",
    unnamed: "Sans organisation",
  },
  digest: {
    title: "Pendant les heures calmes",
    brief: (count) =>
      `Pendant les heures calmes : ${number(count)} ${plural(count, { one: "message", other: "messages" })}`,
  },
});
