import { closestMatches } from "./closest-matches.ts";
import type { OptionMistake } from "./find-mistakes.ts";
import { closestZones } from "./zones.ts";

/** Words at an end of a text that may be a misspelt option, and the text without them. */
export interface TrimCandidate {
  readonly mistake: OptionMistake;
  readonly rest: string;
}

const FORMATS = ["pdf", "csv", "both"];
const PLACES = ["here", "me"];
const MAX_SERVERS = 5;
/** `America/New York`: more words name no zone. */
const MAX_ZONE_WORDS = 3;

/** Every way to take one misspelt option off an end of the text, the likeliest first. */
export function trimCandidates(text: string, servers: readonly string[]): TrimCandidate[] {
  const words = text.split(" ");
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  const peeled = (mistake: OptionMistake | undefined, from: number, to: number): TrimCandidate[] => {
    const rest = [...words.slice(0, from), ...words.slice(to)].join(" ");
    return mistake && rest !== "" ? [{ mistake, rest }] : [];
  };
  const end = words.length;
  const lastIn = words.findLastIndex((word) => /^in$/i.test(word));
  return [
    ...peeled(format(last), end - 1, end),
    ...peeled(format(first), 0, 1),
    ...(/^to$/i.test(words.at(-2) ?? "") ? peeled(place(last), end - 2, end) : []),
    ...(/^on$/i.test(words.at(-2) ?? "") ? peeled(server(last, servers), end - 2, end) : []),
    ...(lastIn > 0 ? peeled(zone(words.slice(lastIn + 1)), lastIn, end) : []),
    ...(/^to$/i.test(first) ? peeled(place(second), 0, 2) : []),
    ...(/^on$/i.test(first) ? peeled(server(second, servers), 0, 2) : []),
    ...(/^in$/i.test(first) ? leadingZones(words) : []).flatMap((count) =>
      peeled(zone(words.slice(1, 1 + count)), 0, 1 + count),
    ),
  ];
}

/** How many words behind a leading `in` may be the zone: those first that come near to one. */
function leadingZones(words: readonly string[]): number[] {
  const counts = Array.from({ length: MAX_ZONE_WORDS }, (_, index) => index + 1);
  const isNear = (count: number) => closestZones(words.slice(1, 1 + count).join(" "), 1).length > 0;
  return [...counts.filter(isNear), ...counts.filter((count) => !isNear(count))];
}

function format(word: string): OptionMistake | undefined {
  const near = closestMatches(word, FORMATS);
  return near.length > 0 ? { part: "format", words: word, near } : undefined;
}

const zone = (words: readonly string[]): OptionMistake | undefined =>
  words.length === 0
    ? undefined
    : { part: "zone", words: words.join(" "), near: closestZones(words.join(" "), 3) };

function server(word: string, servers: readonly string[]): OptionMistake | undefined {
  if (word === "") return undefined;
  const near = closestMatches(word, servers);
  return { part: "server", words: word, near: near.length > 0 ? near : servers.slice(0, MAX_SERVERS) };
}

const place = (word: string): OptionMistake | undefined =>
  word === "" ? undefined : { part: "place", words: word, near: closestMatches(word, PLACES) };
