import type { Words } from "../index.ts";
import { values } from "./failure-values.ts";

export const failures = (): Words["failures"] => ({ entries, values });

const entries: Words["failures"]["entries"] = {
  // Le chemin vers le serveur VB365
  vb365_unreachable: {
    happened: "Le serveur VB365 {server} a refusé la connexion ou est introuvable.",
    todo: "Vérifiez que la machine est en marche, que son service d’API REST est activé et que le port est ouvert depuis ici.",
  },
  vb365_timeout: {
    happened: "Le serveur VB365 {server} n’a pas répondu à temps ({phase}).",
    todo: "Réessayez dans quelques minutes ; si cela persiste, regardez la charge du serveur.",
  },
  vb365_connection_lost: {
    happened: "La connexion au serveur VB365 {server} s’est rompue avant que le rapport soit complet.",
    todo: "Réessayez ; si cela persiste, cherchez un proxy ou un pare-feu qui coupe les longues réponses.",
  },
  vb365_tls_untrusted: {
    happened:
      "Le certificat du serveur VB365 {server} n’est pas reconnu ({reason}). Rien ne lui a été envoyé.",
    todo: "Définissez VB365_TLS_CA_FILE sur son autorité de certification, ou VB365_TLS_FINGERPRINT sur le SHA-256 de son certificat après vérification. Présenté : {fingerprint}.",
  },
  vb365_tls_pin_mismatch: {
    happened:
      "Le serveur VB365 {server} a présenté un autre certificat que celui qui est épinglé. Rien ne lui a été envoyé.",
    todo: "Si le certificat a été renouvelé, vérifiez le nouveau sur le serveur et définissez VB365_TLS_FINGERPRINT en conséquence. Présenté : {fingerprint}.",
  },
  vb365_unknown_server: {
    happened: "Le serveur VB365 {server} ne figure plus dans les paramètres du bot.",
    todo: "Ajoutez-le de nouveau à VB365_SERVERS et cliquez sur « Réessayer », ou demandez le rapport à un autre serveur.",
  },
  // Ce que le serveur VB365 a répondu
  vb365_credentials_refused: {
    happened: "Le serveur VB365 {server} a refusé le nom d’utilisateur ou le mot de passe du bot.",
    todo: "Corrigez VB365_USERNAME et VB365_PASSWORD et redémarrez le bot ; si c’est le compte qui a été corrigé sur le serveur, cliquez sur « Réessayer ». D’ici là, le bot n’essaie pas de lui-même, afin que le compte ne soit pas verrouillé.",
  },
  vb365_unauthorized: {
    happened: "Le serveur VB365 {server} a rejeté deux fois la session du bot.",
    todo: "Vérifiez que le compte est toujours administrateur VB365 et que les opérateurs de restauration ne sont pas les seuls admis.",
  },
  vb365_forbidden: {
    happened: "Le compte du bot ne peut pas créer de rapports sur le serveur VB365 {server}.",
    todo: "Donnez-lui un rôle d’administrateur VB365.",
  },
  vb365_not_found: {
    happened: "Le serveur VB365 {server} ne connaît pas ce rapport dans l’API {version}.",
    todo: "Définissez VB365_API_VERSION sur une version qu’il propose (v6, v7 ou v8).",
  },
  vb365_bad_request: {
    happened: "Le serveur VB365 {server} n’a pas accepté la demande.",
    todo: "Changez la période et consultez le message du serveur.",
  },
  vb365_throttled: {
    happened: "Le serveur VB365 {server} a demandé moins d’appels (429).",
    todo: "Attendez une minute, puis réessayez.",
  },
  vb365_busy: {
    happened: "Le serveur VB365 {server} est occupé par une opération incompatible (409).",
    todo: "Réessayez dans quelques minutes.",
  },
  vb365_server_error: {
    happened: "Le serveur VB365 {server} a échoué en produisant le rapport ({status}).",
    todo: "Consultez le message du serveur et ses journaux, puis réessayez.",
  },
  vb365_gateway: {
    happened: "Un proxy devant le serveur VB365 {server} a répondu {status}.",
    todo: "Vérifiez que le service VB365 fonctionne derrière lui, ainsi que le délai maximal du proxy.",
  },
  vb365_unexpected: {
    happened: "Le serveur VB365 {server} a donné une réponse que le bot ne connaît pas ({status}).",
    todo: "Vérifiez que VB365_URL désigne l’API REST d’un serveur VB365 ; si c’est le cas, merci de le signaler avec la version du serveur.",
  },
  // Ce qui est revenu comme rapport
  report_empty: {
    happened: "Le serveur VB365 {server} a répondu 200 mais n’a envoyé aucun fichier.",
    todo: "Sa plus ancienne documentation dit que cela peut arriver : cherchez le rapport sur le serveur lui-même et mettez-le à jour vers une version actuelle.",
  },
  report_not_a_file: {
    happened: "Le serveur VB365 {server} a répondu 200, mais avec {kind} au lieu d’un fichier {format}.",
    todo: "Vérifiez que VB365_URL atteint le serveur lui-même et non un portail ou un proxy.",
  },
  report_damaged: {
    happened:
      "Le fichier {format} du serveur VB365 {server} est endommagé ({reason}) ; il n’a pas été partagé.",
    todo: "Réessayez.",
  },
  report_too_large: {
    happened: "Le rapport dépasse la limite de {limit}.",
    todo: "Demandez une période plus courte.",
  },
  // Slack
  slack_not_in_channel: {
    happened: "Le bot n’est pas membre du canal et ne peut donc pas y partager le fichier.",
    todo: "Saisissez `/invite @{bot}` dans le canal, puis cliquez sur « Réessayer ».",
  },
  slack_channel_not_found: {
    happened: "Le bot ne voit pas le canal.",
    todo: "Si c’est un canal privé, saisissez-y `/invite @{bot}`, puis cliquez sur « Réessayer ».",
  },
  slack_channel_archived: {
    happened: "Le canal est archivé.",
    todo: "Choisissez un autre canal, ou désarchivez celui-ci.",
  },
  slack_channel_shared: {
    happened:
      "Entre-temps, des personnes extérieures à votre organisation ont rejoint le canal ; le rapport n’a pas été partagé.",
    todo: "Cliquez sur « Réessayer » pour décider si elles peuvent le lire, ou demandez-le pour vous seul.",
  },
  slack_files_disabled: {
    happened: "L’envoi de fichiers est désactivé dans cet espace de travail.",
    todo: "Demandez à un administrateur de l’espace de travail de l’autoriser pour les applications.",
  },
  slack_file_type_not_allowed: {
    happened: "Cet espace de travail n’autorise pas les fichiers {format}.",
    todo: "Demandez l’autre format, ou adressez-vous à un administrateur de l’espace de travail.",
  },
  slack_file_too_large: {
    happened: "Le rapport ({size}) est plus volumineux que ne le permet cet espace de travail.",
    todo: "Demandez une période plus courte, ou le format CSV.",
  },
  slack_storage_full: {
    happened: "Le stockage de fichiers de cet espace de travail est plein.",
    todo: "Demandez à un administrateur de l’espace de travail d’en libérer, puis cliquez sur « Réessayer ».",
  },
  slack_share_unconfirmed: {
    happened: "Slack a pris le fichier mais ne l’affiche pas dans le canal.",
    todo: "Regardez d’abord dans le canal ; s’il n’y est pas, cliquez sur « Réessayer ».",
  },
  slack_missing_scope: {
    happened: "Il manque à l’application une autorisation dont elle a besoin ({scope}).",
    todo: "Réinstallez l’application à partir de slack-manifest.yml.",
  },
  slack_token_revoked: {
    happened: "Slack n’accepte plus le jeton du bot.",
    todo: "Réinstallez l’application et définissez SLACK_BOT_TOKEN sur le nouveau jeton.",
  },
  slack_installation_unreadable: {
    happened: "Le bot ne peut pas déchiffrer ce qu’il conserve de l’installation dans cet espace de travail.",
    todo: "Définissez SLACK_TOKEN_KEY_OLD sur la clé précédente et redémarrez le bot, ou réinstallez l’application.",
  },
  slack_unavailable: {
    happened: "Slack ne répond pas comme prévu ({reason}).",
    todo: "Rien : le bot réessaie de lui-même. Voir status.slack.com.",
  },
  // Le démarrage du bot
  slack_unreachable: {
    happened: "Slack est injoignable ({reason}).",
    todo: "Vérifiez le réseau, le proxy et SLACK_API_URL, puis relancez le bot.",
  },
  slack_app_token_refused: {
    happened: "Slack n’accepte pas le jeton de niveau application ({reason}).",
    todo: "Activez Socket Mode dans les paramètres de l’application et définissez SLACK_APP_TOKEN sur un jeton doté de connections:write, depuis sa page « Basic Information ».",
  },
  port_taken: {
    happened: "Impossible d’écouter sur le port {port} ({reason}).",
    todo: "Définissez PORT sur un port libre, ou arrêtez le programme qui l’occupe.",
  },
  data_directory_unusable: {
    happened: "Le répertoire de DATA_DIR est inutilisable ({reason}).",
    todo: "Définissez DATA_DIR sur un répertoire d’un disque local dans lequel le bot peut écrire.",
  },
  // Le bot lui-même
  run_cancelled: {
    happened: "Le rapport a été annulé.",
    todo: "Redemandez-le si vous en avez toujours besoin.",
  },
  run_expired: {
    happened: "Le rapport n’a pas pu être terminé à temps. Essais : {attempts}.",
    todo: "Voyez ce qui a arrêté le dernier essai, puis cliquez sur « Réessayer ».",
  },
  disk_full: {
    happened: "Le disque du bot est plein ou n’est pas accessible en écriture.",
    todo: "Libérez de la place là où se trouve DATA_DIR, puis cliquez sur « Réessayer ».",
  },
  internal: {
    happened: "Le bot a commis une erreur ({id}).",
    todo: "Réessayez ; si cela persiste, envoyez à ses responsables les lignes du journal qui portent cet identifiant.",
  },
};
