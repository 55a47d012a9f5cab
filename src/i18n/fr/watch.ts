import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const watch = ({ number, plural }: Formats): Messages["watch"] => ({
  title: "Surveillance des licences",
  started: (servers) => `Surveillance dans ce canal : ${servers}.`,
  already: (servers) => `${servers} : déjà sous surveillance dans ce canal.`,
  stopped: (servers) => `Fin de la surveillance dans ce canal : ${servers}.`,
  notWatched: {
    problem: "Aucun serveur n’est surveillé dans ce canal.",
    fix: "Commencez avec /license-report watch.",
  },
  notAdmin: {
    problem: "Seuls les administrateurs de ce bot changent ce qui est surveillé.",
    fix: "Adressez-vous à une personne citée dans ACCESS_ADMINS.",
  },
  noDirect: {
    problem: "Les alertes vont dans un canal.",
    fix: "Tapez la commande dans un canal dont je suis membre.",
  },
  firstReading: "De la situation actuelle, seul ce qui est critique est publié ici.",
  nothing: "Rien à signaler.",
  open: (count) =>
    `${number(count)} ${plural(count, { one: "alerte ouverte", other: "alertes ouvertes" })} :`,
  asOf: (moment, ago) => `Dernière lecture ${ago} (${moment}).`,
  failed: (moment) => `La dernière tentative (${moment}) a échoué.`,
  unread: "Pas encore lu.",
  channels: (channels) => `Alertes dans ${channels}.`,
  nobody: "Pas de surveillance.",
  change: "Modifier les réglages…",
  usedUp: (day) => `Au rythme actuel, les licences seront épuisées vers le ${day}.`,
  form: {
    title: "Surveillance",
    submit: "Surveiller",
    close: "Annuler",
    server: "Serveur",
    everyServer: "Tous les serveurs",
    channel: "Canal",
    usage: "Seuils d’utilisation en pourcentage",
    usageHint: "Par exemple 80, 90, 100. À partir de 90, un seuil est un avertissement.",
    expiry: "Jours avant l’échéance",
    expiryHint: "Par exemple 60, 30, 14, 7, 3, 1.",
    quiet: "Heures calmes",
    quietHint: "Par exemple 20:00-07:00. Ce qui n’est pas critique attend leur fin. Vide : aucune.",
    wrongNumbers: "Indiquez des nombres entiers supérieurs à 0, séparés par des virgules.",
    wrongHours: "Indiquez deux heures, par exemple 20:00-07:00.",
    noChannel: "Choisissez un canal dont je suis membre.",
  },
  weekly: { title: "Les licences de la semaine" },
  refused: {
    problem: (channel, servers) =>
      `Impossible de publier dans ${channel} les alertes de licence de ${servers}.`,
    why: {
      slack_channel_archived: "Le canal est archivé.",
      slack_not_in_channel: "Je ne suis plus membre du canal.",
      slack_channel_not_found: "Je ne vois plus le canal.",
      slack_channel_shared: "Le canal est désormais partagé avec une autre organisation.",
      other: "Slack ne me laisse pas y publier.",
    },
    fix: "Les alertes sont conservées et je réessaie toutes les heures. Pour prévenir un autre canal, tapez-y /license-report watch.",
  },
});
