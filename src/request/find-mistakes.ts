import { nearWords } from "./near.ts";
import type { RangeOutcome } from "./settle-range.ts";
import { nearZones } from "./zones.ts";

export type RangeRefusal = Extract<RangeOutcome, { ok: false }>;

/** One part of a command that cannot be read. All words are foreign text. */
export type Mistake =
  | {
      readonly part: "format" | "zone" | "server";
      readonly words: string;
      /** What may be meant: to be offered, never guessed. */
      readonly near: readonly string[];
    }
  | { readonly part: "range"; readonly refusal: RangeRefusal };

const LAST_WORD = /^(?:(.*\S)\s+)?(\S+)$/s;
const IN_WORDS = /^(.*\S)\s+in\s+(\S.*)$/is;
const ON_WORD = /^(.*\S)\s+on\s+(\S+)$/is;

/**
 * Which parts of a refused text are at fault: options that are spelt wrongly are taken off its end until the rest is a
 * range, or nothing more comes off; then the range is at fault too.
 * @param settle reads a range as it would be ordered
 */
export function findMistakes(
  rangeText: string,
  servers: readonly string[],
  settle: (text: string) => RangeOutcome,
): Mistake[] {
  const mistakes: Mistake[] = [];
  let rest = rangeText;
  let outcome = settle(rest);
  // Three kinds of options; more words than that are no misspelt options.
  while (!outcome.ok && mistakes.length < 3) {
    const peeled = peel(rest, servers);
    if (!peeled) break;
    mistakes.push(peeled.mistake);
    rest = peeled.rest;
    outcome = settle(rest);
  }
  if (outcome.ok) return mistakes;
  // Where nothing readable came to light, the whole text is what was meant as the range.
  const refusal = mistakes.some(({ part }) => part === "format") ? outcome : settle(rangeText);
  return refusal.ok
    ? mistakes
    : [...mistakes.filter(({ part }) => part === "format"), { part: "range", refusal }];
}

function peel(
  text: string,
  servers: readonly string[],
): { readonly mistake: Mistake; readonly rest: string } | undefined {
  const [, before, word = ""] = LAST_WORD.exec(text) ?? [];
  const formats = nearWords(word, ["pdf", "csv", "both"]);
  if (before && formats.length > 0) {
    return { mistake: { part: "format", words: word, near: formats }, rest: before };
  }
  const [, range, zone] = IN_WORDS.exec(text) ?? [];
  if (range && zone) {
    return { mistake: { part: "zone", words: zone, near: nearZones(zone, 3) }, rest: range };
  }
  const [, ordered, server] = ON_WORD.exec(text) ?? [];
  if (ordered && server) {
    const near = nearWords(server, servers);
    return {
      mistake: { part: "server", words: server, near: near.length > 0 ? near : servers.slice(0, 5) },
      rest: ordered,
    };
  }
  return undefined;
}
