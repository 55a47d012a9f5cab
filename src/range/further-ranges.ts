import type { Clock } from "./calculation/clock.ts";
import { sourceSpan } from "./lexicon/leftovers.ts";
import type { Lexed } from "./lexicon/token.ts";
import { isElsewise } from "./other-words.ts";
import type { Match } from "./reading.ts";
import { Size, sizeOf } from "./resolution/size.ts";
import type { Refused, Understood } from "./types.ts";
import { understand } from "./understand.ts";
import { weigh } from "./weight.ts";

/** The range of a sentence, and how it was understood. */
export interface Found {
  readonly match: Match;
  readonly result: Understood;
}

/** "since 2 October and 22 October", "June or July": another date stands beside it, and nobody knows what for. */
export function goesOn(match: Match, matches: readonly Match[], lexed: Lexed): boolean {
  const { text } = lexed;
  const before = matches[matches.indexOf(match) - 1];
  if (before !== undefined) {
    const between = typedBetween(before, match, lexed);
    if (OR.test(between) || (isPeriod(before) && CORRECTS.test(between))) return true;
    // "from 1 to 5 and from 10 to 15 October": the month is said once.
    if (AND.test(text.slice(before.endIndex, match.index)) && isPeriod(before)) return true;
    if (between === "," && before.reading.kind === "pair") return true;
  }
  if (isNamedAgain(match, matches, lexed)) return true;
  // "gestern vor einer Woche": eight days ago, or seven?
  const isAgo = match.reading.kind === "span" && match.reading.ago !== undefined;
  if (isAgo && before?.reading.kind === "span" && typedBetween(before, match, lexed) === "") return true;
  const next = matches.find(({ index }) => index >= match.endIndex);
  if (next === undefined) return false;
  const gap = text.slice(match.endIndex, next.index);
  const between = typedBetween(match, next, lexed);
  // "yesterday, the 16th", "last month, last week": they say no one thing, or they would be read as one.
  if (isPeriod(next) && CORRECTS.test(between)) return true;
  const isBeside = gap.trim() === "" && /^[,;(]/.test(between) && !/^(?:now|today|tonight)$/.test(next.text);
  if (isBeside && next.reading.kind === "number" && next.reading.ordinal && /\p{L}/u.test(between))
    return true;
  return (AND.test(gap) || isBeside || OR.test(between) || AND_ONE_MORE.test(between)) && isPeriod(next);
}

/** "and", and what may open the next range: "und vom 10. bis 15. Oktober". */
const AND = /^ and (?:(?:from|between|of|for|in|on|at|since) )*$/;

const isPeriod = ({ reading }: Match): boolean => /^(?:fields|span|within|pair|applied)$/.test(reading.kind);

/** "report for October and report for November": the same noun stands before another range. */
function isNamedAgain(match: Match, matches: readonly Match[], lexed: Lexed): boolean {
  const noun = nounBefore(match, lexed);
  return (
    noun !== undefined &&
    matches.some((other) => other !== match && isPeriod(other) && nounBefore(other, lexed) === noun)
  );
}

/** The unknown word that a range stands behind, past the prepositions between the two. */
function nounBefore({ index }: Match, { tokens }: Lexed): string | undefined {
  const noun = tokens.findLast(({ at, text }) => text !== "" && at < index && !PREPOSITION.test(text))?.text;
  return noun !== undefined && /^_\w{4,}_$/.test(noun) ? noun : undefined;
}

const PREPOSITION = /^(?:from|in|on|of|for|at|since|to|in\/to|at\/to|for\/per)$/;

const typedBetween = (left: Match, right: Match, lexed: Lexed): string =>
  lexed.source.slice(sourceSpan(lexed, left).to, sourceSpan(lexed, right).from).trim();

/** Whoever asks for one or the other has to say which: "April oder Mai", "le 1er ou le 2 avril". */
const OR =
  /^\.?\s*(?:(?:or|oder|beziehungsweise|bzw\.?|ou|o|u|oppure|eller|alternativt|lub|albo|bądź|ewentualnie|względnie|of|ou bien)(?:\s+(?:the|on|in|der|die|das|den|am|im|vom|le|la|les|du|en|de|au|aux|het|op|van|el|al|il|lo|del|della|dello|da|do|di|dal|no|na|em|a|(?:d|l|dell|all|dall|un)['’])){0,3}|或|或者|还是|還是|か|または|もしくは|あるいは|或いは)$/iu;

/** "September, nein, Oktober", "oktober – rättelse: november": what stands before the words is taken back. */
const CORRECTS = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?:or|oder|of|eller|albo|lub) )?(?:${[
    "no|sorry|wait|oops|actually|scratch that|correction|i mean|i meant|make that|or rather|rather",
    "nein|nee|quatsch|korrektur|ich meine|ich meinte|meinte|besser|doch lieber|lieber|eher|vielmehr|äh|pardon",
    "correctie|ik bedoel|bedoel|liever|eerder|eigenlijk",
    "non|pardon|enfin|plutôt|ou plutôt|je veux dire|correction",
    "perdón|perdon|mejor dicho|digo|más bien|o mejor|corrección",
    "não|desculpa|desculpe|aliás|quer dizer|ou melhor|melhor dizendo|correção",
    "scusa|scusi|scusate|anzi|cioè|voglio dire|o meglio|correzione",
    "nej|förlåt|rättelse|jag menar|menar|snarare|hellre|undskyld|rettelse|jeg mener|mener|snarere|hellere",
    "nei|beklager|unnskyld|heller",
    "nie|przepraszam|korekta|to znaczy|znaczy|tzn|raczej|pomyłka|wróć",
  ].join("|")})(?!\\p{L}).{0,20}$`,
  "iu",
);

/** "10月的报告和11月的报告", "10月分と、できれば8月分も" ask for two. */
const AND_ONE_MORE =
  /^(?:[^，。；！？,;!?、]{0,8}(?:和|與|与|及|跟|以及|还有|還有|および|並びに)|分?(?:のレポート)?と[、，]?(?:できれば|可能なら)?)$/u;

/** What is said now, and no range that somebody would order beside another. */
const NOT_ORDERED = /^(?:now|today|tonight|this day)$/;

/** "As discussed last week, the report for Q3": which of the two is asked for, nobody but who wrote it knows. */
export function besideOf(
  { match, result: { interval } }: Found,
  matches: readonly Match[],
  clock: Clock,
  lexed: Lexed,
): Refused | undefined {
  const { start, end } = interval;
  const other = matches.find((each) => {
    if (each === match || NOT_ORDERED.test(each.text) || weigh(each, lexed) < 1) return false;
    if (sizeOf(each.reading) === Size.time || isElsewise(each, lexed, clock)) return false;
    const result = understand(each.reading, clock, lexed);
    return result.ok && (result.interval.start !== start || result.interval.end !== end);
  });
  if (other === undefined) return undefined;
  const parts = [match, other].map(({ reading }) => reading);
  const asked = understand({ kind: "impossible", reason: "several-ranges", parts }, clock, lexed);
  return asked.ok ? undefined : asked;
}
