import { around } from "./around.ts";
import { Clock } from "./calculation/clock.ts";
import { isZone } from "./calculation/zones.ts";
import { mayBeDeadline } from "./deadline.ts";
import { denialAround } from "./denials.ts";
import { repeatedIn, tieToUnknown } from "./half-said.ts";
import { MONTH_NAME, WEEKDAY_NAME } from "./lexicon/clock-words.ts";
import { sourceSpan } from "./lexicon/leftovers.ts";
import { lex } from "./lexicon/lexer.ts";
import type { Lexed } from "./lexicon/token.ts";
import { bothMeanings } from "./lexicon/undecided.ts";
import { languagesOf } from "./locales/languages.ts";
import { withOpening } from "./opening.ts";
import { isElsewise } from "./other-words.ts";
import { readText } from "./read-text.ts";
import type { Match } from "./reading.ts";
import { refuse } from "./refusal.ts";
import { Size, sizeOf } from "./resolution/size.ts";
import type { FoundRange, Interval, RangeContext, Refused, Understood } from "./types.ts";
import { understand } from "./understand.ts";

/** Sentences beyond this are documents. */
const MAX_SENTENCE = 600;

/** Struck out, as Slack writes it. */
const STRUCK_OUT = /(?<![\w~])(~~?)(?=[^\s~])[^~\n]*[^\s~]\1(?![\w~])/g;

/** What the own language makes of the words for certain; English would only find a part of them. */
const CERTAIN: readonly string[] = ["several-ranges", "ends-far-ahead", "start-after-end", "instant"];

/**
 * Finds the range inside a sentence ("license report for last quarter as csv please") and gives it back with the words
 * around it. Of several the one that says most wins; what is struck out is skipped. A sentence that denies or compares
 * is refused: a part of "not last month" is not what is asked for. Never throws.
 */
export function findRange(text: string, context: RangeContext): FoundRange {
  if (!isZone(context.zone)) return refuse("unknown-zone");
  if (text.trim() === "") return refuse("empty");
  if (text.length > MAX_SENTENCE) return refuse("too-long");
  const clock = new Clock(context);
  const said = text.replace(STRUCK_OUT, (struck) => " ".repeat(struck.length));
  let refused: Best["refused"];
  for (const languages of languagesOf(clock.locale)) {
    const lexed = lex(said, languages);
    const { matches: read, clock: there } = readText(lexed.text, context, clock);
    const matches = read.map((match) => withOpening(match, lexed));
    const { found, ...best } = bestOf(matches, there, lexed);
    if (found !== undefined) {
      const beside = around(lexed, found.match);
      // What the own language read and refused has no parts that are a range: "tussen nu en 15 november".
      if (refused !== undefined && isInside(sourceSpan(lexed, found.match), refused)) return refused.result;
      const denial =
        denialAround(beside.before, clauseBehind(beside), clock.locale) ?? tieToUnknown(found.match, lexed);
      if (denial !== undefined) return refuse("leftover", { leftover: denial });
      if (goesOn(found.match, matches, lexed)) return refuse("several-ranges");
      const other = besideOf(found.match, matches, there, lexed);
      if (other !== undefined) return other;
      const either = mayBeDeadline(found.match, found.result.interval, there);
      const result = either === undefined ? found.result : understand(either, there, lexed);
      return result.ok ? { ...result, ...beside } : result;
    }
    const often = repeatedIn(lexed);
    if (often !== undefined) return refuse("leftover", { leftover: often });
    const meanings = bothMeanings(lexed, languages);
    if (meanings !== undefined) return refuse("leftover", meanings);
    refused ??= best.refused;
    if (best.refused !== undefined && CERTAIN.includes(best.refused.result.reason))
      return best.refused.result;
  }
  return refused?.result ?? refuse("not-understood");
}

/** What stands behind the range; the full stops of dates and short words part no clauses: "14.4. nicht", "15 marca 2024 r. nie". */
const clauseBehind = ({ after }: { after: string }): string =>
  after.replace(/(?<=^|(?:^|\s)\p{L}{1,3})\.(?=\s+\p{Ll})/gu, "");

interface Stretch {
  readonly from: number;
  readonly to: number;
}

const isInside = (inner: Stretch, outer: Stretch): boolean =>
  inner.from >= outer.from && inner.to <= outer.to;

/** "since 2 October and 22 October", "June or July": another date stands beside it, and nobody knows what for. */
function goesOn(match: Match, matches: readonly Match[], lexed: Lexed): boolean {
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

/** What is said now, and no range that somebody would order beside another. */
const NOT_ORDERED = /^(?:now|today|tonight|this day)$/;

/** "As discussed last week, the report for Q3": which of the two is asked for, nobody but who wrote it knows. */
function besideOf(match: Match, matches: readonly Match[], clock: Clock, lexed: Lexed): Refused | undefined {
  const { start, end } = intervalOf(match, clock, lexed) ?? {};
  const other = matches.find((each) => {
    if (each === match || NOT_ORDERED.test(each.text) || weigh(each, lexed) < 1) return false;
    if (sizeOf(each.reading) === Size.time || isElsewise(each, lexed, clock)) return false;
    const interval = intervalOf(each, clock, lexed);
    return interval !== undefined && (interval.start !== start || interval.end !== end);
  });
  if (other === undefined) return undefined;
  const parts = [match, other].map(({ reading }) => reading);
  const asked = understand({ kind: "impossible", reason: "several-ranges", parts }, clock, lexed);
  return asked.ok ? undefined : asked;
}

function intervalOf({ reading }: Match, clock: Clock, lexed: Lexed): Interval | undefined {
  const result = understand(reading, clock, lexed);
  return result.ok ? result.interval : undefined;
}

/** "10月的报告和11月的报告", "10月分と、できれば8月分も" ask for two. */
const AND_ONE_MORE =
  /^(?:[^，。；！？,;!?、]{0,8}(?:和|與|与|及|跟|以及|还有|還有|および|並びに)|分?(?:のレポート)?と[、，]?(?:できれば|可能なら)?)$/u;

interface Best {
  readonly found?: { readonly match: Match; readonly result: Understood };
  /** Why the weightiest words that look like a range are none: "report for FY24". */
  readonly refused?: Stretch & { readonly result: Refused };
}

function bestOf(matches: readonly Match[], clock: Clock, lexed: Lexed): Best {
  let refused: Best["refused"];
  // The sort is stable: of equals the first in the sentence wins.
  for (const match of matches.toSorted((a, b) => weigh(b, lexed) - weigh(a, lexed))) {
    if (isElsewise(match, lexed, clock)) continue;
    // "in 5 minutes" lies ahead.
    const isAhead = match.reading.kind === "duration" && /(?<!\w)in $/.test(lexed.text.slice(0, match.index));
    const result = isAhead ? refuse("future") : understand(match.reading, clock, lexed);
    if (result.ok) return { found: { match, result } };
    if (result.reason !== "not-understood" || match.reading.kind === "impossible")
      refused ??= { result, ...sourceSpan(lexed, match) };
  }
  return refused === undefined ? {} : { refused };
}

/** Words that are also something else count little: "may", "a day", "2 h", "the 3rd". */
const WEAK = /^(?:may|march|saturday|sunday|now|second|\d{1,2}th)$/;

const DEADLINE = /^today (?:before|until) /;

/** Portuguese weekdays that are ordinals as well: "a segunda via do relatório de maio". */
const WEAK_AS_TYPED = /^(?:segunda|terça|terca|quarta|quinta|sexta)$/i;

/** The range before it is when something happens, where the sentence names another range. */
const WHEN_BEHIND = /^(?:(?:中|内|以内)?に(?!お)|付[のけ]?|之?[内內](?!的|使)|[把给給发發])/u;

function weigh(match: Match, lexed: Lexed): number {
  const { text, reading } = match;
  const letters = text.length;
  // "10月5日に9月分を", "本周内", "12月5号把上个月的": when it is to be done.
  if (WHEN_BEHIND.test(around(lexed, match).after) || /に$/.test(around(lexed, match).text))
    return letters / 100;
  // "before Monday" is when the report is needed.
  if (reading.kind === "applied" && reading.operator.opensStart) return letters / 100;
  if (reading.kind === "duration" || reading.kind === "number") return letters / 100;
  // "para hoy antes de las 12", "informe de octubre para el lunes": by then it is needed.
  if (DEADLINE.test(text) || (WEEKDAY_NAME.test(text) && lexed.text.slice(0, match.index).endsWith("for ")))
    return letters / 100;
  if (WEAK.test(text)) {
    const typed = around(lexed, match).text;
    // "maggio" is nothing but May.
    return MONTH_NAME.test(text) && typed.length > 3 && typed.toLowerCase() !== text
      ? typed.length
      : letters / 100;
  }
  return /^[a-z]+day$/.test(text) && WEAK_AS_TYPED.test(around(lexed, match).text) ? 1 / 100 : letters;
}
