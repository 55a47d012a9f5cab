import { isZone } from "./from-range/zones.ts";
import type { Clause } from "./grammar/clause.ts";
import { parse } from "./grammar/clauses.ts";
import { Reader } from "./grammar/reader.ts";
import { leftoverRefusal } from "./leftover.ts";
import { type Lexicon, lexiconsOf } from "./lexicon/language.ts";
import { lex } from "./lexicon/lexer.ts";
import { draftOf } from "./meaning/draft.ts";
import { isProblem, type Problem } from "./meaning/problem.ts";
import { ruleOf } from "./meaning/rule-of.ts";
import { isExample, refuse } from "./refusal.ts";
import { nextRuns } from "./rule/runs.ts";
import type { StoredRule } from "./rule/stored-rule.ts";
import type { Schedule, ScheduleContext, ScheduleRefused, ScheduleResult } from "./types.ts";

/** Texts beyond this are documents. */
const MAX_LENGTH = 600;
export const DEFAULT_LOCALE = "en-US";

/**
 * Reads a text that says when something recurs: "every month on the last Friday at 16:30 in Berlin". Every word must be
 * understood; what is not is named in `leftover`. Never throws.
 */
export function readSchedule(text: string, context: ScheduleContext): ScheduleResult {
  const trouble = contextTrouble(text, context);
  if (trouble !== undefined) return trouble;
  let refusal: ScheduleRefused | undefined;
  for (const lexicon of lexiconsOf(context.locale ?? DEFAULT_LOCALE)) {
    const result = readWith(lexicon, text, context);
    if (result.ok) return result;
    // Of two languages the one that understood more tells what is missing.
    if (refusal === undefined || isBetter(result, refusal)) refusal = result;
  }
  return honest(refusal ?? refuse("no-recurrence", { leftover: text.trim() }), context);
}

/** Without the suggestions that would be refused as well. */
function honest(
  { reason, leftover, suggestions }: ScheduleRefused,
  context: ScheduleContext,
): ScheduleRefused {
  // Only what is made of the text may fail.
  if (reason !== "leftover" && reason !== "no-recurrence") return refuse(reason, { leftover, suggestions });
  const lexicons = lexiconsOf(context.locale ?? DEFAULT_LOCALE);
  const read = suggestions.filter(
    (text) => isExample(text) || lexicons.some((lexicon) => readWith(lexicon, text, context).ok),
  );
  return refuse(reason, { leftover, suggestions: read });
}

/** Refuses what no schedule can be read from. */
export function contextTrouble(text: string, { zone }: ScheduleContext): ScheduleRefused | undefined {
  if (text.trim() === "") return refuse("empty");
  if (text.length > MAX_LENGTH) return refuse("too-long");
  return isZone(zone) ? undefined : refuse("unknown-zone", { leftover: zone });
}

const UNREAD = ["no-recurrence", "leftover", "unknown-zone"];
const isBetter = (next: ScheduleRefused, known: ScheduleRefused): boolean =>
  UNREAD.includes(known.reason) &&
  (!UNREAD.includes(next.reason) || (next.leftover?.length ?? 0) < (known.leftover?.length ?? 0));

function readWith(lexicon: Lexicon, text: string, context: ScheduleContext): ScheduleResult {
  const reader = readerOf(lexicon, text, context);
  const parsed = parse(reader);
  const draft = draftOf(parsed.clauses);
  // A strange word weighs more than what is wrong beside it, which it may have torn apart.
  const isStrange = parsed.gaps.some(({ from, to }) =>
    reader.tokens.slice(from, to).some(({ unknown }) => unknown),
  );
  const isWrong = parsed.clauses.some(({ clause }) => clause.kind === "error");
  if (isStrange || (parsed.gaps.length > 0 && !isWrong)) {
    return leftoverRefusal(reader, parsed, lexicon, !isProblem(draft) && draft.recurs !== "surely");
  }
  if (isProblem(draft)) return refuseProblem(draft, reader);
  if (draft.recurs === "no") return refuse("no-recurrence", { leftover: text.trim() });
  const rule = ruleOf(draft, context.now, context.zone);
  return isProblem(rule) ? refuseProblem(rule, reader) : scheduleOf(rule, text.trim());
}

export const readerOf = (
  lexicon: Lexicon,
  text: string,
  { locale = DEFAULT_LOCALE }: ScheduleContext,
): Reader => new Reader(lex(text, lexicon).tokens, text, isMonthFirst(locale));

/** Few places write the month before the day. */
const isMonthFirst = (locale: string): boolean =>
  /^(?:en(?:-(?:US|PH|BZ))?|es-(?:US|PR|PA)|fil-PH)$/i.test(locale);

export function refuseProblem({ reason, clause, suggestions }: Problem, reader: Reader): ScheduleRefused {
  const leftover = clause === undefined ? reader.source.trim() : wordsOf(clause, reader);
  return refuse(reason, { leftover, suggestions });
}

const wordsOf = ({ from, to }: Clause, reader: Reader): string => reader.words(from, to);

export const scheduleOf = (rule: StoredRule, words: string): Schedule => ({
  ok: true,
  rule,
  words,
  next: (count, after) => nextRuns(rule, count, after),
});
