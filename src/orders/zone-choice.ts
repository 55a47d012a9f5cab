import { wordsOf } from "../i18n/words.ts";
import { findZone, plainZone, SERVER_LOCAL } from "./zones.ts";

const serverZones: ReadonlySet<string> = new Set(wordsOf("serverZone"));

/** What somebody names as a zone: an IANA zone as {@link findZone} reads it, or `Local` for the server's own. */
export function findZoneChoice(text: string): string | undefined {
  const named = plainZone(text).replace(/^the /, "");
  return serverZones.has(named) || serverZones.has(named.replace(/^server[’']?s? (?=local)/, ""))
    ? SERVER_LOCAL
    : findZone(text);
}
