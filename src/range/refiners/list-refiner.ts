import type { Match, ParsingContext } from "../reading.ts";
import { areAlike, itemsOf, listOf } from "./list-items.ts";
import { gapBetween, MatchRefiner, spanning } from "./match-refiner.ts";

/** Commas weigh nothing: between the items of a list stand "and", a preposition, a sign, or nothing at all. */
const BETWEEN_ITEMS = /^(?: (?:and )?(?:in |on |of |for )*| ?[+/] ?)$/;
/** "the months of July, August and September" */
const MONTH_OF = /^month of /;
/** What bounds a range takes one date, and no list: "since July, August and September". */
const BOUND_BEFORE =
  /(?<!\w)(?:between|since|after|before|until|to|through) (?:in |on |at |of |for )*$|[-/] ?$/;
const BOUND_BEHIND = /^ ?(?:-|\/|to(?!\w)|until|through)/;

/**
 * Lists of like periods: "July, August and September", "Q1, Q2 and Q3 2025", "5, 6 and 7 October". In a row they are one
 * range; with a gap between them they are several, and refused. Two that "and" joins are a pair's matter.
 */
export class ListRefiner extends MatchRefiner {
  protected override join(matches: Match[], context: ParsingContext): Match[] {
    if (matches.length < 2) return matches;
    const joined: Match[] = [];
    for (let index = 0; index < matches.length; ) {
      const list = listAt(matches, index, context);
      joined.push(list?.match ?? (matches[index] as Match));
      index += list?.length ?? 1;
    }
    return joined;
  }
}

function listAt(
  matches: readonly Match[],
  index: number,
  context: ParsingContext,
): { readonly match: Match; readonly length: number } | undefined {
  const first = matches[index] as Match;
  const { reading: head } = first;
  const items = [...itemsOf(head.kind === "applied" && MONTH_OF.test(first.text) ? head.operand : head)];
  if (items.length === 0) return undefined;
  let last = first;
  let length = 1;
  let joints = head.kind === "pair" ? "and" : "";
  for (const next of matches.slice(index + 1)) {
    const more = itemsOf(next.reading);
    const gap = gapBetween(context, last, next);
    if (more.length === 0 || !BETWEEN_ITEMS.test(gap) || !areAlike(items, more)) break;
    joints += next.reading.kind === "pair" ? "and" : gap.trim();
    items.push(...more);
    last = next;
    length += 1;
  }
  if (length === 1 || (joints !== "" && items.length === 2)) return undefined;
  if (BOUND_BEFORE.test(context.text.slice(0, first.index))) return undefined;
  if (BOUND_BEHIND.test(context.text.slice(last.endIndex))) return undefined;
  const reading = listOf(items, /and|\+/.test(joints));
  return reading && { match: spanning(context, first.index, last.endIndex, reading), length };
}
