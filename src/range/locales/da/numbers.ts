import { spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";
import { compoundNumbers, halfHours, quarterHours } from "../../lexicon/word-forms.ts";

// Danish counts in twenties and says the ones first, Norwegian in tens with the ones behind or, as of old, first.
const DANISH_TENS = {
  tyve: 20,
  tredive: 30,
  fyrre: 40,
  halvtreds: 50,
  tres: 60,
  halvfjerds: 70,
  firs: 80,
  halvfems: 90,
};
const NORWEGIAN_TENS = {
  tjue: 20,
  tretti: 30,
  førti: 40,
  femti: 50,
  seksti: 60,
  sytti: 70,
  åtti: 80,
  nitti: 90,
};
const ONES = {
  en: 1,
  ett: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  syv: 7,
  sju: 7,
  otte: 8,
  åtte: 8,
  ni: 9,
};
const ORDINAL_ONES = {
  første: 1,
  andre: 2,
  anden: 2,
  tredje: 3,
  fjerde: 4,
  femte: 5,
  sjette: 6,
  syvende: 7,
  sjuende: 7,
  ottende: 8,
  åttende: 8,
  niende: 9,
};

/** "einogtyve", "treogtyvende". */
function onesFirst(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [ten, tenValue] of Object.entries({ ...DANISH_TENS, ...NORWEGIAN_TENS })) {
    const [ordinal, other] = [
      ten.endsWith("e") ? `${ten}nde` : `${ten}indstyvende`,
      ten === "tredive" ? "tredivte" : `${ten}ende`,
    ];
    for (const form of [ordinal, other]) words[form] = `#${tenValue}th`;
    words[ten] = `#${tenValue}`;
    for (const [one, oneValue] of Object.entries(ONES)) {
      words[`${one}og${ten}`] = `#${tenValue + oneValue}`;
      for (const form of [ordinal, other]) words[`${one}og${form}`] = `#${tenValue + oneValue}th`;
    }
  }
  return words;
}

/** The hours in words, one to twelve, in Danish and in Norwegian. */
const HOURS = [
  "et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv",
  "ett|to|tre|fire|fem|seks|sju|åtte|ni|ti|elleve|tolv",
].map((hours) => hours.split("|"));

/** Number words of Danish and Norwegian. */
export const NUMBERS: Vocabulary = {
  ...onesFirst(),
  ...compoundNumbers(NORWEGIAN_TENS, ONES, (value) => `#${value}`),
  ...compoundNumbers(NORWEGIAN_TENS, ORDINAL_ONES, (value) => `#${value}th`),
  ...Object.assign(
    {},
    ...HOURS.flatMap((hours) => [
      halfHours("halv", hours),
      quarterHours("kvart over|kvarter over", "kvart i|kvarter i|kvart på", hours),
    ]),
  ),
  ...spellings({
    "#1": "ett",
    "#2": "to|par|et par",
    "#3": "tre|nogle|noen|flere|nogle få|noen få|nokre",
    "#4": "fire",
    "#5": "fem",
    "#6": "seks",
    "#7": "syv|sju",
    "#8": "otte|åtte",
    "#9": "ni",
    "#10": "ti",
    "#11": "elleve",
    "#12": "tolv|et dusin|dusin",
    "#13": "tretten",
    "#14": "fjorten",
    "#15": "femten",
    "#16": "seksten",
    "#17": "sytten",
    "#18": "atten",
    "#19": "nitten",
    "#100": "hundrede|hundre|et hundrede|ett hundre",
    "1th": "første",
    "#2th": "anden|andet|andre|annen|annet",
    "#3th": "tredje",
    "#4th": "fjerde",
    "#5th": "femte",
    "#6th": "sjette",
    "#7th": "syvende|sjuende",
    "#8th": "ottende|åttende",
    "#9th": "niende",
    "#10th": "tiende",
    "#11th": "ellevte|ellefte|elvte",
    "#12th": "tolvte|tolte",
    "#13th": "trettende",
    "#14th": "fjortende",
    "#15th": "femtende",
    "#16th": "sekstende",
    "#17th": "syttende",
    "#18th": "attende",
    "#19th": "nittende",
  }),
};
