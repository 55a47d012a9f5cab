import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";
import { type NoteTexts, type RefusalTexts, rangeTexts } from "../range-texts.ts";

export const range = ({ weekday, language, list }: Formats): Messages["range"] => {
  const notes: NoteTexts = {
    spelling: ({ written, read }) => `«${written}» se ha leído como «${read}».`,
    "day-month-order": ({ order, locale }) =>
      `Las fechas en cifras se han leído como ${order === "month/day" ? "mes/día" : "día/mes"}, como en ${language(locale)}.`,
    "past-year-assumed": () => "No ha indicado el año, así que se usa el más reciente.",
    "weekday-differs": (day) => `Esa fecha no es ${weekday(day.weekday)}; lo que cuenta es la fecha.`,
    "week-start": (day) =>
      `Las semanas empiezan el ${weekday(day.weekday)}, como en ${language(day.locale)}.`,
    "open-start": () => "No ha indicado el comienzo, así que se usa todo hasta el final.",
    approximate: ({ written }) => `«${written}» se toma al pie de la letra.`,
    "unit-guessed": ({ letter }) =>
      `«${letter}» se lee como ${letter === "m" ? "minutos; M significa meses" : "meses; m significa minutos"}.`,
    "includes-now": () => "El periodo aún no ha terminado.",
    "time-in-gap": ({ time, meant, zone }) =>
      `En ${zone} los relojes se saltan las ${time} ese día; se usa ${meant}.`,
    "time-in-overlap": ({ time, zone }) =>
      `En ${zone} los relojes marcan dos veces las ${time} ese día; se usa la primera.`,
    "offset-changes": ({ zone }) => `En este periodo cambia la hora en ${zone}.`,
  };
  return {
    ...rangeTexts(notes, REFUSALS, (codes) => `Los periodos se leen en ${list(codes.map(language), "and")}.`),
    noBeginning: "Un informe necesita una fecha de comienzo, y este periodo no la tiene.",
    notBegun: "Ese periodo aún no ha empezado.",
    endsNow: "El periodo va más allá de ahora, así que termina ahora.",
    longerThanAYear:
      "El periodo supera un año. El informe nombra a todos los que usaron una licencia en algún momento.",
    serverZone: (ownZone) =>
      `Las horas del informe son las de la zona horaria del servidor. Los días empiezan según ${ownZone}.`,
    headingReads: (days, offset) =>
      `El encabezado del archivo dice ${days}: la hora cambia dentro del periodo y VB365 solo conoce una diferencia horaria por informe, ${offset}.`,
    oneOffset: (offset) =>
      `VB365 solo conoce una diferencia horaria por informe: las horas se muestran en ${offset}.`,
    cannotRead: (part) => `No entiendo «${part}».`,
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

const REFUSALS: RefusalTexts = {
  empty: "No ha indicado ningún periodo.",
  "too-long": "El texto es demasiado largo para un periodo.",
  "not-understood": "No entiendo eso como un periodo.",
  leftover: "No entiendo una parte.",
  "impossible-date": "Esa fecha no existe.",
  "start-after-end": "El periodo termina antes de empezar.",
  future: "Ese periodo está en el futuro. Un informe trata del pasado.",
  "fiscal-year-unset": "El primer mes del año fiscal no está configurado (FISCAL_YEAR_START).",
  "unknown-zone": "No conozco esa zona horaria.",
  "ends-far-ahead": "El periodo termina dentro de años.",
  "several-ranges": "Son varios periodos; un informe abarca uno.",
  instant: "Es un momento; un informe necesita un principio y un fin.",
};
