import type { Formats } from "../formats.ts";

export const schedules = ({ number, plural }: Formats) => ({
  title: "Planifications",
  card: {
    scheduled: (words: string) => `Planifié : ${words}`,
    now: (words: string) => `Créé à la demande, en dehors de la planification : ${words}`,
    late: (due: string, made: string) => `Prévu le ${due}, créé le ${made} : le bot était arrêté.`,
    missed: (due: string, made: string) => `Prévu le ${due}, créé à la demande le ${made}.`,
    unchanged: (range: string) =>
      `Aucun changement : ${range} a les mêmes chiffres que le dernier rapport envoyé.`,
  },
  run: (at: string, range: string) => `${at} → ${range}`,
  runUnread: (at: string, said: string) => `${at} → rien : ${said}`,
  nextRuns: "Prochaines exécutions",
  ended: "Plus aucune exécution : la planification est terminée.",
  about: (range: string, formats: string, place: string) => `${range}, en ${formats}, ${place}`,
  places: { me: "en message direct", channel: (channel: string) => `dans ${channel}` },
  owner: (person: string) => `Responsable : ${person}`,
  whenChanged: {
    silent: "Seulement si les chiffres changent",
    say: "Seulement si les chiffres changent ; une ligne sinon",
  },
  failuresTo: (channel: string) => `Les échecs vont dans ${channel}`,
  warnings: {
    same: (range: string) => `Les prochaines exécutions couvriraient la même période : ${range}.`,
    empty: (at: string, range: string) =>
      `L’exécution du ${at} serait presque vide : ${range}. Vous voulez peut-être « le mois dernier » ou « hier ».`,
    skipped: (at: string) =>
      `Un changement d’heure saute cet horaire : l’exécution a lieu une fois, à la place, le ${at}.`,
    twice: (at: string) =>
      `Un changement d’heure répète cet horaire : l’exécution a lieu la première fois, le ${at}.`,
    shared: (names: string) => `${names} peut lire ce canal, et donc chaque rapport qui y est envoyé.`,
  },
  preview: {
    question: "Rien n’est encore planifié.",
    save: "Planifier",
    saveShared: "Planifier et les laisser lire",
    discard: "Abandonner",
    discarded: { problem: "Rien n’a été planifié.", fix: "Saisissez à nouveau la commande si besoin." },
  },
  seeAll: (command: string) => `Toutes : ${command}`,
  saved: "C’est planifié.",
  state: {
    active: "Active",
    paused: "En pause",
    pausedUntil: (at: string) => `En pause jusqu’au ${at}`,
    pausedFailures: "En pause : trop d’échecs de suite",
    pausedOwner: "En pause : personne ne l’a reprise",
    removed: "Supprimée",
    ended: "Terminée",
    held: {
      archived: "En attente : le canal est archivé",
      "not-member": "En attente : je ne suis pas dans le canal",
      "not-visible": "En attente : je ne vois pas le canal",
      "not-listed": "En attente : ce canal ne peut pas recevoir de rapports",
      shared: "En attente : d’autres organisations peuvent lire le canal",
    },
  },
  buttons: {
    pause: "Mettre en pause",
    pauseUntil: "Mettre en pause jusqu’au…",
    resume: "Reprendre",
    skip: "Sauter la prochaine",
    now: "Exécuter maintenant",
    edit: "Modifier…",
    handOver: "Transmettre…",
    remove: "Supprimer",
    undo: "Annuler",
    missed: (count: number) => `Manquées (${number(count)})`,
    make: "Créer maintenant",
    takeOver: "Prendre en charge",
    confirm: "Les laisser lire",
    more: "Suite",
  },
  form: {
    title: "Planifier un rapport",
    editTitle: "Modifier",
    save: "Enregistrer",
    saveShared: "Les laisser lire",
    open: "Répéter…",
    repeat: "Répéter",
    repeatHint: (examples: string) => `Avec vos mots : ${examples}`,
    examples: ["tous les mois le 1er à 9h", "tous les lundis à 8h30", "chaque jour ouvré à 7h"] as [
      string,
      string,
      string,
    ],
    send: "Envoyer",
    always: "À chaque fois",
    failures: "Échecs",
    failuresHint:
      "Un canal prévenu quand un rapport échoue. Sans canal, vous êtes prévenu par message direct.",
  },
  pauseForm: {
    title: "Mettre en pause",
    submit: "Mettre en pause",
    until: "Jusqu’au",
    hint: "Elle reprend toute seule avec la première exécution à partir de ce jour.",
    past: "Choisissez un jour à venir.",
  },
  handOverForm: {
    title: "Transmettre",
    submit: "Transmettre",
    person: "Nouveau responsable",
    hint: "Ses rapports sont demandés au nom de cette personne, avec ses droits.",
    mayNot: "Cette personne ne peut pas demander ce rapport.",
  },
  removeSure: {
    title: "Supprimer la planification ?",
    text: "Les rapports n’arriveront plus d’eux-mêmes. Vous pouvez annuler pendant une heure.",
  },
  list: {
    here: "Planifications de ce canal",
    mine: "Mes planifications",
    all: "Toutes les planifications",
    none: "Aucune planification.",
    hint: "Ajoutez à une demande des mots comme « tous les mois le 1er à 9 h ».",
    missed: "Manquées",
    noneMissed: "Rien n’a été manqué.",
    missedLine: (due: string, why: string) => `${due} : ${why}`,
    missedMore: (count: number) =>
      plural(count, { one: "Et une plus ancienne.", other: `Et ${number(count)} plus anciennes.` }),
  },
  why: {
    down: "le bot était arrêté",
    owner: "son responsable ne peut pas demander de rapports",
    archived: "le canal était archivé",
    "not-member": "le bot n’était pas dans le canal",
    "not-visible": "le bot ne voyait pas le canal",
    "not-listed": "le canal ne peut pas recevoir de rapports",
    shared: "d’autres organisations pouvaient lire le canal",
    range: "la période n’était pas lisible à ce moment",
  },
  done: {
    close: "Fermer",
    paused: "Mise en pause.",
    resumed: "C’est reparti.",
    skipped: "La prochaine exécution sera sautée.",
    edited: "Enregistré, à partir de la prochaine exécution.",
    handedOver: (person: string) => `${person} en est maintenant responsable.`,
    removed: "Supprimée.",
    restored: "La planification est rétablie.",
    confirmed: "Elles peuvent lire les rapports à partir de la prochaine exécution.",
    made: "Le rapport est en route.",
  },
  refused: {
    unknown: {
      problem: "Cette planification n’existe plus.",
      fix: "Voyez la liste : `/license-report schedules`.",
    },
    nothing: { problem: "C’est déjà le cas.", fix: "Voyez la liste : `/license-report schedules`." },
    conflict: {
      problem: "Quelqu’un a modifié cette planification entre-temps : rien n’a été enregistré.",
      fix: "Ouvrez-la à nouveau : vos modifications s’ajouteront aux autres.",
    },
    notYours: {
      problem: "Seuls son responsable et les administrateurs du bot peuvent faire cela.",
      fix: "Demandez-leur, ou mettez-la en pause : toute personne qui peut demander des rapports ici le peut.",
    },
    notAdmin: {
      problem: "Seuls les administrateurs du bot voient toutes les planifications.",
      fix: "Utilisez `schedules here` ou `schedules mine`.",
    },
    gone: { problem: "Ce rapport a déjà été créé.", fix: "Voyez sa carte dans le canal." },
    over: {
      problem: "La planification se termine avant sa première exécution.",
      fix: "Choisissez une fin plus tardive.",
    },
    tooOld: { problem: "Cet aperçu a expiré.", fix: "Saisissez à nouveau la commande." },
    owner: { problem: "Vous ne pouvez pas demander ce rapport.", fix: "Demandez à quelqu’un qui le peut." },
    full: {
      channel: (most: number) =>
        plural(most, {
          one: "Ce canal a déjà une planification active.",
          other: `Ce canal a déjà ${number(most)} planifications actives.`,
        }),
      person: (most: number) =>
        plural(most, {
          one: "Vous avez déjà une planification active.",
          other: `Vous avez déjà ${number(most)} planifications actives.`,
        }),
      workspace: (most: number) =>
        plural(most, {
          one: "Cet espace de travail a déjà une planification active.",
          other: `Cet espace de travail a déjà ${number(most)} planifications actives.`,
        }),
      fix: "Mettez-en d’abord une en pause, ou supprimez-en une.",
    },
  },
  unread: {
    empty: "Dites quand cela doit se répéter.",
    "too-long": "C’est trop long pour une planification.",
    "no-recurrence": "Cela ne dit pas à quelle fréquence le répéter.",
    "too-often": "C’est trop fréquent : il faut au moins une heure entre deux exécutions.",
    grid: "Ces heures ne divisent pas la journée : utilisez toutes les 1, 2, 3, 4, 6, 8 ou 12 heures.",
    never: "Aucun jour ne correspond.",
    impossible: "Cette date ou cette heure n’existe pas.",
    contradiction: "Ces éléments se contredisent.",
    ambiguous: "Cela peut vouloir dire deux choses.",
    leftover: "Je n’en comprends pas une partie.",
    "unknown-zone": "Je ne connais pas ce fuseau horaire.",
    "bad-cron": "Ce n’est pas une expression cron à cinq champs.",
    "past-end": "Cela se termine avant la première exécution.",
  },
  unreadPart: (words: string) => `Je ne comprends pas « ${words} ».`,
  notices: {
    about: (range: string, words: string) => `${range} · ${words}`,
    ownerGone: {
      problem: (person: string) =>
        `Un rapport planifié n’a pas été envoyé : son responsable, ${person}, ne peut plus demander de rapports.`,
      fix: "Une personne autorisée peut prendre la planification en charge. Après la deuxième fois, elle est mise en pause.",
    },
    held: {
      archived: "Un rapport planifié n’a pas été envoyé : son canal est archivé.",
      "not-member": "Un rapport planifié n’a pas été envoyé : je ne suis plus dans son canal.",
      "not-visible": "Un rapport planifié n’a pas été envoyé : je ne vois pas son canal.",
      "not-listed": "Un rapport planifié n’a pas été envoyé : son canal ne peut plus recevoir de rapports.",
      shared:
        "Un rapport planifié n’a pas été envoyé : son canal est maintenant partagé avec d’autres organisations.",
    },
    heldFix:
      "Cela reprend tout seul une fois le problème réglé. Ce qui a été manqué figure dans la liste des planifications.",
    heldSharedFix: "Elle attend que vous les laissiez lire.",
    failed: "Un rapport planifié a échoué.",
    paused: (count: number) =>
      `Un rapport planifié a échoué ${number(count)} fois de suite : sa planification est en pause.`,
    pausedFix: "Reprenez-la une fois la cause réglée.",
    range: "Un rapport planifié n’a pas pu être créé : sa période n’est pas lisible à ce moment.",
    rangeFix: "Modifiez la planification : `/license-report schedules mine`.",
    serverHeld: (server: string) => `Toutes les planifications du serveur VB365 ${server} attendent.`,
    serverHeldFix: "Elles reprennent toutes seules quand le bot peut à nouveau se connecter.",
  },
});
