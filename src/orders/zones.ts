import { IANAZone } from "luxon";
import { closestMatches } from "./closest-matches.ts";

/** Every IANA zone that this runtime knows, with UTC, which `Intl` leaves out. */
const ZONES: readonly string[] = [
  "UTC",
  ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC"),
];

/** VB365's word for the server's own zone, chosen like a zone. */
export const SERVER_LOCAL = "Local";

/** `New York`, `new_york` and `America/New_York` are written alike here. */
export const plainZone = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, " ");

const byName = new Map(ZONES.map((zone) => [plainZone(zone), zone]));
/** Last part of a zone's name: the city. Where two zones share it (there are none among cities of note), the first stands. */
const byCity = new Map(
  ZONES.toReversed().flatMap((zone) =>
    zone.includes("/") ? [[plainZone(zone.slice(zone.lastIndexOf("/") + 1)), zone]] : [],
  ),
);

/**
 * The IANA zone that somebody names: a zone (`Europe/Berlin`, in any case), its city (`Berlin`, `new york`), or `UTC`,
 * `GMT`, `Z`. Abbreviations such as CST are not taken: they mean different zones to different people.
 */
export function findZone(text: string): string | undefined {
  const name = plainZone(text);
  if (["utc", "gmt", "z", "zulu"].includes(name)) return "UTC";
  const known = byName.get(name) ?? byCity.get(name);
  if (known) return known;
  // Aliases such as Asia/Calcutta or US/Pacific are valid, but not listed by Intl.
  return name.includes("/") && IANAZone.isValidZone(text.trim()) ? text.trim() : undefined;
}

/** Up to `limit` zones whose name holds the words typed, best first: beginning of the city, of the name, anywhere. */
export function searchZones(query: string, limit: number): string[] {
  const words = plainZone(query);
  const rank = (zone: string) => {
    const name = plainZone(zone);
    if (name.slice(name.lastIndexOf("/") + 1).startsWith(words)) return 0;
    if (name.startsWith(words)) return 1;
    return name.includes(words) ? 2 : 3;
  };
  return ZONES.map((zone) => ({ zone, rank: rank(zone) }))
    .filter((entry) => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ zone }) => zone);
}

/** Is this a zone choice that the form may send back? What comes from outside is not believed. */
export const isZoneChoice = (text: string): boolean => text === SERVER_LOCAL || findZone(text) !== undefined;

/** Up to `limit` zones whose city is spelt nearly like the words. */
export function closestZones(text: string, limit: number): string[] {
  const cities = closestMatches(plainZone(text), [...byCity.keys()]).slice(0, limit);
  return cities.flatMap((city) => byCity.get(city) ?? []);
}
