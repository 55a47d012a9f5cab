import { MAX_LETTERS } from "./limits.ts";
import type { Mistake, OptionMistake } from "./mistake.ts";
import type { RangeRefusal, RangeResolution } from "./resolve-report-range.ts";
import { takeOptions } from "./take-options.ts";
import { trimCandidates } from "./trim-candidates.ts";

/** One option of each kind may be misspelled; more words than that aren't misspelled options. */
const MAX_MISTAKES = 4;
/** Readings of the range that are tried: enough for every order of four options that somebody could mean. */
const MAX_TRIES = 60;

/**
 * Which parts of a refused text are at fault: options that are misspelled are taken off its ends until the rest is a
 * range. Where no way leads to one, the range is at fault, beside words that can only be a misspelled format.
 * @param resolve reads a range as it would be ordered
 */
export function findMistakes(
  rangeText: string,
  servers: readonly string[],
  resolve: (text: string) => RangeResolution,
): Mistake[] {
  const refusal = resolve(rangeText);
  if (refusal.ok) return [];
  if (rangeText.length > MAX_LETTERS) return [{ part: "range", refusal }];
  let tries = MAX_TRIES;
  const search = (text: string, found: readonly OptionMistake[]): readonly OptionMistake[] | undefined => {
    // What was right stands free when what was wrong is gone: "last month csv in Belrin".
    const taken = found.length > 0 ? takeOptions(text, servers) : undefined;
    const parts = taken?.kind === "options" ? taken.parts : [text];
    const [rest = "", ...others] = parts;
    if (taken?.kind === "options" && others.length === 0 && resolve(rest).ok) return found;
    if (found.length === MAX_MISTAKES) return undefined;
    for (const candidate of trimCandidates(parts.join(" "), servers)) {
      if (found.some(({ part }) => part === candidate.mistake.part) || tries-- <= 0) continue;
      const all = search(candidate.rest, [...found, candidate.mistake]);
      if (all) return all;
    }
    return undefined;
  };
  return [...(search(rangeText, []) ?? misspeltFormat(rangeText, servers, resolve, refusal))];
}

/** "banana cvs": the range is refused without the word that is meant as a format. */
function misspeltFormat(
  text: string,
  servers: readonly string[],
  resolve: (text: string) => RangeResolution,
  refusal: RangeRefusal,
): Mistake[] {
  const format = trimCandidates(text, servers).find(({ mistake }) => mistake.part === "format");
  const rest = format && resolve(format.rest);
  return format && rest && !rest.ok
    ? [format.mistake, { part: "range", refusal: rest }]
    : [{ part: "range", refusal }];
}
