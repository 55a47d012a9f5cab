import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";
import { compoundNumbers } from "../../lexicon/word-forms.ts";

const ONES = { due: 2, tre: 3, quattro: 4, cinque: 5, sei: 6, sette: 7, nove: 9 };
const TENS = {
  venti: 20,
  trenta: 30,
  quaranta: 40,
  cinquanta: 50,
  sessanta: 60,
  settanta: 70,
  ottanta: 80,
  novanta: 90,
};

/** "quarantotto", "trentuno": before one and eight the tens lose their last letter. */
function compounds(): Vocabulary {
  const cut = Object.fromEntries(Object.entries(TENS).map(([word, value]) => [word.slice(0, -1), value]));
  const number = (value: number) => `#${value}`;
  return {
    ...compoundNumbers(TENS, { ...ONES, tré: 3 }, number),
    // "centoventi giorni"
    ...compoundNumbers({ cento: 100 }, { dieci: 10, ...TENS }, number),
    ...compoundNumbers({ cent: 100 }, { ottanta: 80 }, number),
    ...compoundNumbers(cut, { uno: 1, un: 1, otto: 8 }, number),
  };
}

/** Number words of Italian. */
export const NUMBERS: Vocabulary = {
  ...compounds(),
  ...spellings({
    "#16": "sedici",
    "#17": "diciassette",
    "#18": "diciotto",
    "#19": "diciannove",
    "#70": "settanta",
    "#80": "ottanta",
    "#6th": "sesto|sesta",
    "#7th": "settimo|settima",
    "#8th": "ottavo|ottava",
    "#9th": "nono|nona",
    "#10th": "decimo|decima",
    "#11th": "undicesimo|undicesima",
    "#12th": "dodicesimo|dodicesima",
    "#13th": "tredicesimo|tredicesima",
    "#14th": "quattordicesimo",
    "#15th": "quindicesimo",
    "#16th": "sedicesimo",
    "#17th": "diciassettesimo",
    "#18th": "diciottesimo",
    "#19th": "diciannovesimo",
    "#20th": "ventesimo",
    "#21th": "ventunesimo",
    "#22th": "ventiduesimo",
    "#23th": "ventitreesimo",
    "#24th": "ventiquattresimo",
    "#25th": "venticinquesimo",
    "#26th": "ventiseiesimo",
    "#27th": "ventisettesimo",
    "#28th": "ventottesimo",
    "#29th": "ventinovesimo",
    "#30th": "trentesimo",
    "#31th": "trentunesimo",
    "#2": "due|paio|un paio di|paio di",
    "#3": "tre|alcuni|alcune|qualche|pochi|poche|diversi|diverse|vari|varie|parecchi",
    "#4": "quattro",
    "#5": "cinque",
    "#6": "sei",
    "#7": "sette",
    "#8": "otto",
    "#9": "nove",
    "#10": "dieci",
    "#11": "undici",
    "#12": "dodici",
    "#13": "tredici",
    "#14": "quattordici",
    "#15": "quindici",
    "#20": "venti",
    "#30": "trenta",
    "#40": "quaranta",
    "#50": "cinquanta",
    "#60": "sessanta",
    "#90": "novanta",
    "#100": "cento",
    "1th": "primo|primi|prime|1º|1°",
    "#2th": "secondo|seconda|2º|2°",
    "#3th": "terzo|terza|3º|3°",
    "#4th": "quarto|quarta|4º|4°",
    "#5th": "quinto|quinta",
  }),
};
