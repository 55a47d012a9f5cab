import { type Language, spellings, type Vocabulary } from "../../lexicon/vocabulary.ts";
import { compoundNumbers, decades, declined, halfHours, respelled } from "../../lexicon/word-forms.ts";
import { FEASTS } from "./feasts.ts";

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

const WEEKDAYS = {
  monday: "mandag|måndag",
  tuesday: "tirsdag|tysdag",
  wednesday: "onsdag",
  thursday: "torsdag",
  friday: "fredag",
  saturday: "lørdag|laurdag",
  sunday: "søndag|sundag",
};

/** "i mandags" is the last Monday; "2. oktober" has its second, not its "tens and ones". */
function lastWeekdays(): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [day, written] of Object.entries(WEEKDAYS)) {
    for (const word of written.split("|")) words[`i ${word}s`] = `last ${day}`;
  }
  return words;
}

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

/** "søndag" as "soendag" or "sondag"; "før" (before) never as "for", which is another word. */
const inPlainLetters = (vocabulary: Vocabulary): Vocabulary =>
  respelled(respelled(vocabulary, { æ: "ae", ø: "oe", å: "aa" }), { ø: "o" });

/** Danish and Norwegian (Bokmål, with the commonest words of Nynorsk): one table, for they share most of their words. */
export const language: Language = {
  code: "da",
  ordinals: ["."],
  dayArticles: ["den"],
  vocabulary: inPlainLetters({
    ...declined("|en|ens|er|ene|s|ar|ane", WEEKDAYS),
    ...onesFirst(),
    ...compoundNumbers(NORWEGIAN_TENS, ONES, (value) => `#${value}`),
    ...compoundNumbers(NORWEGIAN_TENS, ORDINAL_ONES, (value) => `#${value}th`),
    ...lastWeekdays(),
    ...decades((ten) => ["'erne", "erne", "-tallet", " tallet", "-erne"].map((end) => ten + end)),
    ...halfHours("halv", [
      "et",
      "to",
      "tre",
      "fire",
      "fem",
      "seks",
      "syv",
      "otte",
      "ni",
      "ti",
      "elleve",
      "tolv",
    ]),
    ...halfHours("halv", [
      "ett",
      "to",
      "tre",
      "fire",
      "fem",
      "seks",
      "sju",
      "åtte",
      "ni",
      "ti",
      "elleve",
      "tolv",
    ]),
    ...FEASTS,
    ...spellings({
      january: "januar|jan",
      february: "februar|feb|febr",
      march: "marts|mars|mar",
      april: "april|apr",
      may: "maj|mai",
      june: "juni|jun",
      july: "juli|jul",
      august: "august|aug",
      september: "september|sep|sept",
      october: "oktober|okt",
      november: "november|nov",
      december: "december|dec|desember|des",
      monday: "man",
      tuesday: "tir|tirs",
      wednesday: "ons",
      thursday: "tor|tors",
      friday: "fre",
      saturday: "lør",
      sunday: "søn",
      sec: "sekund|sekunder|sekundet|sekunderne|sekundene|sek",
      minute: "minut|minutter|minutt|minuttet|minutterne|minuttene|min",
      hour: "time|timer|timen|timerne|timene|timar|t",
      day: "dag|dage|dager|dagen|dagene|dages|døgn|døgnet|dagar|dagane|dagers",
      week: "uge|uger|ugen|ugerne|ugens|ugers|uke|uker|uken|uka|ukene|ukens|ukers|veke|veker|veka|kalenderuge|kalenderuke",
      month:
        "måned|måneder|måneden|månederne|månedene|månedens|måneders|månad|månader|månaden|md|mdr|mnd|kalendermåned|kalendermåneden",
      quarter: "kvartal|kvartaler|kvartalet|kvartalerne|kvartalene|kvartalets|kvt|kv",
      half: "halvår|halvåret|halvårene|halvårets|halvdel|halvdelen|halvparten",
      year: "år|året|årene|årets|års|kalenderår|kalenderåret|åra",
      decade: "årti|årtiet|årtier|tiår|tiåret",
      weekend: "weekend|weekenden|weekender|helg|helgen|helga|helgene|helger",
      q: "k",
      this: "denne|dette|disse|den her|det her|indeværende|nuværende|aktuelle|inneværende|nåværende|gjeldende|løbende|løpende|min|vores|vår",
      "this year": "i år",
      same: "samme",
      last: "sidste|seneste|siste|sist|senest|forgangne",
      previous: "forrige|foregående|tidligere|førre",
      past: "forløbne|rullende|forutgående|foregåande",
      "last year": "i fjor|sidste år|fjoråret|fjorårets|fjor",
      "year before last": "i forfjor|forfjor|forrige år igen",
      "before-last": "næstsidste|nest siste|næst sidste|nestsiste",
      next: "næste|kommende|følgende|neste",
      full: "hele|hel|helt|fuld|fulde|full|fulle|komplette|afsluttede|avsluttede",
      today: "i dag|idag|dagens dato",
      yesterday: "i går|igår|gårsdagen|gårsdagens|gårdagen",
      "2 day ago": "i forgårs|forgårs|i forgårds|i forigårs|forrige dag igen",
      tomorrow: "i morgen|imorgen|i morgon",
      "day after tomorrow": "i overmorgen|overmorgen|i overmorgon",
      now: "nu|nå|lige nu|akkurat nå|dette øjeblik",
      from: "fra|frå|fra den",
      since: "fra og med|f.o.m.|f.o.m|fom|siden den|helt siden|lige siden|med virkning fra|fra og med den",
      "since/ago": "siden|sidan",
      until:
        "til|til den|til og med|t.o.m.|t.o.m|tom|til og med den|indtil|frem til|fram til|inden udgangen af|indtil den|inntil|helt til|frem til den",
      "(until today)": "til i dag|indtil i dag|frem til i dag|fram til i dag",
      onwards:
        "til nu|til nå|indtil nu|frem til nu|fram til nå|hidtil|og frem|og fremover|og senere|til dags dato|frem til nå",
      "date to": "indtil videre|hittil|så langt|indtil nu|til dato",
      "year date to":
        "år til dato|siden årets begyndelse|siden årsskiftet|hittil i år|siden begynnelsen av året|så langt i år|siden nytår|siden nyttår|indtil nu i år|siden årsskiftet|hidtil i år|siden starten av året|siden starten af året",
      "month date to":
        "måned til dato|hittil denne måneden|hittil i måneden|siden månedens begyndelse|så langt denne måneden|indtil nu denne måned",
      "quarter date to":
        "kvartal til dato|hittil dette kvartalet|siden kvartalets begyndelse|så langt dette kvartalet",
      "week date to": "hittil denne uken|så langt denne uken|siden ugens begyndelse|hittil i uken",
      between:
        "mellem|mellem kl|mellom kl|mellem klokken|mellom klokken|mellom klokka|mellom|mellem den|mellom den|imellem",
      and: "og|samt|og den",
      before: "før|før den|inden|innan",
      after: "efter|etter|efter den|etter den",
      ago: "tilbage|tilbake",
      start:
        "begyndelsen|begyndelsen af|begynnelsen|begynnelsen av|i begyndelsen af|i begynnelsen av|starten af|starten av|starten|start|primo",
      end: "slutningen|slutningen af|slutten|slutten av|i slutningen af|i slutten av|slut|slutt|udgangen af|utgangen av|enden af|ultimo",
      middle: "midten|midten af|midten av|i midten af|i midten av|medio|midt i",
      midnight: "midnat|midnatt",
      morning:
        "morgen|morgenen|formiddag|formiddagen|om morgenen|om formiddagen|morges|på morgenen|på formiddagen",
      "this morning": "i morges|imorges|i morgesstunden|i formiddags|i formiddag",
      afternoon:
        "eftermiddag|eftermiddagen|ettermiddag|ettermiddagen|om eftermiddagen|på ettermiddagen|om ettermiddagen",
      "this afternoon": "i eftermiddags|i ettermiddag|i eftermiddag",
      evening: "aften|aftenen|kveld|kvelden|om aftenen|på kvelden|aftes",
      "yesterday evening": "i aftes|i går aftes|i går aften|i går kveld",
      tonight: "i aften|i kveld",
      night: "nat|natten|natt|natta",
      "last night": "i nat|i natt|i nattes",
      at: "kl|klokken|klokka|ved",
      "from at": "fra kl|fra klokken|fra klokka",
      "week of": "ugen fra|uken fra",
      "week start": "uge der begynder|ugen der begynder|uken som begynner|uken som starter",
      of: "af|av|på",
      in: "i|inden for|innen|under|om|i løbet af|i løpet av",
      for: "for|for den|gældende for|over|gjennom",
      on: "den|d",
      workweek: "arbejdsuge|arbejdsugen|arbeidsuke|arbeidsuken|arbejdsuger|arbeidsuker",
      "business day":
        "arbejdsdag|arbejdsdage|arbejdsdagene|hverdag|hverdage|hverdagene|arbeidsdag|arbeidsdager|arbeidsdagene|virkedag|virkedager|virkedagene|hverdager|bankdage",
      "1th half": "første halvdel|første halvår|første halvparten|første halvdelen",
      "2th half": "anden halvdel|andet halvår|andre halvdel|andre halvår|andre halvparten",
      "last 3 day": "sidste dage|seneste dage|siste dagene|siste dager",
      "last 3 week": "sidste uger|seneste uger|siste ukene",
      "last 3 month": "sidste måneder|seneste måneder|siste månedene",
      "last 3 year": "siste årene",
      "last 6 month": "seneste halve år|sidste halve år|siste halvåret|seneste halvår",
      "30 minute": "halv time|en halv time|halvtime",
      "": "de|det|inklusive|inkl|alt|alle|da",
      a: "en|et|én|ét|ei|ein|eit",
      "#1": "ett",
      "#2": "to|par|et par",
      "#3": "tre|nogle|noen|flere|få|nogle få|noen få|nokre",
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
  }),
};
