import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const doctor = ({ number, plural }: Formats): Messages["doctor"] => ({
  title: "Diagnostic",
  allWell: "Tout ce dont le bot a besoin est en ordre.",
  found: (problems, warnings) =>
    `${number(problems)} ${plural(problems, { one: "problème", other: "problèmes" })}, ${number(warnings)} ${plural(warnings, { one: "avertissement", other: "avertissements" })}.`,
  on: (check, server) => `${check} de ${server}`,
  inOrder: (checks) => `En ordre : ${checks}.`,
  more: "La commande npm run doctor en dit plus, sur la machine du bot.",
  notAdmin: {
    problem: "Seuls les administrateurs de ce bot peuvent demander un diagnostic.",
    fix: "Adressez-vous à une personne citée dans ACCESS_ADMINS.",
  },
  checks: {
    settings: {
      name: "Paramètres",
      fix: "Le journal du bot cite les paramètres peut-être mal orthographiés. Corrigez-les.",
    },
    disk: { name: "Espace disque", fix: "Libérez de l’espace sur le disque de DATA_DIR." },
    directory: {
      name: "Répertoire de données",
      fix: "Attribuez DATA_DIR au seul utilisateur du bot, avec le droit d’écrire.",
    },
    zones: { name: "Données des fuseaux horaires", fix: "Lancez le bot avec le Node qu’il fournit." },
    proxy: { name: "Proxy", fix: "Corrigez HTTPS_PROXY et NO_PROXY." },
    store: {
      name: "Base de données",
      fix: "Vérifiez que la base de données du bot répond, accepte l’écriture et convient à cette version.",
    },
    token: {
      name: "Jeton Slack",
      fix: "Donnez à SLACK_BOT_TOKEN le jeton de bot de l’application et vérifiez l’accès à Slack.",
    },
    scopes: {
      name: "Autorisations Slack",
      fix: "Collez de nouveau le manifeste sous « App Manifest », puis réinstallez l’application.",
    },
    socket: { name: "Socket Mode", fix: "Activez Socket Mode et vérifiez SLACK_APP_TOKEN." },
    channels: {
      name: "Canaux",
      fix: "Corrigez les identifiants d’ACCESS_CHANNELS et invitez le bot dans ces canaux.",
    },
    groups: {
      name: "Groupes d’utilisateurs",
      fix: "Corrigez les identifiants des groupes dans ACCESS_USER_GROUPS, ACCESS_ADMINS et WATCH_ESCALATE_TO.",
    },
    clock: { name: "Horloge", fix: "Réglez les horloges des deux machines par NTP." },
    reach: {
      name: "Connexion",
      fix: "Vérifiez l’adresse et le port du serveur, ainsi que le réseau jusqu’à lui.",
    },
    certificate: {
      name: "Certificat",
      fix: "Renouvelez le certificat du serveur ou faites-lui confiance. La commande de diagnostic affiche la ligne qui l’épingle.",
    },
    signIn: { name: "Authentification", fix: "Vérifiez le compte du serveur et son rôle." },
    versions: {
      name: "Version de l’API",
      fix: "Donnez à VB365_API_VERSION une version que le serveur prend en charge.",
    },
    license: { name: "Licence", fix: "Renouvelez ou étendez la licence du serveur." },
    report: { name: "Rapport", fix: "Signalez ce qu’affiche la commande de diagnostic avec --report." },
  },
});
