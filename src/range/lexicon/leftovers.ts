import type { Lexed, PlacedToken } from "./token.ts";

type Stretch = readonly [from: number, to: number];

/**
 * The words as typed that the given stretches of the inner text leave out; runs are parted by " … ". A token counts as
 * read only whole: were a part enough, "berlin" would vanish before a range as if it were the "in" at its end.
 */
export function leftoversOf({ source, text: inner, tokens }: Lexed, read: readonly Stretch[]): string {
  const isRead = ({ at, text }: PlacedToken) => {
    if (read.some(([from, to]) => at >= from && at + text.length <= to)) return true;
    for (let offset = at; offset < at + text.length; offset++) {
      if (inner[offset] !== " " && !read.some(([from, to]) => offset >= from && offset < to)) return false;
    }
    return true;
  };
  const left = tokens.map((token) => token.text !== "" && !isRead(token));
  if (!left.includes(true)) return "";
  // "zz9" is one word, though its 9 could be read.
  const isGlued = (index: number) => {
    const [before, token] = [tokens[index - 1], tokens[index]] as const;
    if (before === undefined || token === undefined || before.to !== token.from) return false;
    return (
      !PARTING.test(source.slice(before.from, before.to)) && !PARTING.test(source.slice(token.from, token.to))
    );
  };
  for (let index = 1; index < tokens.length; index++)
    left[index] ||= left[index - 1] === true && isGlued(index);
  for (let index = tokens.length - 1; index > 0; index--)
    left[index - 1] ||= left[index] === true && isGlued(index);
  const runs: { from: number; to: number }[] = [];
  let open = false;
  for (const [index, token] of tokens.entries()) {
    // Weightless signs inside a run belong to it: "<!channel>".
    const isLeft = left[index] === true;
    if (token.text === "" && !isLeft) continue;
    const run = runs.at(-1);
    if (isLeft && open && run !== undefined) run.to = token.to;
    else if (isLeft) runs.push({ from: token.from, to: token.to });
    open = isLeft;
  }
  return runs.map(({ from, to }) => source.slice(from, to)).join(" … ");
}

/** Punctuation parts words, and scripts without spaces need nothing to part them. */
const PARTING = /[\p{P}\p{Sm}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

/** Where in the original text the words of a stretch of the inner text stand. */
export function sourceSpan(
  { source, tokens }: Lexed,
  { index, endIndex }: { index: number; endIndex: number },
): { from: number; to: number } {
  const isInside = ({ at, text }: PlacedToken) => text !== "" && at >= index && at < endIndex;
  return { from: tokens.find(isInside)?.from ?? 0, to: tokens.findLast(isInside)?.to ?? source.length };
}
