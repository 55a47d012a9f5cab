import { fold, type Language, type Vocabulary } from "./vocabulary.ts";

/** Words of the languages that one slip of the finger away from `word`, or two for long words; nearest first. */
export function nearestWords(word: string, languages: readonly Language[]): string[] {
  const typed = fold(word);
  if (typed.length < 4) return [];
  const allowed = typed.length > 6 ? 2 : 1;
  const near: { key: string; slips: number }[] = [];
  for (const { vocabulary } of languages) {
    // The first letter is hardly ever the wrong one, and most words drop out by it.
    for (const { key, folded } of byFirstLetter(vocabulary).get(typed[0] ?? "") ?? []) {
      if (Math.abs(key.length - typed.length) > allowed || key === typed) continue;
      const slips = distance(typed, folded);
      if (slips <= allowed) near.push({ key, slips });
    }
  }
  return near.sort((a, b) => a.slips - b.slips).map(({ key }) => key);
}

interface Key {
  readonly key: string;
  readonly folded: string;
}

const keys = new WeakMap<Vocabulary, ReadonlyMap<string, readonly Key[]>>();

function byFirstLetter(vocabulary: Vocabulary): ReadonlyMap<string, readonly Key[]> {
  let known = keys.get(vocabulary);
  if (known === undefined) {
    const all = Object.keys(vocabulary).map((key) => ({ key, folded: fold(key) }));
    known = Map.groupBy(all, ({ key }) => key[0] ?? "");
    keys.set(vocabulary, known);
  }
  return known;
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
