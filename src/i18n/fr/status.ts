import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const status = ({ number, plural }: Formats): Messages["status"] => ({
  title: "Serveurs VB365",
  brief: "Licences des serveurs VB365",
  about: (server, said) => `${server} : ${said}`,
  more: (count, next) => `… et ${number(count)} de plus : ${next}`,
  types: {
    Subscription: "abonnement",
    Rental: "location",
    Evaluation: "évaluation",
    NFR: "NFR",
    Community: "Community",
    AwsPrivateOffer: "offre privée AWS",
  },
  statuses: { Valid: "valide", Expired: "expirée" },
  license: (type, status, end) => `Licence : ${type}, ${status}, ${end}.`,
  withoutEnd: "sans échéance",
  endUnknown: "fin inconnue",
  useUnknown: "Le serveur n’indique pas combien de licences sont utilisées.",
  until: (day) => `jusqu’au ${day}`,
  untilPast: (day) => `terminée le ${day}`,
  untilSoon: (day, days) =>
    `jusqu’au ${day} (encore ${number(days)} ${plural(days, { one: "jour", other: "jours" })})`,
  usedAndFree: (used, total, free) =>
    `${number(used)} licences utilisées sur ${number(total)}, reste ${number(free)}.`,
  usedTooMany: (used, total, over) =>
    `${number(used)} licences utilisées sur ${number(total)}, ${number(over)} de trop.`,
  healths: { Healthy: "sain", Unhealthy: "défaillant" },
  health: (health) => `État : ${health}.`,
  version: (version) => `Version ${version}.`,
  graceUntil: (day) => `Les tâches tournent jusqu’à la fin du délai de grâce, le ${day}.`,
  graceOver: (day) => `Le délai de grâce a pris fin le ${day} : les tâches sont peut-être arrêtées.`,
  newUsers: (count) =>
    `${number(count)} ${plural(count, { one: "nouvel utilisateur", other: "nouveaux utilisateurs" })} ce mois-ci.`,
  exceeded: (count) =>
    `${number(count)} ${plural(count, { one: "compte", other: "comptes" })} au-delà de la limite, sans sauvegarde.`,
  autoUpdate: { on: "Se renouvelle d’elle-même.", off: "Ne se renouvelle pas d’elle-même." },
  support: (id) => `Identifiant d’assistance ${id}.`,
  silent: "Le serveur n’a pas répondu à temps.",
  unread: "Impossible de lire la licence.",
  seeLog: "Réessayez plus tard. Le journal du bot en dit plus.",
});
