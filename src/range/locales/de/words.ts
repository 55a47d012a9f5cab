import { type Language, spellings } from "../../lexicon/vocabulary.ts";
import {
  decades,
  halfHours,
  respelled,
  romanLists,
  romanParts,
  weekdayParts,
} from "../../lexicon/word-forms.ts";
import { FEASTS } from "./feasts.ts";
import { INFLECTED } from "./inflected.ts";
import { NUMBERS } from "./numbers.ts";

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

export const language: Language = {
  code: "de",
  loose: ["gegen", "ungefahr", "rund", "etwa", "circa", "ca"],
  singular: [
    "tag",
    "woche",
    "monat",
    "quartal",
    "halbjahr",
    "jahr",
    "stunde",
    "minute",
    "monats",
    "quartals",
    "jahres",
  ],
  ordinals: ["."],
  vocabulary: respelled(
    {
      ...INFLECTED,
      ...weekdayParts(
        {
          monday: "montag",
          tuesday: "dienstag",
          wednesday: "mittwoch",
          thursday: "donnerstag",
          friday: "freitag",
          saturday: "samstag",
          sunday: "sonntag",
        },
        { morning: "morgen|vormittag|früh", afternoon: "nachmittag", evening: "abend", night: "nacht" },
      ),
      ...decades((ten) => ["er", "er jahre", "er jahren"].map((end) => ten + end)),
      ...compounds(),
      ...romanParts({ quarter: "quartal|quartals|vierteljahr", half: "halbjahr|halbjahres" }, "."),
      ...romanLists({ quarter: "quartal|quartale", half: "halbjahr" }, { and: " und ", to: " bis " }, "."),
      ...halfHours("halb", ["eins", ...ONES.slice(2), "zehn", "elf", "zwölf"]),
      ...FEASTS,
      ...NUMBERS,
      ...spellings({
        "(period)":
          "zeitraum|zeitraums|abrechnungszeitraum|abrechnungsperiode|rechnungszeitraum|berichtszeitraum|leistungszeitraum|periode|zeitspanne",
        later: "später",
        january: "januar|jan|jänner|jänn|januars",
        february: "februar|feb|feber|februars",
        march: "märz|mär|mrz|märzes",
        april: "april|apr|aprils",
        may: "mai|mais",
        june: "juni|jun|juno|junis",
        july: "juli|jul|julei|julis",
        august: "august|aug|augusts",
        september: "september|sep|sept|septembers",
        october: "oktober|okt|oktobers",
        november: "november|nov|novembers",
        december: "dezember|dez|dezembers",
        monday: "montag|montags|mo",
        tuesday: "dienstag|dienstags|di",
        wednesday: "mittwoch|mittwochs|mi",
        thursday: "donnerstag|donnerstags|do",
        friday: "freitag|freitags|fr",
        saturday: "samstag|samstags|sonnabend|sa",
        sunday: "sonntag|sonntags|so",
        sec: "sekunde|sekunden|sek",
        minute: "minute|minuten|min",
        hour: "stunde|stunden|std|h",
        day: "tag|tage|tagen|tages|tags|kalendertag|kalendertage|kalendertagen",
        week: "woche|wochen|kalenderwoche|kalenderwochen|kw|wo",
        month: "monat|monate|monaten|monats|mon",
        quarter:
          "quartal|quartale|quartalen|quartals|vierteljahr|vierteljahre|vierteljahren|vierteljahres|vierteljahrs|quart",
        half: "halbjahr|halbjahre|halbjahren|halbjahres|hj|semester|jahreshälfte|hälfte",
        year: "jahr|jahre|jahren|jahres|jahrs",
        decade: "jahrzehnt|jahrzehnte|dekade|jahrzehnts|jahrzehnten",
        weekend: "wochenende|wochenenden|wochenendes|we",
        this: "mein|meine|unser|unsere|lfd|d. lfd",
        full: "ganz|gesamt|voll",
        "full month": "kalendermonate|kalendermonaten",
        "full quarter": "kalenderquartale|kalenderquartalen",
        "full year": "kalenderjahre|kalenderjahren",
        past: "rollierend|gleitend|rückwirkend",
        "this year": "heuer|heuriges jahr|heurigen jahr|d. j|lfd. jahres",
        "this month": "d. m|d. mts",
        "last year": "v. j",
        "last month": "v. m|v. mts",
        untoday: "ohne heute|außer heute|exklusive heute|exkl. heute|ausschließlich heute|heute ausgenommen",
        today: "heute|heut",
        yesterday: "gestern|vortag|vortags|am vortag",
        "2 day ago": "vorgestern",
        "tomorrow/morning": "morgen",
        "day after tomorrow": "übermorgen",
        now: "jetzt|nun|momentan|gerade",
        from: "von|vom|beginnend",
        "from/since": "ab dem|ab der",
        since: "seit|seit dem|seit der|ab|seitdem",
        to: "auf|auf den",
        until: "bis ende|bis|bis zum|bis zur|bis zu|bis einschließlich|bis inklusive",
        "until this morning": "bis heute morgen|bis heute früh",
        "(until today)": "bis heute|bis zum heutigen tag|bis zum heutigen tage",
        onwards: "bis jetzt|bis dato",
        between: "zwischen",
        and: "und|sowie",
        before: "bevor|davor",
        after: "nach|nach dem|nach der|danach",
        vor: "vor",
        ago: "her",
        same: "derselbe|dieselbe|dasselbe|denselben|demselben|derselben|desselben|gleiche|gleichen|gleicher|gleiches",
        "30 minute": "halbe stunde|halben stunde",
        "90 minute": "anderthalb stunden|eineinhalb stunden|einundhalb stunden",
        "date to": "bisher|bislang|seit beginn|bis dato",
        "year date to": "seit jahresbeginn|seit jahresanfang|laufendes jahr bis heute|im laufenden jahr",
        "month date to": "seit monatsbeginn|seit monatsanfang|im laufenden monat bisher",
        start: "anfang|beginn|start|zu beginn|am anfang|am beginn|zum anfang",
        end: "ende|am ende|zum ende|zu ende",
        middle: "mitte|in der mitte",
        noon: "mittag|mittags",
        midnight: "mitternacht",
        morning: "vormittag|vormittags|morgens|früh",
        afternoon: "nachmittag|nachmittags",
        evening: "abend|abends",
        night: "nacht|nachts",
        "o'clock": "uhr",
        "week of": "woche vom|woche des|woche um den",
        "week start": "woche ab|woche ab dem|woche beginnend am|woche beginnend",
        "week end": "woche bis",
        of: "des",
        in: "in|im|innerhalb",
        "for/over": "über",
        for: "während|während des|während der|während dem|für|innerhalb von|innerhalb der|binnen|für den|für die|für das",
        on: "am|an dem",
        at: "um|gegen|zum|ungefähr|rund|etwa|circa|ca",
        workweek: "arbeitswoche|unter der woche|werktags|wochentags",
        "business day":
          "werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen|geschäftstage|geschäftstagen",
        am: "uhr morgens|uhr früh|uhr vormittags|uhr in der früh|uhr am morgen",
        pm: "uhr nachmittags|uhr abends|uhr am nachmittag|uhr am abend",
        "90 s": "neunziger|neunziger jahre|90er|90er jahre",
        "80 s": "achtziger|achtziger jahre|80er|80er jahre",
        "70 s": "siebziger|siebziger jahre|70er|70er jahre",
        "1th 3 day": "ersten tage|ersten tagen|erste tage",
        "1th 3 week": "ersten wochen|erste wochen",
        "1th 3 month": "ersten monate|ersten monaten|erste monate",
        "last 3 day": "letzten tage|letzten tagen|letzte tage|vergangenen tage|vergangenen tagen",
        "last 3 week": "letzten wochen|letzte wochen|vergangenen wochen",
        "last 3 month": "letzten monate|letzten monaten|letzte monate|vergangenen monate|vergangenen monaten",
        "last 3 year": "letzten jahre|letzten jahren|letzte jahre|vergangenen jahre|vergangenen jahren",
        an: "an",
        // No zone (IST).
        is: "ist",
        "last night": "letzte nacht|gestern nacht|vergangene nacht",
        "this morning": "heute morgen|heute früh",
        "yesterday morning": "gestern morgen|gestern früh",
        "2 day ago morning": "vorgestern morgen|vorgestern früh",
        "6 month": "einem halben jahr|ein halbes jahr|halbes jahr|halbe jahr|halben jahr|halben jahres",
        "18 month": "anderthalb jahre|eineinhalb jahre",
        "": "den ganzen tag|ganztägig|der|die|das|den|dem|einschl|einschließlich|inklusive|inkl|alles",
        a: "ein|eine|einer|eines|einen|einem",
      }),
    },
    { ä: "ae", ö: "oe", ü: "ue" },
  ),
};
