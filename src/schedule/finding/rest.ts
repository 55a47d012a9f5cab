import type { Reader } from "../grammar/reader.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where stretches of tokens stand in the text, with the small words before them that go along: "the". */
export function spansOf(reader: Reader, stretches: readonly Stretch[]): Stretch[] {
  return stretches.flatMap(({ from, to }) => {
    const first = reader.tokens[from];
    if (first === undefined || to <= from) return [];
    const start = first.articleFrom ?? first.from;
    const end = Math.max(...reader.tokens.slice(from, to).map((token) => token.to));
    return [{ from: Math.min(start, first.from), to: end }];
  });
}

/** A text without stretches of it; commas, a colon and empty quotes at the seams go. */
export function without(source: string, spans: readonly Stretch[]): string {
  const kept: string[] = [];
  let at = 0;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    kept.push(source.slice(at, from));
    at = Math.max(at, to);
  }
  kept.push(source.slice(at));
  return kept
    .map((piece, index) => trimSeam(piece, index > 0, index < kept.length - 1))
    .filter((piece) => piece !== "")
    .join(" ");
}

function trimSeam(piece: string, atStart: boolean, atEnd: boolean): string {
  let text = piece;
  if (atStart) text = text.replace(/^[\s,;:.、，)\]"'`”’]+/u, "");
  if (atEnd) text = text.replace(/[\s,;:、，([“"'`‘]+$/u, "");
  return text.trim();
}
