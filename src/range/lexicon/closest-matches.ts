import { fold, type Language } from "./vocabulary.ts";

/** Words of the languages that one slip of the finger away from `word`, or two for long words; nearest first. */
export function nearestWords(word: string, languages: readonly Language[]): string[] {
  const typed = fold(word);
  if (typed.length < 4) return [];
  const allowed = typed.length > 6 ? 2 : 1;
  const near: { key: string; slips: number }[] = [];
  for (const { vocabulary } of languages) {
    for (const key of Object.keys(vocabulary)) {
      // The first letter is hardly ever the wrong one, and most words drop out by it.
      if (key[0] !== typed[0] || Math.abs(key.length - typed.length) > allowed || key === typed) continue;
      const slips = distance(typed, fold(key));
      if (slips <= allowed) near.push({ key, slips });
    }
  }
  return near.sort((a, b) => a.slips - b.slips).map(({ key }) => key);
}

/** Damerau–Levenshtein distance (optimal string alignment): insert, drop, replace, swap neighbours. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? a.length;
}
