import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

const TENS = {
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  "soixante-dix": 70,
  septante: 70,
  "quatre-vingt": 80,
  "quatre-vingt-dix": 90,
  nonante: 90,
};

/** Seven is also the short form of September: only together with its ten it is a number for sure. */
function sevens(): Vocabulary {
  const words: Record<string, string> = {};
  for (const [ten, value] of Object.entries(TENS))
    words[`${ten}-sept`] = words[`${ten.replaceAll("-", " ")} sept`] = `#${value + 7}`;
  return words;
}

/** Number words of French. */
export const NUMBERS: Vocabulary = {
  ...sevens(),
  ...spellings({
    "#17": "dix-sept|dix sept",
    "#27": "vingt-sept|vingt sept",
    "#21": "vingt et un|vingt-et-un|vingt et une",
    "#31": "trente et un|trente-et-un",
    "#70": "soixante-dix|soixante dix|septante",
    "#80": "quatre-vingt|quatre-vingts|quatre vingt|quatre vingts|huitante|octante",
    "#11th": "onzième",
    "#12th": "douzième",
    "#13th": "treizième",
    "#14th": "quatorzième",
    "#15th": "quinzième",
    "#16th": "seizième",
    "#17th": "dix-septième",
    "#18th": "dix-huitième",
    "#19th": "dix-neuvième",
    "#20th": "vingtième",
    "#21th": "vingt et unième|vingt-et-unième",
    "#30th": "trentième",
    "#31th": "trente et unième",
    "#1000": "mille",
    "#2": "deux",
    "#3": "trois|quelques|plusieurs|peu",
    "#4": "quatre",
    "#5": "cinq",
    "#6": "six",
    "#8": "huit",
    "#9": "neuf",
    "#10": "dix",
    "#11": "onze",
    "#12": "douze",
    "#13": "treize",
    "#14": "quatorze",
    "#15": "quinze",
    "#16": "seize",
    "#20": "vingt",
    "#24": "vingt-quatre|vingt quatre",
    "#30": "trente",
    "#40": "quarante",
    "#50": "cinquante",
    "#60": "soixante",
    "#90": "quatre-vingt-dix|quatre vingt dix|nonante",
    "#100": "cent|cents",
    "#2th": "deuxième|second|seconde|2e|2ème|2nd",
    "#3th": "troisième|3e|3ème",
    "#4th": "quatrième|4e|4ème",
    "#5th": "cinquième",
    "#6th": "sixième",
    "#7th": "septième",
    "#8th": "huitième",
    "#9th": "neuvième",
    "#10th": "dixième",
  }),
};
