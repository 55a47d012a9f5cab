import { around } from "./around.ts";
import { MONTH_NAME } from "./lexicon/clock-words.ts";
import type { Lexed } from "./lexicon/token.ts";
import { isStrange } from "./other-words.ts";
import type { Match } from "./reading.ts";
import { Size, sizeOf } from "./resolution/size.ts";

/** One word, and then a sign or nothing. */
const ENDS_THERE = /^\p{L}+\s*(?:$|[,;.!?)])/u;

/** Before or behind the range, what nobody understood would make another range of it. */
const GOES_ON_BEHIND = /^ ?(?:before|after|until|through|vor|since|beforewards|afterwards)(?!\w)/;
const GOES_ON_BEFORE = /(?<!\w)between $/;
const BEGINS_THERE = /(?<!\w)(?:afterwards|beforewards|fromwards|onwards|later) $/;
/** "since the migration in October". */
const TIED_BEFORE =
  /(?<!\w)(?:since|before|after|until|between|vor)(?: (?:_\w*_|this|a)){1,3}(?: (?:and|to|until))? (?:(?:in|of|on|at|for) )*$/;
/** Spanish "anterior a", Portuguese "anterior à". */
const PREVIOUS_TO = /(?<!\w)previous$/;
/** "up to the end of October" has no beginning. */
const TO_THE = /(?<!\p{L})to(?: the)?$/iu;
const TO = /^ (?:to|at)(?!\w)/;
/** "voor" and "para" are for somebody as well. */
const FOR_SOMEBODY = /^(?:voor)(?!\p{L})/iu;

/**
 * The word that ties the range in a sentence to something that is not understood: "the year before the migration",
 * "between October and go-live", "移行の前年". The year alone is not what is asked for.
 */
export function tieToUnknown(match: Match, lexed: Lexed): string | undefined {
  const [before, behind] = [lexed.text.slice(0, match.index), lexed.text.slice(match.endIndex)];
  const typed = around(lexed, match);
  const often = isRepeated(match) ? EVERY.exec(typed.before) : undefined;
  const isLength = match.reading.kind === "duration";
  const isCountedBack = isLength || (match.reading.kind === "span" && match.reading.ago !== undefined);
  const bound = isCountedBack ? BOUND.exec(typed.before) : undefined;
  // "deux dernières heures et demie": a word of which the range holds only a part.
  const cut = lexed.tokens.find(({ at, text }) => at < match.endIndex && at + text.length > match.endIndex);
  if (cut !== undefined) return lexed.source.slice(cut.from, cut.to);
  const count = COUNTED.exec(typed.before);
  if (count !== null && match.reading.kind === "span" && sizeOf(match.reading) === Size.month)
    return count[0];
  // "since yesterday's outage"
  if (OPENED.test(match.text) && POSSESSED.test(typed.after)) return typed.after.split(/\s/)[1];
  const denial = often ?? bound ?? AND_A_HALF.exec(typed.after);
  if (denial) return denial[0].trim();
  // "über 30 Tage"
  if (isLength && before.endsWith("_over_ ")) return typed.before.split(/\s/).at(-1);
  // "12 Sept to, thanks"
  if (behind.startsWith(" to") && ENDS_THERE.test(typed.after)) return firstOf(typed.after);
  // Dutch "een mei" is the first of May.
  const isAlone = /^(?:$|[,;.!?)])/.test(typed.after) || FIRST.test(typed.before);
  if (before.endsWith("a ") && MONTH_NAME.test(match.text) && isAlone) return typed.before.split(/\s/).at(-1);
  // "on the 1st of every month"
  if (EVERY_BEHIND.test(behind)) return typed.after.split(/\s/).slice(0, 3).join(" ");
  // "every Friday the report of the week"
  if (EVERY_WEEKDAY.test(lexed.text)) return typed.before.split(/\s/)[0] ?? typed.text;
  if (AHEAD_BEHIND.test(behind)) return typed.after.split(/\s/).slice(0, 3).join(" ");
  // "リリース後1週間", "上线后一周": a length that begins there.
  if (match.reading.kind === "duration" && BEGINS_THERE.test(before)) return typed.before.slice(-12);
  if (GOES_ON_BEFORE.test(before) || (/^(?:start|end)(?!\w)/.test(match.text) && TO_THE.test(typed.before)))
    return typed.before.split(/\s/).at(-1);
  if (TIED_BEFORE.test(before) && !/[,;.!?][^,;.!?]*$/.test(typed.before.slice(-40)))
    return typed.before.split(/\s/).slice(-3).join(" ");
  if (isBegunByUnknown(match, before, typed.before)) return typed.before.slice(-12);
  const isBare = match.reading.kind === "span" && match.reading.bare !== undefined;
  if (GOES_ON_BEHIND.test(behind) && (isBare || !FOR_SOMEBODY.test(typed.after))) return firstOf(typed.after);
  if (PREVIOUS_TO.test(match.text) && TO.test(behind)) return firstOf(typed.after);
  return isBeforeSomething(match, lexed) ? typed.text : undefined;
}

/** "リリース日〜10/7", "从合同签订到昨天", "from go-live to 7 October": nobody knows where that begins. */
function isBegunByUnknown({ reading }: Match, before: string, typed: string): boolean {
  if (/(?<!\w)from(?: ?-? ?_\w*_){1,4} (?:to|until|through) $/.test(before)) return true;
  const opensStart = reading.kind === "applied" && reading.operator.opensStart === true;
  if (opensStart && /(?:_|(?<!\d )nichi) fromwards $/.test(before)) return true;
  return /(?:_|(?<!\d )nichi) (?:onwards )?(?:to|until) $/.test(before) && REACHES.test(typed);
}

/** 到 is also the end of many verbs: "收到昨天的报告". */
const REACHES =
  /(?:[〜～~]|(?<![收看拿找想发發送得接查等提遇做回直轉转传傳导導調调加寄用碰])到|(?<![发發寄延截送传傳甚乃])至)\s*$/u;

/** "los lunes", "Mondays": words for each of them, where no range stands beside them. */
export function repeatedIn({ tokens, source }: Lexed): string | undefined {
  const token = tokens.find(({ text }) => /^_(?:every_[a-z]+|[a-z]+days)_$/.test(text));
  return token && source.slice(token.from, token.to);
}

/** A length or a weekday may come again and again; "all January" is one of them. */
const isRepeated = ({ reading, text }: Match): boolean =>
  reading.kind === "duration" || /^(?:(?:[a-z]+day|weekend)(?!\w)|\d{1,2}th$)/.test(text);

/** "alle 14 Tage", "om de 2 weken", "tous les 15 jours": how often, not how far back. "todos los lunes", "every Monday" are many. */
const EVERY =
  /(?<!\p{L})(?:every|each|alle|jeder?|jeden|jedes|elke|iedere|om de|tous les|toutes les|chaque|cada|toda?|todo dia|tod[oa]s l[oa]s|tod[oa]s [oa]s|ogni|tutti i|tutti gli|tutte le|varje|vart|hver|hvert|co)$/iu;

const EVERY_WEEKDAY = /(?<!\w)(?:_every_|every|each) (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day(?!\w))/;
const EVERY_BEHIND = /^ (?:(?:of|in|on|at|for) )*(?:_every_|every|each)(?!\w)/;

/** "at least 30 days", "plus de 30 jours": a bound is no window back. */
const BOUND =
  /(?<!\p{L})(?:\p{L}+(?:er|re|ss) than|up to|under|at least|at most|mehr als|weniger als|mindestens|höchstens|maximal|minimal|plus de|moins de|au moins|au plus|au maximum|au minimum|maximum|minimum|meer dan|minder dan|minstens|ten minste|hooguit|hoogstens|maximaal|minimaal|más de|menos de|al menos|mais de|pelo menos|più di|meno di|almeno|mer än|mindre än|minst|mere end|mindre end|mer enn|mindre enn|więcej niż|mniej niż|co najmniej)$/iu;
const OPENED = /^(?:since|before|after|until)(?!\w)/;
/** "van een mei graag", "een mei alsjeblieft", but not "ik wil een oktoberrapport". */
const FIRST = /(?:^|(?<!\p{L})(?:van|op|vanaf|sinds|tot|voor|t\/m)\s)een$/iu;
const POSSESSED = /^['’]s\s+\p{L}/u;
/** "rapport 15 vorige maand": the day or a count of something; "Veeam 12 last month" is a version. */
const COUNTED = /(?<=^|(?:^|\s)\p{Ll}\S*\s)(?:[1-9]|[12]\d|3[01])$/u;
/** "two hours and a half" */
const AND_A_HALF =
  /^(?:and a half|et demie?|en een hal(?:f|ve)|und ein halb\p{L}*|y medi[oa]|e mei[oa]|e mezz[oa])(?!\p{L})/iu;
/** "today in a week", "mardi en huit" */
const AHEAD_BEHIND = /^ in (?:(?:\d+|a) (?:day|week|month|quarter|year)|(?:8|15)(?=$| and | _))(?!\w)/;

const firstOf = (text: string): string | undefined => text.split(/\s/)[0];

/** 前年, 前一年: behind an unknown word they are the year before that. 前月分 is simply last month's. */
function isBeforeSomething(match: Match, lexed: Lexed): boolean {
  const { text, after } = around(lexed, match);
  const { tokens, source } = lexed;
  const at = tokens.findIndex(({ at, text: inner }) => inner !== "" && at === match.index);
  const typed = (index: number) => source.slice(tokens[index]?.from, tokens[index]?.to);
  const isOf = (index: number) => typed(index) === "の";
  // "移行の1週間前"
  if (match.text.endsWith(" ago") && isOf(at - 1)) return tokens[at - 2]?.text.startsWith("_") === true;
  if (!/^(?:前|之前|以前)/.test(text) || after.startsWith("分")) return false;
  const ofWhat = isOf(at - 1) ? at - 2 : at - 1;
  const token = tokens[ofWhat];
  // "请发前7天的报告", "ください前月分を": a verb and its object. "障害発生前24時間" is tied to the event.
  const isCounted = /^\D{1,2}[\d〇一二两兩三四五六七八九十几幾数數]/.test(text);
  // Chinese 前天 and 前年 are counted from today.
  if (!isCounted && !ANY_KANA.test(source)) return false;
  const isKana = at - 1 === ofWhat && (!isCounted || KANA.test(typed(at - 1)));
  if (at - 1 === ofWhat && isCounted && VERB.test(typed(at - 1))) return false;
  return token !== undefined && !isKana && (token.text.startsWith("_") || isStrange(token, source));
}

const KANA = /^\p{sc=Hiragana}$/u;
const ANY_KANA = /\p{sc=Hiragana}/u;
/** The last sign of what asks for a report in Chinese. */
const VERB = /^[发發给給看要查拉出我们們下请請供成计計取到把求需]$/;
