import { UNDECIDED } from "./european-words.ts";
import type { Token } from "./token.ts";

/** Words that agree with the unit beside them. */
const AGREES = /^(?:of )?(?:this|last|past|previous|next|full|\d{1,2}th)$/;

/**
 * Spanish and Portuguese "sem" is a semana or a semestre: "esta sem", "1.er sem 2026", "últimas 2 sem". The gender of
 * what agrees with it tells, or a number that no half has; "sem 1" may be either.
 */
export function weekOrHalf(tokens: readonly Token[], index: number, source: string): string {
  for (const at of [index - 1, index + 1, index - 2]) {
    const token = tokens[at];
    if (token === undefined || !AGREES.test(token.text)) continue;
    return /[aª]s?\.?$/i.test(source.slice(token.from, token.to)) ? "week" : "half";
  }
  return /^0?[12]$/.test(tokens[index + 1]?.text ?? "") ? UNDECIDED : "week";
}
