import { CLOCK_TIME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import type { Token } from "./token.ts";
import { fold } from "./vocabulary.ts";

/** "le 17", "dal 3 al 7", "dia 12": days of the month. "dia" itself says no more than that. */
export function markDays(
  tokens: readonly Token[],
  source: string,
  articles: readonly string[],
): readonly Token[] {
  if (articles.length === 0) return tokens;
  const marked = [...tokens];
  tokens.forEach((token, index) => {
    const article = tokens[index - 1];
    if (article === undefined || !/^\d{1,2}$/.test(token.text)) return;
    const written = fold(source.slice(article.from, article.to)).split(/\s/).at(-1) ?? "";
    if (!articles.includes(written)) return;
    const isNoun = article.text === "day";
    if (!isNoun && !endsDay(tokens, index)) return;
    marked[index] = { ...token, text: `${token.text}th` };
    if (isNoun) marked[index - 1] = { ...article, text: "" };
  });
  return marked;
}

/** Nothing follows that the number would count or date, but the next part of the range. */
function endsDay(tokens: readonly Token[], index: number): boolean {
  const next = neighbour(tokens, index, 1);
  if (next === "of") return CLOCK_TIME.test(neighbour(tokens, index, 3));
  return /^(?:|to|until|through|onwards|and|from|between|since|at)$/.test(next);
}
