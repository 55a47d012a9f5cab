import { type Language, romanParts, spellings } from "../../lexicon/vocabulary.ts";
import { FEASTS } from "./feasts.ts";

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

/** "erste Novemberwoche" */
function monthWeeks(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [month, written] of Object.entries(MONTHS)) {
    for (const word of written) {
      words[`${word}woche`] = `week of ${month}`;
      words[`${word}wochenende`] = `weekend of ${month}`;
    }
  }
  return words;
}

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  january: ["januar", "jänner"],
  february: ["februar"],
  march: ["märz"],
  april: ["april"],
  may: ["mai"],
  june: ["juni"],
  july: ["juli"],
  august: ["august"],
  september: ["september"],
  october: ["oktober"],
  november: ["november"],
  december: ["dezember"],
};

export const language: Language = {
  code: "de",
  loose: ["gegen", "ungefahr", "rund", "etwa", "circa", "ca"],
  singular: ["tag", "woche", "monat", "quartal", "halbjahr", "jahr", "stunde", "minute"],
  ordinals: ["."],
  vocabulary: {
    ...compounds(),
    ...monthWeeks(),
    ...FEASTS,
    ...romanParts({ quarter: ["quartal"], half: ["halbjahr"] }),
    ...spellings({
      january: "januar|jan|jänner|jänn|januars",
      february: "februar|feb|feber|februars",
      march: "märz|maerz|mär|mrz|märzes",
      april: "april|apr|aprils",
      may: "mai|mais",
      june: "juni|jun|juno",
      july: "juli|jul|julei",
      august: "august|aug",
      september: "september|sep|sept",
      october: "oktober|okt",
      november: "november|nov",
      december: "dezember|dez",
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
      day: "tag|tage|tagen|tages|tags",
      week: "woche|wochen|kalenderwoche|kalenderwochen|kw|wo",
      month: "monat|monate|monaten|monats|mon|kalendermonat|kalendermonats",
      quarter: "quartal|quartale|quartalen|quartals|vierteljahr|vierteljahre|vierteljahren|kalenderquartal",
      half: "halbjahr|halbjahre|halbjahren|halbjahres|hj|semester|jahreshälfte|hälfte",
      year: "jahr|jahre|jahren|jahres|jahrs|kalenderjahr|kalenderjahres",
      decade: "jahrzehnt|jahrzehnte|dekade|jahrzehnts|jahrzehnten",
      weekend: "wochenende|wochenenden|wochenendes|we",
      this: "lfd|dieser|diese|dieses|diesen|diesem|aktueller|aktuelle|aktuelles|aktuellen|aktuellem|laufender|laufende|laufendes|laufenden|laufendem|jetzige|jetzigen|derzeitigen|gegenwärtigen|mein|meine|unser|unsere|jetziger|jetzigem|derzeitige|gegenwärtige",
      "this day": "heutigen tag|heutiger tag",
      last: "letzter|letzte|letztes|letzten|letztem|abgelaufene|abgelaufenen|abgelaufenes|jüngste|jüngsten|jüngster",
      "last year": "letztjährig|letztjährigen|vorjahr|vorjahres|vorjahrs",
      "last month": "vormonat|vormonats",
      "last week": "vorwoche",
      "last quarter": "vorquartal|vorquartals",
      previous:
        "voriger|vorige|voriges|vorigen|vorigem|vorheriger|vorherige|vorheriges|vorherigen|vorherigem|vorhergehende|vorhergehenden|vorangegangene|vorangegangenen",
      past: "vergangener|vergangene|vergangenes|vergangenen|vergangenem|zurückliegenden|rollierend|rollierende|rollierenden",
      "before-last": "vorletzter|vorletzte|vorletztes|vorletzten|vorletztem",
      next: "nächster|nächste|nächstes|nächsten|nächstem|naechste|naechsten|naechster|kommender|kommende|kommendes|kommenden|folgende|folgenden",
      full: "ganz|ganze|ganzer|ganzes|ganzen|gesamt|gesamte|gesamten|gesamtes|voll|volle|vollen|vollständige|vollständigen|komplett|komplette|kompletten|abgeschlossene|abgeschlossenen",
      today: "heute|heut",
      yesterday: "gestern",
      "2 day ago": "vorgestern",
      tomorrow: "morgen",
      "day after tomorrow": "übermorgen",
      now: "jetzt|nun|momentan|gerade",
      from: "von|vom|ab dem|ab der|beginnend",
      since: "seit|seit dem|seit der|ab|seitdem",
      to: "auf|auf den",
      until: "bis ende|bis|bis zum|bis zur|bis zu|bis einschließlich|bis inklusive",
      onwards: "bis heute|bis jetzt|bis dato|bis zum heutigen tag|bis zum heutigen tage",
      between: "zwischen",
      and: "und|sowie",
      before: "bevor|davor",
      after: "nach|nach dem|nach der|danach",
      vor: "vor",
      ago: "her",
      "date to": "bisher|bislang|seit beginn|bis dato",
      "year date to": "seit jahresbeginn|seit jahresanfang|laufendes jahr bis heute|im laufenden jahr",
      "month date to": "seit monatsbeginn|seit monatsanfang|im laufenden monat bisher",
      "quarter date to": "seit quartalsbeginn",
      "week date to": "seit wochenbeginn",
      start: "anfang|beginn|start|zu beginn|am anfang|am beginn|zum anfang",
      end: "ende|am ende|zum ende|zu ende",
      middle: "mitte|in der mitte",
      "start of year": "jahresanfang|jahresbeginn",
      "end of year": "jahresende",
      "start of month": "monatsanfang|monatsbeginn",
      "end of month": "monatsende",
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
      for: "während|über|für|innerhalb von|innerhalb der|binnen|für den|für die|für das",
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
      "date to this": "bisheriges|bisherige|bisheriger|bisherigen",
      "6 month": "halbes jahr|halbe jahr|halben jahr|halben jahres",
      "18 month": "anderthalb jahre|eineinhalb jahre",
      "": "der|die|das|den|dem|einschl|einschließlich|inklusive|inkl|alles",
      untoday: "ohne heute|außer heute|exklusive heute|exkl. heute|ausschließlich heute|heute ausgenommen",
      a: "ein|eine|einer|eines|einen|einem",
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
      "#12": "zwölf|zwoelf",
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
  },
};
