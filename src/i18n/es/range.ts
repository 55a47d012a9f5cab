import type { Formats } from "../formats.ts";
import type { Words } from "../index.ts";
import { type NoteTexts, tell } from "../note-texts.ts";

export const range = ({ weekday, language, list }: Formats): Words["range"] => {
  const notes: NoteTexts = {
    spelling: ({ written, read }) => `«${written}» se lee como «${read}».`,
    "day-month-order": ({ order, locale }) =>
      `Las fechas en cifras se leen como ${order === "month/day" ? "mes/día" : "día/mes"}, como en ${language(locale)}.`,
    "past-year-assumed": () => "No se ha indicado el año: se entiende el más reciente del pasado.",
    "weekday-differs": (day) => `Esa fecha no es ${weekday(day.weekday)}; lo que cuenta es la fecha.`,
    "week-start": (day) =>
      `Las semanas empiezan el ${weekday(day.weekday)}, como en ${language(day.locale)}.`,
    "open-start": () => "No se ha indicado el comienzo: se entiende todo hasta el final.",
    "includes-now": () => "El periodo aún no ha terminado.",
    "time-in-gap": ({ time, meant, zone }) =>
      `En ${zone} los relojes se saltan las ${time} ese día; se entiende ${meant}.`,
    "time-in-overlap": ({ time, zone }) =>
      `En ${zone} los relojes marcan dos veces las ${time} ese día; se entiende la primera.`,
    "offset-changes": ({ zone }) => `En este periodo cambia la hora en ${zone}.`,
  };
  return {
    note: (note) => tell(notes, note),
    refusal: ({ reason, languages }) =>
      languages !== undefined
        ? `${REFUSALS[reason]} Los periodos se leen en ${list(languages.map(language), "and")}.`
        : REFUSALS[reason],
    noBeginning: "Un informe necesita un comienzo, y este periodo no lo tiene.",
    notBegun: "Ese periodo aún no ha empezado.",
    endsNow: "El periodo va más allá de ahora, así que termina ahora.",
    longerThanAYear:
      "El periodo supera un año: el informe nombra a todos los que usaron una licencia en algún momento.",
    serverZone: (ownZone) =>
      `Las horas del informe son las de la zona del servidor; los días empiezan según ${ownZone}.`,
    oneOffset: (offset) =>
      `VB365 solo conoce una diferencia horaria por informe: las horas se muestran en ${offset}.`,
    cannotRead: (part) => `La parte que no puedo leer: «${part}».`,
    phrases: {
      "last month": "mes pasado",
      "this month to date": "este mes hasta hoy",
      "last 30 days": "últimos 30 días",
      "last quarter": "trimestre pasado",
      "year to date": "este año hasta hoy",
      "this year so far": "lo que va de año",
      "last 12 months": "últimos 12 meses",
      yesterday: "ayer",
      "Q1 2026": "T1 2026",
      "1 Oct to 15 Oct": "del 1 al 15 de octubre",
      "since Monday": "desde el lunes",
      "past 90 days": "últimos 90 días",
    },
  };
};

const REFUSALS = {
  empty: "No se ha indicado ningún periodo.",
  "too-long": "El texto es demasiado largo para un periodo.",
  "not-understood": "Esto no se ha entendido como un periodo.",
  leftover: "No se ha entendido una parte del texto.",
  "impossible-date": "Esa fecha no existe en ningún calendario.",
  "start-after-end": "El periodo termina antes de empezar.",
  future: "El periodo está por completo en el futuro; un informe trata del pasado.",
  "ends-far-ahead": "El periodo termina dentro de años.",
  "several-ranges": "Son varios periodos; un informe abarca uno.",
  instant: "Es un momento; un informe necesita un principio y un fin.",
  "fiscal-year-unset": "El primer mes del año fiscal no está configurado.",
  "unknown-zone": "No se conoce esa zona horaria.",
} as const;
