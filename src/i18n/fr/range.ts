import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";
import { type NoteTexts, type RefusalTexts, rangeTexts } from "../range-texts.ts";

export const range = ({ weekday, language, list }: Formats): Messages["range"] => {
  const notes: NoteTexts = {
    spelling: ({ written, read }) => `« ${written} » a été lu comme « ${read} ».`,
    "day-month-order": ({ order, locale }) =>
      `Les dates en chiffres ont été lues dans l’ordre ${order === "month/day" ? "mois/jour" : "jour/mois"}, comme en ${language(locale)}.`,
    "past-year-assumed": () => "Vous n’avez pas indiqué d’année : la plus récente a été retenue.",
    "weekday-differs": (day) => `Cette date n’est pas un ${weekday(day.weekday)} ; c’est la date qui compte.`,
    "week-start": (day) =>
      `Les semaines commencent le ${weekday(day.weekday)}, comme en ${language(day.locale)}.`,
    "open-start": () => "Vous n’avez pas indiqué de début : tout ce qui précède la fin est compris.",
    approximate: ({ written }) => `« ${written} » est pris au sens exact.`,
    "unit-guessed": ({ letter }) =>
      `« ${letter} » est lu comme ${letter === "m" ? "des minutes ; M signifie mois" : "des mois ; m signifie minutes"}.`,
    "includes-now": () => "La période n’est pas encore terminée.",
    "time-in-gap": ({ time, meant, zone }) =>
      `À ${zone}, les horloges sautent ${time} ce jour-là ; ${meant} a été retenu.`,
    "time-in-overlap": ({ time, zone }) =>
      `À ${zone}, les horloges indiquent ${time} deux fois ce jour-là ; la première a été retenue.`,
    "offset-changes": ({ zone }) => `L’heure change à ${zone} pendant cette période.`,
  };
  return {
    ...rangeTexts(
      notes,
      REFUSALS,
      (codes) => `Les périodes se lisent dans ces langues : ${list(codes.map(language), "and")}.`,
    ),
    noBeginning: "Un rapport a besoin d’une date de début, et cette période n’en a pas.",
    notBegun: "Cette période n’a pas encore commencé.",
    endsNow: "La période va au-delà de maintenant ; elle se termine donc maintenant.",
    longerThanAYear:
      "La période dépasse un an : le rapport nomme toutes les personnes qui ont utilisé une licence à un moment quelconque.",
    serverZone: (ownZone) =>
      `Les heures du rapport sont celles du fuseau du serveur ; les jours commencent selon ${ownZone}.`,
    headingReads: (days, offset) =>
      `L’en-tête du fichier indique ${days} : l’heure change au cours de la période, et VB365 ne connaît qu’un décalage horaire par rapport, ${offset}.`,
    oneOffset: (offset) =>
      `VB365 ne connaît qu’un décalage horaire par rapport : les heures y sont indiquées en ${offset}.`,
    cannotRead: (part) => `Je ne comprends pas « ${part} ».`,
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

const REFUSALS: RefusalTexts = {
  empty: "Vous n’avez pas indiqué de période.",
  "too-long": "Le texte est trop long pour une période.",
  "not-understood": "Je n’y reconnais pas de période.",
  leftover: "Je n’en comprends pas une partie.",
  "impossible-date": "Cette date n’existe pas.",
  "start-after-end": "La période se termine avant de commencer.",
  future: "Cette période est dans le futur. Un rapport concerne le passé.",
  "fiscal-year-unset": "Le premier mois de l’exercice n’est pas configuré (FISCAL_YEAR_START).",
  "unknown-zone": "Je ne connais pas ce fuseau horaire.",
  "ends-far-ahead": "La période se termine dans des années.",
  "several-ranges": "Ce sont plusieurs périodes ; un rapport en couvre une.",
  instant: "C’est un instant ; un rapport a besoin d’un début et d’une fin.",
};
