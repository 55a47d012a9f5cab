import { around } from "./around.ts";
import type { Clock } from "./calculation/clock.ts";
import type { Lexed, PlacedToken } from "./lexicon/token.ts";
import { isRead } from "./locales/languages.ts";
import { isDue, isNumberOfSomething, isTalkedAbout } from "./other-times.ts";
import type { Match } from "./reading.ts";

/** Does what looks like a range in a sentence say something else there? */
export const isElsewise = (match: Match, lexed: Lexed, clock: Clock): boolean =>
  isOther(match, lexed) ||
  isDue(match, lexed) ||
  isTalkedAbout(match, lexed) ||
  isNumberOfSomething(match, lexed) ||
  isPartOfWord(match, lexed) ||
  isRestOfDate(match, lexed) ||
  isForeign(match, lexed, clock);

/** "May I have …", "it may be": no month. */
function isOther(match: Match, lexed: Lexed): boolean {
  // "upgrade to version 7.1", "7.1版本"
  if (/^\d+(?:\.\d+){1,2}$/.test(match.text) && isVersion(around(lexed, match))) return true;
  if (WEEKDAY.test(match.text)) return isShortWord(match, lexed);
  // "the first three months" of what?
  const before = lexed.text.slice(0, match.index);
  if (match.reading.kind === "duration" && /(?:^| )(?:1th|number 1) $/.test(before)) return true;
  // "契約の最後の7日間"
  if (/^last \d/.test(match.text) && /(?:^| )number $/.test(before)) return true;
  // Spanish and Italian "mar" is the sea as well.
  if (match.text === "march" && around(lexed, match).text.toLowerCase() === "mar")
    return lexed.source.trim().length > 3;
  // "the first week of the project", "a third of October"
  if (/^\d{1,2}th/.test(match.text) && isCountedOrder(match, lexed)) return true;
  if (match.text !== "may") return false;
  const typed = around(lexed, match);
  return (
    /^(?:i|we|you|he|she|they|it|be|have|not|also|contain|include|need|want)\b/i.test(typed.after) ||
    /(?:^|\s)(?:i|we|you|he|she|they|it|that|who|which)$/i.test(typed.before)
  );
}

const isVersion = ({ before, after }: { readonly before: string; readonly after: string }): boolean =>
  /(?:version|versión|versão|versione|versie|wersja|wersji|\bver\.?|\bv|版本|版|バージョン)$/iu.test(
    before,
  ) || /^(?:版|バージョン|version)/iu.test(after);

function isCountedOrder(match: Match, lexed: Lexed): boolean {
  const { text, index, endIndex } = match;
  return (
    (/^\d{1,2}th$/.test(text) &&
      (NUMBERED.test(lexed.text.slice(endIndex)) ||
        (/^\dth$/.test(text) && !/\d/.test(around(lexed, match).text)))) ||
    /(?:^| )(?:a|last|middle) $/.test(lexed.text.slice(0, index))
  );
}

/** What an ordinal numbers, where that isn't a range. */
const NUMBERED = /^ (?:day|week|fortnight|month|quarter|half|year|decade|weekend|(?:19|20)\d\d)(?!\w)/;

const WEEKDAY = /^(?!to|yester)[a-z]+day$/;

/**
 * Dutch "zo", German "so", Danish "man", French "mer": weekdays in short, and far more often other words. They count
 * with their full stop, and behind a preposition.
 */
function isShortWord(match: Match, { source, text, tokens }: Lexed): boolean {
  const token = tokens.find(({ at, text: inner }) => inner !== "" && at === match.index);
  if (token === undefined || token.to - token.from > 3 || UNPARTED.test(source.slice(token.from, token.to)))
    return false;
  const isAlone = source.trim().length === token.to - token.from;
  return (
    !isAlone &&
    source[token.to] !== "." &&
    !/(?:^| )(?:on|in|for|of|from|since|until|at) $/.test(text.slice(0, match.index))
  );
}

/** "2016'da", "2016년": what is glued to letters that no language holds is a part of a word. */
function isPartOfWord(match: Match, { tokens, source }: Lexed): boolean {
  const isInside = ({ at, text }: PlacedToken) => text !== "" && at >= match.index && at < match.endIndex;
  const first = Math.max(tokens.findIndex(isInside), 0);
  const last = Math.max(tokens.findLastIndex(isInside), 0);
  const typed = (index: number) => source.slice(tokens[index]?.from, tokens[index]?.to);
  const isGlued = (inner: number, outer: number, gap: number) =>
    isStrange(tokens[outer], source) &&
    !UNPARTED.test(typed(inner)) &&
    Math.max(
      (tokens[outer]?.from ?? 0) - (tokens[inner]?.to ?? 0),
      (tokens[inner]?.from ?? 0) - (tokens[outer]?.to ?? 0),
    ) === gap;
  // "S3 last month" is storage.
  const isLettered = /^[a-z]$/i.test(typed(first - 1)) && /^\d/.test(typed(first));
  if (isLettered && tokens[first - 1]?.to === tokens[first]?.from) return true;
  const apostrophe = /^['’]$/.test(typed(last + 1)) ? 1 : 0;
  return isGlued(first, first - 1, 0) || isGlued(last, last + 1 + apostrophe, apostrophe);
}

/**
 * Numbers in a sentence of a language that is not read: "2007 ve 2009", "4-22 जनवरी". What stands beside them would say
 * what they are.
 */
function isForeign(match: Match, { tokens }: Lexed, { locale }: Clock): boolean {
  if (isRead(locale) || /[a-z]/.test(match.text.replace(/th\b/g, ""))) return false;
  const before = tokens.findLast(({ at, text }) => text !== "" && at < match.index);
  return before === undefined || !/^[a-z]/.test(before.text);
}

/** In scripts that part no words by spaces nothing is glued. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

export const isStrange = (token: PlacedToken | undefined, source: string): boolean =>
  token?.text.startsWith("_") === true && !UNPARTED.test(source.slice(token.from, token.to));

/** "12 Ocak 2016": a year behind a number and a strange word is a part of a date. */
function isRestOfDate(match: Match, { tokens, source }: Lexed): boolean {
  if (!/^(?:\d{4}|\d{4} nen|year)$/.test(match.text)) return false;
  const index = tokens.findIndex(({ at, text }) => text !== "" && at >= match.index);
  // German "05. 2016": its month is an ordinal.
  if (/^\d{1,2}th$/.test(tokens[index - 1]?.text ?? "")) return true;
  // "23/Eyl/2020"
  if (/^[-/]$/.test(tokens[index - 1]?.text ?? "") && tokens[index]?.spaced === false) return true;
  const [number, word] = [tokens[index - 2], tokens[index - 1]];
  // "3. 2016" may be a month or the end of a sentence.
  if (word !== undefined && source.slice(word.from, word.to) === "." && /^\d{1,2}$/.test(number?.text ?? ""))
    return true;
  return isStrange(word, source) && /^\d{1,2}(?:th)?$/.test(number?.text ?? "");
}
