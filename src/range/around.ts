import { sourceSpan } from "./lexicon/leftovers.ts";
import type { Lexed } from "./lexicon/token.ts";
import type { Match } from "./reading.ts";

/** The text of a match as typed, and what stands around it. */
export function around(lexed: Lexed, match: Match): { text: string; before: string; after: string } {
  const { from, to } = sourceSpan(lexed, match);
  const { source } = lexed;
  return {
    text: source.slice(from, to),
    before: source.slice(0, from).trim(),
    after: source.slice(to).trim(),
  };
}
