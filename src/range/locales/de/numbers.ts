import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

const ONES = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const TENS: Readonly<Record<string, number>> = {
  zwanzig: 20,
  dreißig: 30,
  dreissig: 30,
  vierzig: 40,
  fünfzig: 50,
  sechzig: 60,
  siebzig: 70,
  achtzig: 80,
  neunzig: 90,
};
const TEENS = {
  dreizehn: 13,
  vierzehn: 14,
  fünfzehn: 15,
  sechzehn: 16,
  siebzehn: 17,
  achtzehn: 18,
  neunzehn: 19,
};

/** German writes numbers as one word: "einundzwanzig", "neunundzwanzigsten". */
function compounds(): Record<string, string> {
  const numbers: Record<string, number> = { ...TEENS };
  for (const [ten, value] of Object.entries(TENS)) {
    ONES.forEach((one, index) => {
      numbers[index === 0 ? ten : `${one}und${ten}`] = value + index;
    });
  }
  const words: Record<string, string> = {};
  for (const [word, value] of Object.entries(numbers)) {
    words[word] = `#${value}`;
    for (const ending of value < 20 ? ["te", "ten", "ter"] : ["ste", "sten", "ster"])
      words[word + ending] = `#${value}th`;
  }
  return words;
}

/** The hours in words, one to twelve. */
export const HOURS = ["eins", ...ONES.slice(2), "zehn", "elf", "zwölf"];

/** Number words of German. */
export const NUMBERS: Vocabulary = {
  ...compounds(),
  ...spellings({
    "#2": "zwei|beide|beiden",
    "#1": "eins",
    "#3": "drei|paar|ein paar|einige|einigen|einiger|mehrere|mehreren|wenige|wenigen",
    "#4": "vier",
    "#5": "fünf",
    "#6": "sechs",
    "#7": "sieben",
    "#8": "acht",
    "#9": "neun",
    "#10": "zehn",
    "#11": "elf",
    "#12": "zwölf",
    "#14": "vierzehn",
    "#15": "fünfzehn",
    "#20": "zwanzig",
    "#24": "vierundzwanzig",
    "#30": "dreißig|dreissig",
    "#60": "sechzig",
    "#90": "neunzig",
    "#100": "hundert|einhundert",
    "1th": "erster|erste|erstes|ersten|erstem",
    "#2th": "zweiter|zweite|zweites|zweiten|zweitem",
    "#3th": "dritter|dritte|drittes|dritten|drittem",
    "#4th": "vierter|vierte|viertes|vierten|viertem",
    "#5th": "fünfter|fünfte|fünftes|fünften",
    "#6th": "sechster|sechste|sechsten",
    "#7th": "siebter|siebte|siebten",
    "#8th": "achter|achte|achten",
    "#9th": "neunter|neunte|neunten",
    "#10th": "zehnter|zehnte|zehnten",
    "#11th": "elfter|elfte|elften",
    "#12th": "zwölfter|zwölfte|zwölften",
    "#15th": "fünfzehnter|fünfzehnte|fünfzehnten",
    "#20th": "zwanzigster|zwanzigste|zwanzigsten",
    "#30th": "dreißigster|dreißigste|dreißigsten",
    "#31th": "einunddreißigster|einunddreißigste|einunddreißigsten",
  }),
};
