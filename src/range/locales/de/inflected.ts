import type { Vocabulary } from "../../lexicon/vocabulary.ts";
import { declined } from "../../lexicon/word-forms.ts";

const ADJECTIVE = "er|e|es|en|em";

const MONTHS = {
  january: "januar|jänner",
  february: "februar",
  march: "märz",
  april: "april",
  may: "mai",
  june: "juni",
  july: "juli",
  august: "august",
  september: "september",
  october: "oktober",
  november: "november",
  december: "dezember",
};

/** German writes the part of a month as one word with it: "erste Novemberwoche", "Märzhälfte", "Oktoberende". */
function partsOfMonths(): Vocabulary {
  const words: Record<string, string> = {};
  for (const [month, written] of Object.entries(MONTHS)) {
    for (const name of written.split("|")) {
      for (const week of ["woche", "wochen"]) words[name + week] = `week of ${month}`;
      words[`${name}hälfte`] = `half of ${month}`;
      words[`${name}wochenende`] = `weekend of ${month}`;
      words[`${name}anfang`] = words[`${name}beginn`] = `start of ${month}`;
      words[`${name}mitte`] = `middle of ${month}`;
      words[`${name}ende`] = `end of ${month}`;
    }
  }
  return words;
}

const PERIODS = { year: "jahres", half: "halbjahres", quarter: "quartals", month: "monats", week: "wochen" };

/** "Quartalsanfang", "seit Wochenbeginn", "im vergangenen Kalendermonat", "Vorvorjahr". */
function periods(): Vocabulary {
  const words: Record<string, string> = {};
  for (const [unit, genitive] of Object.entries(PERIODS)) {
    for (const start of ["anfang", "beginn", "start"]) {
      for (const opening of ["", "zu ", "zum ", "am "])
        words[opening + genitive + start] = `start of ${unit}`;
      for (const opening of ["seit ", "ab ", "vom ", "von "])
        words[opening + genitive + start] = `${unit} date to`;
    }
    for (const day of ["erste", "ersten", "erster"]) words[genitive + day] = `start of ${unit}`;
    // "Wochenende" is the weekend.
    if (unit !== "week")
      for (const day of ["letzte", "letzten", "letzter"]) words[genitive + day] = `end of ${unit}`;
    if (unit !== "week")
      for (const opening of ["", "zum ", "am "]) words[`${opening}${genitive}ende`] = `end of ${unit}`;
    for (const edge of ["anfang", "beginn"]) words[`vor${genitive}${edge}`] = `start of last ${unit}`;
    if (unit !== "week") words[`vor${genitive}ende`] = `end of last ${unit}`;
    words[`${genitive}mitte`] = `middle of ${unit}`;
  }
  const plain = {
    year: "jahr|jahres|jahrs",
    quarter: "quartal|quartals",
    month: "monat|monats",
    week: "woche",
  };
  for (const [unit, written] of Object.entries(plain)) {
    for (const form of written.split("|")) {
      if (unit !== "week") words[`kalender${form}`] = `full ${unit}`;
      words[`vor${form}`] = `last ${unit}`;
      words[`vorvor${form}`] = `${unit} before last`;
      for (const now of ["heute", "jetzt", "dato"]) words[`${form} bis ${now}`] = `${unit} date to`;
    }
  }
  return words;
}

/** "am gestrigen Tag", "gestriger Abend". */
function adjectivesOfDays(): Vocabulary {
  const words: Record<string, string> = {};
  const days = { today: "heutig", yesterday: "gestrig", "2 day ago": "vorgestrig" };
  for (const [form, day] of Object.entries(declined(ADJECTIVE, days))) {
    words[form] = day;
    for (const noun of ["tag", "tages", "tags"]) words[`${form} ${noun}`] = day;
  }
  return words;
}

/** Everything that changes by its ending or grows together with its neighbour. */
export const INFLECTED: Vocabulary = {
  ...declined(ADJECTIVE, {
    this: "dies|aktuell|laufend|jetzig|derzeitig|gegenwärtig|hiesig",
    last: "letzt|letz|lezt|abgelaufen|jüngst|vergangen|verstrichen|verflossen",
    previous: "vorig|vorherig|vorhergehend|vorangegangen|vorausgegangen|vorangehend",
    past: "zurückliegend|rollierend|gleitend",
    "before-last": "vorletzt",
    next: "nächst|kommend|folgend|künftig",
    full: "ganz|gesamt|voll|vollständig|komplett|abgeschlossen|vollend",
    "date to this": "bisherig",
    "last year": "letztjährig|vorjährig",
    "this year": "diesjährig",
  }),
  ...partsOfMonths(),
  ...periods(),
  ...adjectivesOfDays(),
};
