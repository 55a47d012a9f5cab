import { CLOCK_TIME, HOUR } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import type { Token } from "./token.ts";
import { fold } from "./vocabulary.ts";

/** "le 17", "dal 3 al 7", "dia 12": days of the month. "dia" itself says no more than that. */
export function markDays(
  tokens: readonly Token[],
  source: string,
  articles: readonly string[],
): readonly Token[] {
  const marked = [...markPeriod(tokens)];
  if (articles.length === 0) return marked;
  tokens.forEach((token, index) => {
    const article = tokens[index - 1];
    if (article === undefined || !/^\d{1,2}(?:th)?$/.test(token.text)) return;
    const written = fold(source.slice(article.from, article.to)).split(/\s/).at(-1) ?? "";
    if (!articles.includes(written)) return;
    const isNoun = article.text === "day";
    // "2 dias 3 horas" counts days.
    if (isNoun ? /\d$/.test(neighbour(tokens, index, -2)) : !endsDay(tokens, index)) return;
    // "dia 15/03/2024" is a whole date.
    const isDate = /^[-/.]$/.test(tokens[index + 1]?.text ?? "") && !tokens[index + 1]?.spaced;
    if (!isDate)
      marked[index] = { ...token, text: token.text.endsWith("th") ? token.text : `${token.text}th` };
    if (isNoun) marked[index - 1] = { ...article, text: "" };
  });
  return marked;
}

/** Nothing follows that the number would count or date, but the next part of the range. */
function endsDay(tokens: readonly Token[], index: number): boolean {
  const next = neighbour(tokens, index, 1);
  // "dia 10 das 8h às 20h", "el 10 de 8 a 20"
  if (next === "of")
    return (
      CLOCK_TIME.test(neighbour(tokens, index, 3)) ||
      ([2, 4].every((distance) => HOUR.test(neighbour(tokens, index, distance))) &&
        /^(?:to|until)$/.test(neighbour(tokens, index, 3)))
    );
  return /^(?:|to|until|through|onwards|and|from|between|since|at|morning|afternoon|evening|night|noon)$/.test(
    next,
  );
}

/** "van 26 t/m 25", "od 26 do 25": beyond the hours of a day, numbers that open and close a whole text are days. */
function markPeriod(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter(({ text }) => text !== "");
  const [opener, first, to, last] = words;
  const isPeriod =
    words.length === 4 &&
    /^(?:from|of|since)$/.test(opener?.text ?? "") &&
    /^(?:to|until|through)$/.test(to?.text ?? "") &&
    [first, last].every((token) => /^(?:\d|[12]\d|3[01])$/.test(token?.text ?? "")) &&
    [first, last].some((token) => Number(token?.text) > 24);
  if (!isPeriod) return tokens;
  return tokens.map((token) =>
    token === first || token === last ? { ...token, text: `${token.text}th` } : token,
  );
}
