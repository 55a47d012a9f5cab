import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";

const ONES = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"];
const TENS = {
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  zestig: 60,
  zeventig: 70,
  tachtig: 80,
  negentig: 90,
};

/** Dutch writes numbers as one word: "tweeëntwintig", "eenendertigste". */
function compounds(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [ten, value] of Object.entries(TENS)) {
    for (const [index, one] of ["", ...ONES].entries()) {
      const word = one === "" ? ten : `${one}en${ten}`;
      words[word] = `#${value + index}`;
      words[`${word}ste`] = `#${value + index}th`;
    }
  }
  return words;
}

/** Number words of Dutch. */
export const NUMBERS: Vocabulary = {
  ...compounds(),
  ...spellings({
    "#70": "zeventig",
    "#80": "tachtig",
    "#13th": "dertiende",
    "#14th": "veertiende",
    "#16th": "zestiende",
    "#17th": "zeventiende",
    "#18th": "achttiende",
    "#19th": "negentiende",
    "#2": "twee|paar|een paar",
    "#3": "drie|enkele|een aantal|aantal|enige|verscheidene|meerdere",
    "#4": "vier",
    "#5": "vijf",
    "#6": "zes",
    "#7": "zeven",
    "#8": "acht",
    "#9": "negen",
    "#10": "tien",
    "#11": "elf",
    "#12": "twaalf",
    "#13": "dertien",
    "#14": "veertien",
    "#15": "vijftien",
    "#16": "zestien",
    "#17": "zeventien",
    "#18": "achttien",
    "#19": "negentien",
    "#20": "twintig",
    "#21": "eenentwintig",
    "#22": "tweeëntwintig",
    "#24": "vierentwintig",
    "#30": "dertig",
    "#60": "zestig",
    "#90": "negentig",
    "#100": "honderd",
    "1th": "eerste|1e|1ste",
    "#2th": "tweede|2e|2de",
    "#3th": "derde|3e|3de",
    "#4th": "vierde|4e|4de",
    "#5th": "vijfde|5e|5de",
    "#6th": "zesde",
    "#7th": "zevende",
    "#8th": "achtste",
    "#9th": "negende",
    "#10th": "tiende",
    "#11th": "elfde",
    "#12th": "twaalfde",
    "#15th": "vijftiende",
  }),
};
