import { slipsBetween } from "../orders/closest-matches.ts";

/** The name that a misspelled one may mean, whatever its case: the nearest, within a number of slips. */
export function closestName(name: string, known: readonly string[], maxSlips: number): string | undefined {
  const typed = name.toUpperCase();
  const [nearest] = known
    .map((candidate) => ({ candidate, slips: slipsBetween(typed, candidate.toUpperCase()) }))
    .filter(({ slips }) => slips <= maxSlips)
    .sort((a, b) => a.slips - b.slips);
  return nearest?.candidate;
}
