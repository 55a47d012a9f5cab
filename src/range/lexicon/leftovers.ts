import type { Lexed, PlacedToken } from "./token.ts";

type Stretch = readonly [from: number, to: number];

/**
 * The words as typed that the given stretches of the inner text leave out; runs are parted by " … ". A token counts as
 * read only whole: were a part enough, "berlin" would vanish before a range as if it were the "in" at its end.
 */
export function leftoversOf({ source, text: inner, tokens }: Lexed, read: readonly Stretch[]): string {
  const isRead = ({ at, text }: PlacedToken) => {
    for (let offset = at; offset < at + text.length; offset++) {
      if (inner[offset] !== " " && !read.some(([from, to]) => offset >= from && offset < to)) return false;
    }
    return true;
  };
  const runs: { from: number; to: number }[] = [];
  let open = false;
  for (const token of tokens) {
    // Weightless signs inside a run belong to it: "<!channel>".
    if (token.text === "") continue;
    const left = !isRead(token);
    const run = runs.at(-1);
    if (left && open && run !== undefined) run.to = token.to;
    else if (left) runs.push({ from: token.from, to: token.to });
    open = left;
  }
  return runs.map(({ from, to }) => source.slice(from, to)).join(" … ");
}

/** The words as typed that a stretch of the inner text stands for. */
export function sourceOf(lexed: Lexed, stretch: { index: number; endIndex: number }): string {
  const { from, to } = sourceSpan(lexed, stretch);
  return lexed.source.slice(from, to);
}

/** Where in the original text those words stand. */
export function sourceSpan(
  { source, tokens }: Lexed,
  { index, endIndex }: { index: number; endIndex: number },
): { from: number; to: number } {
  const inside = tokens.filter(({ at, text }) => text !== "" && at >= index && at < endIndex);
  return { from: inside[0]?.from ?? 0, to: inside.at(-1)?.to ?? source.length };
}
