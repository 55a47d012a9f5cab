import type { Clause } from "../grammar/clause.ts";
import type { Parsed, Placed } from "../grammar/clauses.ts";
import type { Reader } from "../grammar/reader.ts";
import { monthOf, weekdayWord } from "../grammar/words.ts";
import { dayPlans } from "../meaning/day-plans.ts";
import { draftOf } from "../meaning/draft.ts";
import { isProblem } from "../meaning/problem.ts";

/** The clauses of a command that make its schedule, around the one that says the recurrence. */
export function extentOf(reader: Reader, { clauses }: Parsed, anchor: number): Placed[] {
  const first = leftEdge(reader, clauses, anchor);
  const last = rightEdge(reader, clauses, anchor, first);
  return clauses.slice(first, last + 1);
}

const isBeside = (reader: Reader, left: Clause, right: Clause): boolean =>
  reader.skip(left.to, "and") === right.from || left.to === right.from;

/** What stands before the recurrence is the report's range, unless it can only be the schedule's. */
function leftEdge(reader: Reader, clauses: readonly Placed[], anchor: number): number {
  let first = anchor;
  while (first > 0) {
    const [left, right] = [clauses[first - 1]?.clause, clauses[first]?.clause];
    if (left === undefined || right === undefined || left.to !== right.from) return first;
    const before = clauses[first - 2]?.clause;
    // "at 9 in Berlin every Monday": a zone behind a time is the time's.
    if (left.kind === "zone" && before?.to === left.from && isOwnTime(reader, before)) first -= 2;
    else if (isOwnTime(reader, left) || isLed(reader, left)) first -= 1;
    else return first;
  }
  return first;
}

/** A time that is not the end of a range: "yesterday at 9", "9:00 to 17:00". */
function isOwnTime(reader: Reader, clause: Clause): boolean {
  return clause.kind === "times" && !isDayish(reader, clause.from - 1);
}

/** Could a time behind this word be of a day or a range that the word names? */
export function isDayish(reader: Reader, at: number): boolean {
  const word = reader.text(at);
  return (
    /^(?:to|until|from|since|between|-|and|today|yesterday|tomorrow|before|after|through|starting|\d+|\d+th)$/.test(
      word,
    ) ||
    monthOf(word) > 0 ||
    weekdayWord(word) !== undefined
  );
}

/** "on the 1st every month", "starting tomorrow every day". */
function isLed(reader: Reader, clause: Clause): boolean {
  if (clause.kind === "items" || clause.kind === "dates") return reader.is(clause.from, "on");
  return clause.kind === "start" && reader.is(clause.from, "starting", "beginning");
}

function rightEdge(reader: Reader, clauses: readonly Placed[], anchor: number, first: number): number {
  let last = anchor;
  while (last + 1 < clauses.length) {
    const [left, right] = [clauses[last]?.clause, clauses[last + 1]?.clause];
    if (left === undefined || right === undefined || !isBeside(reader, left, right)) return last;
    if (mayBeRange(reader, right) && !agrees(clauses.slice(first, last + 2))) return last;
    last += 1;
  }
  return last;
}

/** Days that nothing leads in may be the report's range: "every week last Friday csv". */
function mayBeRange(reader: Reader, clause: Clause): boolean {
  if (clause.kind === "weekdays")
    return clause.form !== "every" && clause.form !== "plural" && !reader.is(clause.from, "on", "at", "in");
  if (clause.kind === "items") return !clause.every && !reader.is(clause.from, "on", "at", "in", "by");
  if (clause.kind === "dates") return !reader.is(clause.from, "on");
  return false;
}

/** Do these clauses make a schedule of days? */
function agrees(clauses: readonly Placed[]): boolean {
  const draft = draftOf(clauses);
  if (isProblem(draft)) return false;
  const plans = dayPlans(draft);
  return plans !== "never" && !isProblem(plans);
}
