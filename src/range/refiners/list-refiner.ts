import type { Match, ParsingContext } from "../reading.ts";
import { listOf, type Members, membersOf } from "./list-items.ts";
import { gapBetween, MatchRefiner, spanning } from "./match-refiner.ts";

/** Commas weigh nothing: between the items of a list stand "and", a preposition, a sign, or nothing at all. */
const BETWEEN_ITEMS = /^(?: (?:and )?(?:in |on |of |for )*| ?[+/] ?)$/;
/** "the months of July, August and September" */
const MONTH_OF = /^month of /;
/** What bounds a range takes one date, and no list: "since July, August and September". */
const BOUND_BEFORE =
  /(?<!\w)(?:between|since|after|before|until|to|through) (?:in |on |at |of |for )*$|[-/] ?$/;
const BOUND_BEHIND = /^ ?(?:-|\/|to(?!\w)|until|through)/;

/** The weeks of a year. Each number of a row may begin a list, so that one without an end would take as long as its square. */
const MAX_ITEMS = 53;

/**
 * Lists of like periods: "July, August and September", "Q1, Q2 and Q3 2025", "5, 6 and 7 October". In a row they are one
 * range; with a gap between them they are several, and refused. Two that "and" joins are a pair's matter.
 */
export class ListRefiner extends MatchRefiner {
  protected override join(matches: Match[], context: ParsingContext): Match[] {
    // A long row of numbers may begin a list at each of them: what each could add to one is found once.
    const parts = matches.map((match, index) => partOf(match, matches[index - 1], context));
    const joined: Match[] = [];
    for (let index = 0; index < matches.length; ) {
      const list = listAt(parts, index, context);
      joined.push(list?.match ?? (matches[index] as Match));
      index += list?.length ?? 1;
    }
    return joined;
  }
}

interface Part extends Members {
  readonly match: Match;
  /** What joins it to the match before it; undefined where nothing does that joins a list. */
  readonly joint: string | undefined;
}

function partOf(match: Match, before: Match | undefined, context: ParsingContext): Part {
  const gap = before && gapBetween(context, before, match);
  const joint = gap !== undefined && BETWEEN_ITEMS.test(gap) ? gap.trim() : undefined;
  return { match, joint, ...membersOf(match.reading) };
}

function listAt(
  parts: readonly Part[],
  index: number,
  context: ParsingContext,
): { readonly match: Match; readonly length: number } | undefined {
  const part = parts[index] as Part;
  const { match: first } = part;
  const { reading: head } = first;
  const begin = head.kind === "applied" && MONTH_OF.test(first.text) ? membersOf(head.operand) : part;
  if (begin.items.length === 0) return undefined;
  const items = [...begin.items];
  let { unit } = begin;
  let last = first;
  let length = 1;
  let joints = head.kind === "pair" ? "and" : "";
  for (; index + length < parts.length && length < MAX_ITEMS; length++) {
    const { match, items: more, unit: other = unit, joint } = parts[index + length] as Part;
    if (more.length === 0 || joint === undefined) break;
    // In "5, 6 and 7 October 2025" the year is no member.
    if (other !== (unit ?? other)) break;
    unit = other;
    joints += match.reading.kind === "pair" ? "and" : joint;
    items.push(...more);
    last = match;
  }
  if (length === 1 || (joints !== "" && items.length === 2)) return undefined;
  if (BOUND_BEFORE.test(context.text.slice(0, first.index))) return undefined;
  if (BOUND_BEHIND.test(context.text.slice(last.endIndex))) return undefined;
  const reading = listOf({ items, unit }, /and|\+/.test(joints));
  return reading && { match: spanning(context, first.index, last.endIndex, reading), length };
}
