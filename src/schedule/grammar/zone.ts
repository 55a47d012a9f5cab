import type { Clause } from "./clause.ts";
import type { Reader } from "./reader.ts";
import { isAmbiguousZone, zoneByName, zoneOfAbbreviation } from "./zone-names.ts";

/** The longest name of a zone has so many words, signs counted: "America/Argentina/Buenos_Aires". */
const MAX_WORDS = 8;

/** "in Berlin", "London time", "heure de Paris", "Europe/Berlin", "UTC", "9 CET". */
export function zoneClause(reader: Reader, at: number): Clause | undefined {
  // "à New York" names a place, "at Easter" does not.
  const led = /^(?:at|@|on)$/i.test(reader.words(at, at + 1)) ? at : reader.skip(at, "in", "at", "on");
  const timeOf = reader.is(led, "time") ? reader.skip(led + 1, "of", "in") : led;
  const named =
    led > at || reader.tokens[timeOf]?.unknown || isZoneWord(reader.text(timeOf))
      ? zoneName(reader, timeOf)
      : undefined;
  if (named !== undefined) {
    const isTime = reader.is(named.to, "time") || (reader.is(named.to, "hour") && reader.isTight(named.to));
    const timed = timeOf > led || isTime;
    const to = timeOf === led ? named.to + (isTime ? 1 : 0) : named.to;
    // A bare city may be anything; a bare zone is only that.
    if (led > at || timed || isZoneWord(reader.words(timeOf, named.to)))
      return { kind: "zone", zone: named.zone, from: at, to: reader.skip(to, "zone") };
  }
  const word = reader.text(led).toLowerCase();
  const zone = zoneOfAbbreviation(word);
  if (zone !== undefined) return { kind: "zone", zone, from: at, to: reader.skip(led + 1, "time") };
  if (isAmbiguousZone(word) && reader.tokens[led]?.unknown) {
    const suggestions = [
      "every day at 9:00 in New York",
      "every day at 9:00 in Europe/London",
      "every day at 9:00 UTC",
    ];
    return { kind: "error", reason: "ambiguous", suggestions, from: led, to: led + 1 };
  }
  return undefined;
}

const isZoneWord = (text: string): boolean => /\/|^(?:UTC|GMT|CET|CEST)(?!\w)/i.test(text);

/** The longest run of words that names a zone. */
function zoneName(reader: Reader, at: number): { zone: string; to: number } | undefined {
  if (!/[\p{L}]/u.test(reader.words(at, at + 1).slice(0, 1))) return undefined;
  for (let to = Math.min(reader.end, at + MAX_WORDS); to > at; to--) {
    const words = reader.words(at, to);
    if (words.length > 40) continue;
    const zone = zoneByName(words) ?? adjective(reader, words, to);
    if (zone !== undefined) return { zone, to };
  }
  return undefined;
}

/** "Londoner Zeit", "Berliner Zeit". */
const adjective = (reader: Reader, words: string, to: number): string | undefined =>
  reader.is(to, "time") && /er$/i.test(words) ? zoneByName(words.slice(0, -2)) : undefined;
