import { wordsOf } from "../i18n/words.ts";
import { closestMatches } from "./closest-matches.ts";
import { folded } from "./keywords.ts";

/** What is to become of the license watch, as it was typed. */
export interface WatchText {
  readonly kind: "watch";
  /** `settings` opens the form. */
  readonly what: "on" | "off" | "settings";
  /** One of the servers by its name in the settings; without one, all of them are meant. */
  readonly server?: string;
  /** What is neither a server nor a word of the command. Foreign text. */
  readonly unknown?: string;
  /** What it may have been meant as, as it is typed behind the command. */
  readonly near?: readonly string[];
}

/** Accents are left out on many keyboards. The longest first, because one may begin another. */
const alternatives = (words: readonly string[]): string =>
  [...new Set(words.flatMap((word) => [word, folded(word)]))]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const among = (words: readonly string[]) => new RegExp(` (?:${alternatives(words)})(?= )`, "iu");

/** A language that writes no spaces has none behind the word either. */
const UNSPACED = /^\p{Script=Han}/u;
const BEGINNING = new RegExp(
  `^(?:(?:${alternatives(wordsOf("watch"))})(?=\\s|$)|(?:${alternatives(wordsOf("watch").filter((word) => UNSPACED.test(word)))}))`,
  "iu",
);

const OFF = among(wordsOf("watchOff"));
const SETTINGS = among(wordsOf("watchSettings"));
const HERE = among(wordsOf("watchHere"));
const BEFORE_SERVER = alternatives([...wordsOf("onServer"), "of", "for"]);

/** "watch", "watch on paris here", "watch off", "überwachung aus". Undefined where the text begins otherwise. */
export function readWatch(text: string, servers: readonly string[]): WatchText | undefined {
  const [word] = BEGINNING.exec(text) ?? [];
  if (word === undefined) return undefined;
  let what: WatchText["what"] = "on";
  let left = ` ${text.slice(word.length).trim()} `;
  const take = (pattern: RegExp): boolean => {
    const before = left;
    left = left.replace(pattern, "");
    return left !== before;
  };
  if (take(OFF)) what = "off";
  else if (take(SETTINGS)) what = "settings";
  take(HERE);
  // "on" may be a server's name, so the names go first; a longer one is more surely meant.
  const server = [...servers]
    .sort((a, b) => b.length - a.length)
    .find((name) => take(new RegExp(`(?: (?:${BEFORE_SERVER}))? ${escaped(name)}(?= )`, "iu")));
  const unknown = left.trim();
  const named = unknown.replace(new RegExp(`^(?:${BEFORE_SERVER}) `, "iu"), "");
  const near = unknown === "" ? [] : nearest(named, word, servers);
  return {
    kind: "watch",
    what,
    ...(server !== undefined && { server }),
    ...(unknown !== "" && { unknown: named }),
    ...(near.length > 0 && { near }),
  };
}

const MOST_NEAR = 3;

/** "watch pariss" and "watch of": what stands behind the word, one slip away. */
function nearest(typed: string, word: string, servers: readonly string[]): string[] {
  const ends = closestMatches(
    folded(typed),
    [...wordsOf("watchOff"), ...wordsOf("watchSettings")].map(folded),
  );
  return [
    ...closestMatches(typed, servers).map((server) => `${word} on ${server}`),
    ...ends.map((end) => `${word} ${end}`),
  ].slice(0, MOST_NEAR);
}
