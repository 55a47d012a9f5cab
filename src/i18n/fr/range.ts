import type { Formats } from "../formats.ts";
import type { Words } from "../index.ts";
import { type NoteTexts, tell } from "../note-texts.ts";

export const range = ({ weekday, language, list }: Formats): Words["range"] => {
  const notes: NoteTexts = {
    spelling: ({ written, read }) => `« ${written} » est lu comme « ${read} ».`,
    "day-month-order": ({ order, locale }) =>
      `Les dates en chiffres sont lues dans l’ordre ${order === "month/day" ? "mois/jour" : "jour/mois"}, comme en ${language(locale)}.`,
    "past-year-assumed": () => "Aucune année n’a été indiquée : il s’agit de la plus récente dans le passé.",
    "weekday-differs": (day) => `Cette date n’est pas un ${weekday(day.weekday)} ; c’est la date qui compte.`,
    "week-start": (day) =>
      `Les semaines commencent le ${weekday(day.weekday)}, comme en ${language(day.locale)}.`,
    "open-start": () => "Aucun début n’a été indiqué : tout ce qui précède la fin est compris.",
    "includes-now": () => "La période n’est pas encore terminée.",
    "time-in-gap": ({ time, meant, zone }) =>
      `À ${zone}, les horloges sautent ${time} ce jour-là ; c’est ${meant} qui est compris.`,
    "time-in-overlap": ({ time, zone }) =>
      `À ${zone}, les horloges indiquent ${time} deux fois ce jour-là ; c’est la première qui est comprise.`,
    "offset-changes": ({ zone }) => `L’heure change à ${zone} pendant cette période.`,
  };
  return {
    note: (note) => tell(notes, note),
    refusal: ({ reason, languages }) =>
      languages !== undefined
        ? `${REFUSALS[reason]} Les périodes se lisent dans ces langues : ${list(languages.map(language), "and")}.`
        : REFUSALS[reason],
    noBeginning: "Un rapport a besoin d’un début, et cette période n’en a pas.",
    notBegun: "Cette période n’a pas encore commencé.",
    endsNow: "La période va au-delà de maintenant ; elle se termine donc maintenant.",
    longerThanAYear:
      "La période dépasse un an : le rapport nomme toutes les personnes qui ont utilisé une licence à un moment quelconque.",
    serverZone: (ownZone) =>
      `Les heures du rapport sont celles du fuseau du serveur ; les jours commencent selon ${ownZone}.`,
    oneOffset: (offset) =>
      `VB365 ne connaît qu’un décalage horaire par rapport : les heures y sont indiquées en ${offset}.`,
    cannotRead: (part) => `La partie que je ne peux pas lire : « ${part} ».`,
    phrases: {
      "last month": "mois dernier",
      "this month to date": "ce mois-ci jusqu'à aujourd'hui",
      "last 30 days": "30 derniers jours",
      "last quarter": "dernier trimestre",
      "year to date": "depuis le début de l'année",
      "this year so far": "cette année jusqu'à présent",
      "last 12 months": "12 derniers mois",
      yesterday: "hier",
      "Q1 2026": "T1 2026",
      "1 Oct to 15 Oct": "du 1er au 15 octobre",
      "since Monday": "depuis lundi",
      "past 90 days": "90 derniers jours",
    },
  };
};

const REFUSALS = {
  empty: "Aucune période n’a été indiquée.",
  "too-long": "Le texte est trop long pour une période.",
  "not-understood": "Ce texte n’a pas été compris comme une période.",
  leftover: "Une partie du texte n’a pas été comprise.",
  "impossible-date": "Cette date n’existe dans aucun calendrier.",
  "start-after-end": "La période se termine avant de commencer.",
  future: "La période se situe entièrement dans le futur ; un rapport concerne le passé.",
  "ends-far-ahead": "La période se termine dans des années.",
  "several-ranges": "Ce sont plusieurs périodes ; un rapport en couvre une.",
  instant: "C’est un instant ; un rapport a besoin d’un début et d’une fin.",
  "fiscal-year-unset": "Le premier mois de l’exercice n’est pas configuré.",
  "unknown-zone": "Ce fuseau horaire n’est pas connu.",
} as const;
