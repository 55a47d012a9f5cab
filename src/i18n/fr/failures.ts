import { type FailureTexts, failureEntries } from "../failure-texts.ts";
import { values } from "./failure-values.ts";

export const failures = (): FailureTexts => ({ entries, values });

const entries = failureEntries({
  // Le chemin vers le serveur VB365
  vb365_unreachable: {
    problem: "Impossible de se connecter au serveur VB365 {server}.",
    fix: "Vérifiez que la machine est en marche, que son service d’API REST fonctionne et que le port est ouvert depuis ici.",
  },
  vb365_timeout: {
    problem: "Le serveur VB365 {server} a mis trop de temps à répondre ({phase}).",
    fix: "Réessayez dans quelques minutes ; si cela persiste, vérifiez la charge du serveur.",
  },
  vb365_connection_lost: {
    problem: "La connexion au serveur VB365 {server} s’est interrompue ({phase}).",
    fix: "Réessayez ; si cela persiste, cherchez un proxy ou un pare-feu qui coupe les longues réponses.",
  },
  vb365_tls_untrusted: {
    problem:
      "Le certificat du serveur VB365 {server} n’est pas reconnu ({reason}). Rien ne lui a été envoyé.",
    fix: "Définissez VB365_TLS_CA_FILE sur son autorité de certification, ou vérifiez le certificat sur le serveur et définissez VB365_TLS_FINGERPRINT sur son SHA-256. Présenté : {fingerprint}.",
  },
  vb365_tls_pin_mismatch: {
    problem:
      "Le serveur VB365 {server} a présenté un autre certificat que celui qui est épinglé. Rien ne lui a été envoyé.",
    fix: "Si le certificat a été renouvelé, vérifiez le nouveau sur le serveur et définissez VB365_TLS_FINGERPRINT en conséquence. Présenté : {fingerprint}.",
  },
  vb365_tls_expired: {
    problem: "Le certificat du serveur VB365 {server} a expiré. Rien ne lui a été envoyé.",
    fix: "Renouvelez le certificat sur le serveur, puis appuyez sur « Réessayer ». Le serveur a présenté {fingerprint}.",
  },
  vb365_tls_wrong_host: {
    problem: "Le certificat du serveur VB365 {server} porte un autre nom. Rien ne lui a été envoyé.",
    fix: "Donnez à VB365_URL un nom du certificat ({names}) et redémarrez le bot, ou vérifiez le certificat sur le serveur et donnez son SHA-256 à VB365_TLS_FINGERPRINT. Le serveur a présenté {fingerprint}.",
  },
  vb365_handshake_failed: {
    problem: "Le bot et le serveur VB365 {server} n’ont pas pu établir de connexion sécurisée : {reason}.",
    fix: "Corrigez cela sur le serveur ou sur la passerelle placée devant lui, vérifiez que VB365_URL indique le port de l’API REST, puis appuyez sur « Réessayer ».",
  },
  vb365_unknown_server: {
    problem: "Le serveur VB365 {server} ne figure plus dans les paramètres du bot.",
    fix: "Ajoutez-le de nouveau à VB365_SERVERS et cliquez sur « Réessayer », ou demandez le rapport à un autre serveur.",
  },
  // Ce que le serveur VB365 a répondu
  vb365_credentials_refused: {
    problem: "Le serveur VB365 {server} a refusé le nom d’utilisateur ou le mot de passe du bot.",
    fix: "Corrigez VB365_USERNAME et VB365_PASSWORD et redémarrez le bot ; si c’est le compte qui a été corrigé sur le serveur, cliquez sur « Réessayer ». D’ici là, le bot ne se connecte plus, afin que le compte ne soit pas verrouillé.",
  },
  vb365_log_in_unclear: {
    problem:
      "Le serveur VB365 {server} n’a pas laissé le bot se connecter ({status}), sans que son compte soit clairement en cause.",
    fix: "Lisez le message ci-dessous et vérifiez que VB365_URL mène au serveur lui-même, puis appuyez sur « Réessayer ». D’ici là, le bot ne se connecte plus, pour que le compte ne soit pas verrouillé.",
  },
  vb365_log_in_failed: {
    problem: "Le serveur VB365 {server} a échoué pendant la connexion du bot ({status}).",
    fix: "Vérifiez que les services VB365 du serveur fonctionnent. Le bot réessaie.",
  },
  vb365_unauthorized: {
    problem: "Le serveur VB365 {server} a rejeté deux fois la session du bot.",
    fix: "Vérifiez que le compte est toujours administrateur VB365 et que les opérateurs de restauration ne sont pas les seuls admis.",
  },
  vb365_forbidden: {
    problem: "Le compte du bot n’est pas autorisé à créer des rapports sur le serveur VB365 {server}.",
    fix: "Attribuez-lui un rôle d’administrateur VB365.",
  },
  vb365_not_found: {
    problem: "Le serveur VB365 {server} ne propose pas ce rapport dans l’API {version}.",
    fix: "Définissez VB365_API_VERSION sur une version qu’il propose (v6, v7 ou v8).",
  },
  vb365_bad_request: {
    problem: "Le serveur VB365 {server} a rejeté la demande.",
    fix: "Lisez le message du serveur ci-dessous, puis essayez une autre période.",
  },
  vb365_throttled: {
    problem: "Le serveur VB365 {server} reçoit trop d’appels (429).",
    fix: "Attendez une minute, puis réessayez.",
  },
  vb365_busy: {
    problem: "Le serveur VB365 {server} est occupé par une opération incompatible (409).",
    fix: "Réessayez dans quelques minutes.",
  },
  vb365_server_error: {
    problem: "Le serveur VB365 {server} a échoué ({phase} : {status}).",
    fix: "Lisez le message du serveur ci-dessous et ses journaux, puis réessayez.",
  },
  vb365_unavailable: {
    problem: "Le serveur VB365 {server} n’est pas disponible pour le moment ({status}).",
    fix: "Vérifiez que les services VB365 du serveur fonctionnent. Le bot réessaie.",
  },
  vb365_gateway: {
    problem: "Un proxy devant le serveur VB365 {server} a répondu {status}.",
    fix: "Vérifiez que le service VB365 fonctionne derrière lui, ainsi que le délai maximal du proxy.",
  },
  vb365_unexpected: {
    problem: "Le serveur VB365 {server} a donné une réponse que le bot ne comprend pas ({status}).",
    fix: "Vérifiez que VB365_URL désigne l’API REST d’un serveur VB365 ; si c’est le cas, merci de le signaler avec la version du serveur.",
  },
  // Ce qui est revenu comme rapport
  report_empty: {
    problem: "Le serveur VB365 {server} a répondu 200 mais n’a envoyé aucun fichier.",
    fix: "Cela peut arriver avec d’anciennes versions de VB365 : cherchez le rapport sur le serveur lui-même et mettez le serveur à jour.",
  },
  report_not_a_file: {
    problem: "Le serveur VB365 {server} a répondu 200 mais a envoyé {kind} au lieu d’un fichier {format}.",
    fix: "Vérifiez que VB365_URL désigne le serveur lui-même et non un portail ou un proxy.",
  },
  report_damaged: {
    problem:
      "Le fichier {format} du serveur VB365 {server} est endommagé ({reason}) et n’a donc pas été partagé.",
    fix: "Réessayez. Si le problème persiste, cherchez un proxy ou un pare-feu qui coupe les longues réponses.",
  },
  report_too_large: {
    problem: "Le rapport dépasse la limite de {limit}.",
    fix: "Choisissez une période plus courte.",
  },
  report_pdf_too_large: {
    problem: "Le rapport PDF dépasse la limite de {limit}.",
    fix: "Choisissez le format CSV, bien plus petit, ou une période plus courte.",
  },
  // Slack
  slack_not_in_channel: {
    problem: "Le bot n’est pas dans le canal et ne peut donc pas y partager le fichier.",
    fix: "Saisissez `/invite @{bot}` dans le canal, puis cliquez sur « Réessayer ».",
  },
  slack_channel_not_found: {
    problem: "Le bot ne voit pas le canal.",
    fix: "Si c’est un canal privé, saisissez-y `/invite @{bot}`, puis cliquez sur « Réessayer ».",
  },
  slack_channel_archived: {
    problem: "Le canal est archivé.",
    fix: "Choisissez un autre canal, ou désarchivez celui-ci.",
  },
  slack_channel_shared: {
    problem:
      "Depuis votre demande, des personnes extérieures à votre organisation ont rejoint le canal ; le rapport n’a pas été partagé.",
    fix: "Cliquez sur « Réessayer » pour décider si elles peuvent le lire, ou faites-vous envoyer le rapport.",
  },
  slack_files_disabled: {
    problem: "L’envoi de fichiers est désactivé dans cet espace de travail.",
    fix: "Demandez à un administrateur de l’espace de travail de l’autoriser pour les applications.",
  },
  slack_file_type_not_allowed: {
    problem: "Cet espace de travail n’autorise pas les fichiers {format}.",
    fix: "Choisissez l’autre format, ou adressez-vous à un administrateur de l’espace de travail.",
  },
  slack_file_too_large: {
    problem: "Le rapport ({size}) est plus volumineux que ne le permet cet espace de travail.",
    fix: "Choisissez une période plus courte, ou le format CSV.",
  },
  slack_storage_full: {
    problem: "Le stockage de fichiers de cet espace de travail est plein.",
    fix: "Demandez à un administrateur de l’espace de travail de libérer de l’espace, puis cliquez sur « Réessayer ».",
  },
  slack_share_unconfirmed: {
    problem: "Slack a accepté le fichier mais ne l’affiche pas dans le canal.",
    fix: "Vérifiez d’abord dans le canal ; s’il n’y est pas, cliquez sur « Réessayer ».",
  },
  slack_missing_scope: {
    problem: "Il manque à l’application une autorisation dont elle a besoin ({scope}).",
    fix: "Réinstallez l’application à partir de slack-manifest.yml.",
  },
  slack_token_revoked: {
    problem: "Slack n’accepte plus le jeton du bot.",
    fix: "Réinstallez l’application. Si le bot utilise SLACK_BOT_TOKEN, définissez-le sur le nouveau jeton.",
  },
  slack_installation_unreadable: {
    problem: "Le bot ne peut pas déchiffrer l’installation de cet espace de travail.",
    fix: "Définissez SLACK_TOKEN_KEY_OLD sur la clé précédente et redémarrez le bot, ou réinstallez l’application.",
  },
  slack_posting_denied: {
    problem:
      "Les paramètres de l’espace de travail ne permettent pas au bot de publier dans ce canal ({code}).",
    fix: "Choisissez un autre canal, ou demandez à un administrateur de l’espace de travail d’y autoriser les applications. Puis réessayez.",
  },
  slack_thread_denied: {
    problem: "Les règles du canal pour les fils de discussion n’autorisent pas ce message ({code}).",
    fix: "Réessayez ailleurs : dans un fil si le canal n’accepte que les fils, dans le canal lui-même si le fil est verrouillé.",
  },
  slack_access_denied: {
    problem: "L’espace de travail ne donne pas cet accès à l’application ({code}).",
    fix: "Demandez à un administrateur de l’espace de travail d’approuver l’application, puis réessayez.",
  },
  slack_connect_denied: {
    problem: "Les règles de l’organisation pour Slack Connect ne l’autorisent pas ({code}).",
    fix: "Choisissez un canal de votre propre organisation, ou faites-vous envoyer le rapport.",
  },
  slack_person_unreachable: {
    problem: "Slack ne permet pas au bot de joindre cette personne ({code}).",
    fix: "Demandez à un administrateur de l’espace de travail si le compte est actif et si les applications peuvent le voir.",
  },
  slack_messages_denied: {
    problem: "Le bot ne peut pas envoyer ce message direct ({code}).",
    fix: "Choisissez un canal. Ou demandez à la personne qui exploite le bot d’activer l’onglet « Messages » sous « App Home » dans les paramètres de l’application.",
  },
  slack_edit_denied: {
    problem: "Slack ne permet pas au bot de modifier ce message ({code}).",
    fix: "Rien n’est perdu : consultez le message le plus récent sur ce rapport.",
  },
  slack_delete_denied: {
    problem: "Slack ne permet pas au bot de supprimer ceci ({code}).",
    fix: "Supprimez-le vous-même, ou adressez-vous à un administrateur de l’espace de travail.",
  },
  slack_file_gone: {
    problem: "Le fichier n’est plus dans Slack.",
    fix: "Redemandez le rapport si vous en avez besoin.",
  },
  slack_form_expired: {
    problem: "Le formulaire n’a pas pu s’ouvrir à temps.",
    fix: "Saisissez plutôt la demande : `/license-report last month`. Ou réessayez.",
  },
  slack_app_settings: {
    problem:
      "Les paramètres de l’application dans Slack ne correspondent pas à ce dont le bot a besoin ({code}).",
    fix: "Demandez à la personne qui exploite le bot de mettre l’application à jour à partir de slack-manifest.yml et de la réinstaller.",
  },
  slack_unavailable: {
    answering: {
      problem: "Slack ne répond pas ({reason}) ; rien n’a été demandé ni modifié.",
      fix: "Réessayez dans une minute. Voir status.slack.com.",
    },
    running: {
      problem: "Slack ne répond pas ({reason}).",
      fix: "Le bot continue d’essayer ; vous n’avez rien à faire. Voir status.slack.com.",
    },
    over: {
      problem: "Slack n’a pas répondu ({reason}).",
      fix: "Consultez status.slack.com, puis réessayez.",
    },
  },
  // Le démarrage du bot
  slack_unreachable: {
    problem: "Impossible de se connecter à Slack ({reason}).",
    fix: "Vérifiez le réseau, le proxy et SLACK_API_URL, puis relancez le bot.",
  },
  slack_app_token_refused: {
    problem: "Slack n’accepte pas le jeton de niveau application ({reason}).",
    fix: "Activez Socket Mode dans les paramètres de l’application et définissez SLACK_APP_TOKEN sur un jeton doté de connections:write, depuis sa page « Basic Information ».",
  },
  port_taken: {
    problem: "Impossible d’écouter sur le port {port} ({reason}).",
    fix: "Définissez {setting} sur un port libre, ou arrêtez le programme qui l’occupe.",
  },
  data_directory_unusable: {
    problem: "Impossible d’utiliser le répertoire DATA_DIR ({reason}).",
    fix: "Définissez DATA_DIR sur un répertoire d’un disque local dans lequel le bot peut écrire.",
  },
  // Le bot lui-même
  store_unreachable: {
    problem: "Le bot n’arrive pas à joindre sa base de données.",
    fix: "Réessayez dans une minute ; si cela persiste, vérifiez le disque de DATA_DIR ou le serveur PostgreSQL de DATABASE_URL.",
  },
  store_busy: {
    problem: "La base de données du bot est surchargée.",
    fix: "Réessayez dans une minute ; si cela persiste, cherchez dans la base des verrous ou un excès de connexions.",
  },
  store_full: {
    problem: "Le disque de la base de données du bot est plein.",
    fix: "Libérez de l’espace sur le disque de DATA_DIR ou du serveur de la base, puis réessayez.",
  },
  store_read_only: {
    problem: "La base de données du bot est en lecture seule.",
    fix: "Rendez DATA_DIR accessible en écriture ou faites pointer DATABASE_URL vers le serveur principal, avec un compte autorisé à écrire, puis réessayez.",
  },
  store_damaged: {
    problem: "La base de données du bot est endommagée.",
    fix: "Demandez à la personne qui gère le bot de l’arrêter et de restaurer la dernière sauvegarde : « npm run store -- --help » explique comment. Demandez ensuite de nouveau le rapport.",
  },
  run_cancelled: {
    problem: "Le rapport a été annulé.",
    fix: "Redemandez-le si vous en avez toujours besoin.",
  },
  run_waited_too_long: {
    problem: "Le rapport a attendu son tour trop longtemps ; rien n’a été tenté.",
    fix: "Cliquez sur « Réessayer » quand le serveur aura moins de rapports à produire.",
  },
  too_many_waiting: {
    problem: "Vous avez déjà {limit} rapports en attente.",
    fix: "Attendez que certains soient prêts ou annulez-en avec /license-report cancel.",
  },
  run_expired: {
    problem: "Le rapport n’a pas été terminé à temps (essais : {attempts}).",
    fix: "Voyez ce qui a arrêté le dernier essai, puis cliquez sur « Réessayer ».",
  },
  disk_full: {
    problem: "Le disque du bot est plein ou en lecture seule.",
    fix: "Libérez de l’espace sur le disque de DATA_DIR, puis cliquez sur « Réessayer ».",
  },
  internal: {
    problem: "Une erreur s’est produite dans le bot ({id}).",
    fix: "Réessayez ; si cela persiste, envoyez à ses responsables les lignes du journal qui portent cet identifiant.",
  },
});
