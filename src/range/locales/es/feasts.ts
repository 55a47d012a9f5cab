import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

/** Feast days by the date, or the distance from Easter, that they are everywhere. */
export const FEASTS: Vocabulary = spellings({
  "1 january": "año nuevo|día de año nuevo",
  "6 january": "día de reyes|día de los reyes|reyes magos|epifanía|los reyes",
  "14 february": "san valentín|día de san valentín|día de los enamorados",
  "17 march": "san patricio|día de san patricio",
  "easter-47": "martes de carnaval",
  "easter-46": "miércoles de ceniza",
  "easter-7": "domingo de ramos",
  "easter-3": "jueves santo",
  "easter-2": "viernes santo",
  "easter-1": "sábado santo|sábado de gloria",
  easter: "pascua|domingo de pascua|pascua de resurrección|domingo de resurrección",
  "easter+1": "lunes de pascua",
  "easter+49": "pentecostés|domingo de pentecostés",
  "easter+60": "corpus christi|corpus",
  "1 may":
    "día del trabajo|día del trabajador|día de los trabajadores|día internacional de los trabajadores|día internacional del trabajo|fiesta del trabajo",
  "24 june": "san juan|día de san juan",
  "15 august": "asunción",
  "12 october": "día de la hispanidad|hispanidad",
  "31 october": "halloween",
  "1 november": "todos los santos|día de todos los santos",
  "2 november": "día de los muertos|día de muertos|día de los difuntos",
  "6 december": "día de la constitución",
  "8 december": "inmaculada|inmaculada concepción",
  "24 december": "nochebuena|noche buena",
  "25 december": "navidad|día de navidad",
  "28 december": "día de los inocentes|santos inocentes",
  "31 december": "nochevieja|noche vieja|fin de año",
  "friday after 4th thursday of november": "black friday|viernes negro",
});
