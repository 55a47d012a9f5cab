import { fold } from "../from-range/words.ts";
import { isZone } from "../from-range/zones.ts";

/** Cities that no IANA zone is named for, and what cities are called in the languages of this room. */
const CITIES: Readonly<Record<string, string>> = {
  "America/New_York":
    "new york city|nyc|boston|washington|washington dc|miami|atlanta|philadelphia|nueva york|nova york|nova iorque|nueva york|ニューヨーク",
  "America/Chicago": "dallas|houston|austin|chicago",
  "America/Los_Angeles": "san francisco|seattle|san diego|portland|las vegas|angeles|ロサンゼルス",
  "America/Toronto": "montreal|ottawa",
  "America/Sao_Paulo": "rio de janeiro|brasilia|são paulo|san pablo|rio",
  "America/Mexico_City": "ciudad de mexico|cidade do mexico|città del messico",
  "America/Argentina/Buenos_Aires": "buenos aires",
  "Asia/Kolkata": "kolkata|mumbai|delhi|new delhi|bangalore|bengaluru|chennai|hyderabad|calcutta|ムンバイ",
  "Asia/Shanghai": "beijing|peking|pequim|pékin|pechino|shenzhen|北京|上海",
  "Asia/Tokyo": "osaka|kyoto|tokio|tóquio|東京|とうきょう|大阪",
  "Asia/Seoul": "séoul|seul|ソウル",
  "Asia/Singapore": "singapur|singapour|singapura|シンガポール",
  "Asia/Hong_Kong": "hongkong|香港",
  "Asia/Kathmandu": "kathmandu|katmandu|katmandou",
  "Asia/Jerusalem": "tel aviv",
  "Asia/Riyadh": "riyad|riad",
  "Asia/Dubai": "abu dhabi|ドバイ",
  "Europe/Berlin":
    "munich|münchen|hamburg|frankfurt|cologne|köln|stuttgart|düsseldorf|berlin|berlín|berlim|berlino|berlijn|ベルリン",
  "Europe/London": "edinburgh|manchester|londres|londra|londen|ロンドン",
  "Europe/Paris": "parís|parigi|parijs|lyon|marseille|toulouse|パリ",
  "Europe/Madrid": "barcelona|barcelone|barcellona|valencia|sevilla|マドリード",
  "Europe/Rome": "milan|milano|mailand|rom|roma|naples|napoli|turin|torino|ローマ",
  "Europe/Lisbon": "lissabon|lisbonne|lisboa|lisbona|porto",
  "Europe/Vienna": "wien|vienne|viena|wenen",
  "Europe/Zurich": "zürich|geneva|genf|genève|ginevra|basel|bern",
  "Europe/Brussels": "brüssel|bruxelles|bruselas|bruxelas|brussel|antwerp|antwerpen",
  "Europe/Amsterdam": "rotterdam|hague|the hague|den haag|utrecht",
  "Europe/Copenhagen": "kopenhagen|copenhague|copenaghen",
  "Europe/Warsaw": "warschau|varsovie|varsovia|varsavia",
  "Europe/Prague": "prag|praga|praag",
  "Europe/Moscow": "moskau|moscou|moscú|mosca|moskou|モスクワ",
  "Europe/Athens": "athen|athènes|atenas|atene|athene",
  "Australia/Sydney": "canberra|シドニー",
  "Pacific/Auckland": "wellington",
  "Asia/Ho_Chi_Minh": "ho chi minh city|ho chi minh|saigon",
  "Asia/Yangon": "yangon|rangoon",
  "Europe/Kyiv": "kyiv|kiev|kiew",
};

/** Abbreviations that one clock owns; CET and CEST name the wall clock of Berlin, summer and winter. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  utc: "UTC",
  gmt: "UTC",
  cet: "Europe/Berlin",
  cest: "Europe/Berlin",
  mez: "Europe/Berlin",
  mesz: "Europe/Berlin",
  et: "America/New_York",
  pt: "America/Los_Angeles",
};

/** Abbreviations of which several clocks, or half a year of one, make use. */
const AMBIGUOUS =
  /^(?:cst|cdt|ct|est|edt|mst|mdt|mt|pst|pdt|akst|hst|ist|bst|ast|adt|wet|west|eet|eest|msk|jst|kst|aest|aedt|acst|awst|nzst|nzdt|sgt|hkt|sast|cat|wat|eat|pkt|npt|ict|wib|brt|art|clt|z)$/;

export const isAmbiguousZone = (word: string): boolean => AMBIGUOUS.test(word);

/** A zone by an abbreviation that stands on its own: "9 GMT". */
export const zoneOfAbbreviation = (word: string): string | undefined =>
  Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : undefined;

/** `New York`, `new_york`, `St. John's` and `St Johns` are written alike here. */
const plain = (text: string): string =>
  fold(text)
    .replace(/[.'’]/g, "")
    .replace(/[\s_]+/g, " ")
    .trim();

let names: ReadonlyMap<string, string> | undefined;

/** A zone by its IANA name in any case; its city; a city of the table. */
export function zoneByName(text: string): string | undefined {
  const name = plain(text);
  names ??= allNames();
  const known = names.get(name);
  if (known !== undefined) return known;
  if (/^(?:utc|gmt) ?[+\-−]/.test(name)) {
    const offset = `UTC${name.slice(3).replace(" ", "").replace("−", "-")}`;
    return isZone(offset) ? offset : undefined;
  }
  // Aliases such as Asia/Calcutta are valid, but not listed by the runtime.
  return /^[A-Za-z]+\/[A-Za-z_/+-]+$/.test(text) && isZone(text) ? text : undefined;
}

function allNames(): ReadonlyMap<string, string> {
  const zones = Intl.supportedValuesOf("timeZone");
  const found = new Map<string, string>();
  for (const zone of zones) found.set(plain(zone), zone);
  for (const [zone, cities] of Object.entries(CITIES))
    for (const city of cities.split("|")) found.set(plain(city), zone);
  // Where two zones share a city's name, the first stands.
  for (const zone of zones) {
    const city = plain(zone.slice(zone.lastIndexOf("/") + 1));
    if (zone.includes("/") && !found.has(city)) found.set(city, zone);
  }
  for (const [abbreviation, zone] of Object.entries(ABBREVIATIONS))
    if (abbreviation.length > 2) found.set(abbreviation, zone);
  // A feast before it is an island.
  found.delete("easter");
  return found;
}
