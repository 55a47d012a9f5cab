import { type Language, spellings } from "../../lexicon/vocabulary.ts";
import { decades, romanLists, romanParts } from "../../lexicon/word-forms.ts";
import { FEASTS } from "./feasts.ts";
import { INFLECTED } from "./inflected.ts";
import { NUMBERS } from "./numbers.ts";

/** "tydzień temu", "przed rokiem": one of them, without a number. */
const ONE_AGO = {
  day: ["dzień", "dniem"],
  week: ["tydzień", "tygodniem"],
  month: ["miesiąc", "miesiącem"],
  quarter: ["kwartał", "kwartałem"],
  year: ["rok", "rokiem"],
  hour: ["godzinę", "godziną"],
};

function oneAgo(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [unit, [accusative, instrumental]] of Object.entries(ONE_AGO)) {
    words[`${accusative} temu`] = words[`przed ${instrumental}`] = `1 ${unit} ago`;
  }
  return words;
}

/** "pierwszy dzień miesiąca", "ostatni tydzień kwartału": the genitive says what English says with "of". */
function partsOfUnits(): Record<string, string> {
  const words: Record<string, string> = {};
  const parts = {
    day: ["dzień", "dnia", "dniu"],
    week: ["tydzień", "tygodnia", "tygodniu"],
    month: ["miesiąc", "miesiącu"],
  };
  const wholes = { week: "tygodnia", month: "miesiąca", quarter: "kwartału", year: "roku" };
  for (const [part, forms] of Object.entries(parts)) {
    for (const [whole, genitive] of Object.entries(wholes)) {
      for (const form of forms) words[`${form} ${genitive}`] = `${part} of ${whole}`;
    }
  }
  return words;
}

export const language: Language = {
  code: "pl",
  loose: ["okolo", "ok", "mniej wiecej"],
  singular: [
    "dzien",
    "tydzien",
    "miesiac",
    "miesiaca",
    "kwartal",
    "kwartalu",
    "rok",
    "roku",
    "godzina",
    "godzine",
    "polrocze",
    "kw",
    "kwart",
  ],
  ordinals: [
    ".",
    "go",
    "ego",
    "tego",
    "szego",
    "giego",
    "ciego",
    "tym",
    "szy",
    "gi",
    "ci",
    "ty",
    "my",
    "sza",
    "ta",
    "ga",
    "cia",
    "ma",
    "sze",
    "te",
  ],
  vocabulary: {
    ...INFLECTED,
    ...romanParts({ quarter: "kwartał|kwartału|kwartale|kwartały|kw", half: "półrocze|półrocza|półroczu" }),
    ...romanLists(
      { quarter: "kwartał|kwartału|kwartale|kwartały|kw", half: "półrocze|półrocza|półroczu" },
      { and: " i | oraz ", to: " do " },
    ),
    ...decades((ten) =>
      ["lata", "latach"].flatMap((word) => ["", "th", "-te"].map((end) => `${word} ${ten}${end}`)),
    ),
    ...oneAgo(),
    ...partsOfUnits(),
    ...FEASTS,
    ...spellings({
      "(period)": "okres|okresu|okres rozliczeniowy|okresu rozliczeniowego|zakres|zakres dat",
      later: "później",
      january: "sty|stycz",
      february: "lut",
      march: "mar",
      april: "kwi|kwiec",
      june: "cze|czer",
      july: "lip",
      august: "sie|sierp",
      september: "wrz|wrzes",
      october: "paź|pazdz|paźdz",
      november: "lis|listop",
      december: "gru|grudz",
      monday: "pn|pon|poniedz",
      tuesday: "wt|wto",
      wednesday: "śr|śro",
      thursday: "cz|czw",
      friday: "pt|pią",
      saturday: "so|sob|sb",
      sunday: "nd|niedz|ndz",
      sec: "sek",
      minute: "min",
      hour: "h|g",
      "hour/at": "godz|godzina|godzinie|godziny",
      day: "d",
      week: "tyg|tydz",
      month: "mies|m-c|mc|miech",
      quarter: "kw|kwart",
      previous: "poprz",
      last: "zeszł|ub|ubiegł|ost",
      "(year)": "roku|r",
      this: "bież|ten|ta|to|tego|tej|tym|tę|te|tych",
      same: "ten sam|tym samym",
      "year before last": "zaprzeszły rok|zaprzeszłego roku|zaprzeszłym roku|przedostatni rok",
      "(of) last month":
        "zeszłego miesiąca|ubiegłego miesiąca|minionego miesiąca|poprzedniego miesiąca|ostatniego miesiąca",
      "(of) this month": "tego miesiąca|bieżącego miesiąca|obecnego miesiąca",
      today: "dziś|dzisiaj|dnia dzisiejszego|dzisiejszy dzień",
      yesterday: "wczoraj|wczorajszy dzień|wczorajszego dnia|dnia wczorajszego",
      "2 day ago": "przedwczoraj|onegdaj",
      tomorrow: "jutro|jutra",
      "day after tomorrow": "pojutrze",
      now: "teraz|w tej chwili|obecnie|chwila obecna|chwili obecnej",
      "from/since": "od",
      since: "począwszy od|poczynając od|od momentu|od dnia|od daty",
      until: "do|do dnia|a do|aż do",
      latest: "najpóźniej do|najpóźniej w|najpóźniej",
      "(until today)": "do dziś|do dzisiaj|aż do dziś|do dnia dzisiejszego",
      onwards: "do teraz|do tej pory|do chwili obecnej|aż do teraz|do dnia dzisiejszego włącznie",
      "date to": "dotychczas|jak dotąd|dotąd",
      "year date to":
        "od początku roku|od początku tego roku|od początku bieżącego roku|narastająco w roku|od początku br|w tym roku do tej pory",
      "month date to": "od początku miesiąca|od początku tego miesiąca|od początku bieżącego miesiąca",
      "quarter date to": "od początku kwartału|od początku tego kwartału|od początku bieżącego kwartału",
      "week date to": "od początku tygodnia|od początku tego tygodnia|od początku bieżącego tygodnia",
      between: "między|między godziną|między godz|pomiędzy",
      and: "a|i|oraz",
      before: "przed dniem|sprzed|wcześniej niż",
      vor: "przed",
      after: "po|po dniu|później niż|po dacie",
      ago: "temu|wstecz",
      start: "początek|początku|początkiem|na początku|początki",
      end: "koniec|końca|końcu|końcem|na koniec|pod koniec|z końcem",
      middle: "środek|środku|w środku",
      "middle/half": "połowa|połowy|połowę|połową|połowie|w połowie",
      "(middle/half) of month":
        "połowa miesiąca|połowy miesiąca|połowę miesiąca|połową miesiąca|połowie miesiąca|w połowie miesiąca",
      noon: "południe|w południe|południa",
      midnight: "północ|o północy|północy|północą",
      "morning/am": "rano",
      morning: "ranek|przedpołudnie|przed południem|rankiem|nad ranem",
      "afternoon/pm": "po południu",
      afternoon: "popołudnie|popołudniu|popołudniem",
      "evening/pm": "wieczorem",
      evening: "wieczór|wieczora",
      night: "noc|nocą|w nocy",
      tonight: "dziś wieczorem|dzisiaj wieczorem",
      "last night": "ostatniej nocy|minionej nocy|dziś w nocy",
      "week of": "tydzień z dniem|tydzień od dnia",
      "(week) from": "tydzień od",
      "week start": "tydzień zaczynający się",
      at: "o|o godz|o godzinie|w godz|w godzinach|około|ok|mniej więcej",
      "from at": "od godz|od godziny",
      "to at": "do godz|do godziny",
      of: "z|ze|z dnia",
      in: "w|we|w ciągu|w okresie|w przeciągu|na przestrzeni|w trakcie",
      over: "za",
      for: "dla|przez|za okres|w ramach",
      on: "na|w dniu|w dniach",
      workweek: "tydzień roboczy|tygodnia roboczego|tygodniu roboczym|tydzień pracy|tygodniu pracy",
      "business day":
        "dzień roboczy|dni robocze|dni roboczych|dnia roboczego|dzień pracujący|dni pracujące|dni pracujących",
      "1th 3 day": "pierwsze dni|pierwszych dni|pierwszych dniach",
      "1th 3 week": "pierwsze tygodnie|pierwszych tygodni|pierwszych tygodniach",
      "1th 3 month": "pierwsze miesiące|pierwszych miesięcy|pierwszych miesiącach",
      "last 3 day": "ostatnie dni|ostatnich dni|ostatnich dniach",
      "last 3 week": "ostatnie tygodnie|ostatnich tygodni|ostatnich tygodniach",
      "last 3 month": "ostatnie miesiące|ostatnich miesięcy|ostatnich miesiącach",
      "last 3 year": "ostatnie lata|ostatnich lat|ostatnich latach",
      "6 month": "pół roku",
      "past day": "ostatnia doba|ostatniej doby|ostatnią dobę",
      "30 minute": "pół godziny",
      "36 hour": "półtorej doby",
      "15 minute": "kwadrans|kwadransa|kwadransie",
      "this year": "br|b.r|bieżącego roku",
      "last year": "ubr|ub.r|ub. r|ub.roku|ub. roku",
      "18 month": "półtora roku",
      "(day)": "dnia",
      "90 minute": "półtorej godziny|półtora godziny",
      untoday:
        "bez dzisiaj|bez dziś|z wyłączeniem dzisiaj|oprócz dzisiaj|z wyjątkiem dzisiaj|wyłączając dzisiaj",
      "": "cały dzień|przez cały dzień|włącznie|wszystko",
    }),
    ...NUMBERS,
  },
};
