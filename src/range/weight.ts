import { around } from "./around.ts";
import { MONTH_NAME, WEEKDAY_NAME } from "./lexicon/clock-words.ts";
import type { Lexed } from "./lexicon/token.ts";
import type { Match } from "./reading.ts";

/** Words that are also something else count little: "may", "a day", "2 h", "the 3rd". */
const WEAK = /^(?:may|march|saturday|sunday|now|second|\d{1,2}th)$/;

const DEADLINE = /^today (?:before|until) /;

/** Portuguese weekdays that are ordinals as well: "a segunda via do relatório de maio". */
const WEAK_AS_TYPED = /^(?:segunda|terça|terca|quarta|quinta|sexta)$/i;

/** The range before it is when something happens, where the sentence names another range. */
const WHEN_BEHIND = /^(?:(?:中|内|以内)?に(?!お)|付[のけ]?|之?[内內](?!的|使)|[把给給发發])/u;

/** How much a match says in its sentence: the more letters the more, and less than 1 where it may be no range at all. */
export function weigh(match: Match, lexed: Lexed): number {
  const { text, reading } = match;
  const letters = text.length;
  const typed = around(lexed, match);
  // "10月5日に9月分を", "本周内", "12月5号把上个月的": when it is to be done.
  if (WHEN_BEHIND.test(typed.after) || /に$/.test(typed.text)) return letters / 100;
  // "before Monday" is when the report is needed.
  if (reading.kind === "applied" && reading.operator.opensStart) return letters / 100;
  if (reading.kind === "duration" || reading.kind === "number") return letters / 100;
  // "para hoy antes de las 12", "informe de octubre para el lunes": by then it is needed.
  if (DEADLINE.test(text) || (WEEKDAY_NAME.test(text) && lexed.text.slice(0, match.index).endsWith("for ")))
    return letters / 100;
  if (WEAK.test(text)) {
    // "maggio" is nothing but May.
    return MONTH_NAME.test(text) && typed.text.length > 3 && typed.text.toLowerCase() !== text
      ? typed.text.length
      : letters / 100;
  }
  return /^[a-z]+day$/.test(text) && WEAK_AS_TYPED.test(typed.text) ? 1 / 100 : letters;
}
