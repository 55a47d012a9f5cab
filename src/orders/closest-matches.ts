/**
 * Words of a list that a misspelled word may mean, nearest first: one slip (a letter missing, added, changed, or two
 * swapped) in a short word, two in one of six letters or more. The word itself is not among them.
 */
export function closestMatches(word: string, words: readonly string[]): string[] {
  const typed = word.toLowerCase();
  const most = typed.length >= 6 ? 2 : 1;
  return words
    .filter((known) => Math.abs(known.length - typed.length) <= most)
    .map((known) => ({ known, slips: slipsBetween(typed, known.toLowerCase()) }))
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort((a, b) => a.slips - b.slips)
    .map(({ known }) => known);
}

/** Optimal string alignment distance: insertions, deletions, changes and swaps of neighbors. */
export function slipsBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + change,
        i > 1 && j > 1 && swapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
