import { readCommandText } from "./command-text.ts";
import type { RangeOutcome } from "./resolve-report-range.ts";
import { trimCandidates } from "./trim-candidates.ts";

export type RangeRefusal = Extract<RangeOutcome, { ok: false }>;

/** An option that cannot be read. The words are foreign text. */
export interface OptionMistake {
  readonly part: "format" | "zone" | "server" | "place";
  readonly words: string;
  /** What may be meant: to be offered, never guessed. */
  readonly near: readonly string[];
}

/** One part of a command that cannot be read. */
export type Mistake = OptionMistake | { readonly part: "range"; readonly refusal: RangeRefusal };

/** One option of each kind may be misspelt; more words than that are no misspelt options. */
const MAX_MISTAKES = 4;
/** Readings of the range that are tried: enough for every order of four options that somebody could mean. */
const MAX_TRIES = 60;

/**
 * Which parts of a refused text are at fault: options that are spelt wrongly are taken off its ends until the rest is a
 * range. Where no way leads to one, the range is at fault, beside words that can only be a misspelt format.
 * @param settle reads a range as it would be ordered
 */
export function findMistakes(
  rangeText: string,
  servers: readonly string[],
  settle: (text: string) => RangeOutcome,
): Mistake[] {
  const refusal = settle(rangeText);
  if (refusal.ok) return [];
  let tries = MAX_TRIES;
  const search = (text: string, found: readonly OptionMistake[]): readonly OptionMistake[] | undefined => {
    // What was right stands free when what was wrong is gone: "last month csv in Belrin".
    const read = found.length > 0 ? readCommandText(text, servers) : undefined;
    const rest = read?.kind === "report" ? read.rangeText : text;
    if (read?.kind === "report" && settle(rest).ok) return found;
    if (found.length === MAX_MISTAKES) return undefined;
    for (const peeling of trimCandidates(rest, servers)) {
      if (found.some(({ part }) => part === peeling.mistake.part) || tries-- <= 0) continue;
      const all = search(peeling.rest, [...found, peeling.mistake]);
      if (all) return all;
    }
    return undefined;
  };
  return [...(search(rangeText, []) ?? misspeltFormat(rangeText, servers, settle, refusal))];
}

/** "banana cvs": the range is refused without the word that is meant as a format. */
function misspeltFormat(
  text: string,
  servers: readonly string[],
  settle: (text: string) => RangeOutcome,
  refusal: RangeRefusal,
): Mistake[] {
  const format = trimCandidates(text, servers).find(({ mistake }) => mistake.part === "format");
  const rest = format && settle(format.rest);
  return format && rest && !rest.ok
    ? [format.mistake, { part: "range", refusal: rest }]
    : [{ part: "range", refusal }];
}
