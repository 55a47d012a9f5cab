import { fold } from "../from-range.ts";
import type { Lexicon } from "./language.ts";
import type { Token } from "./lexer.ts";
import { MONTHS } from "./names.ts";

/** What makes a number before it something else than a day: "les 2 semaines", "le 9 h", "le 3 janvier" is read anyway. */
const COUNTED =
  /^(?:second|sec|minute|hour|uur|h|day|dia|week|month|quarter|half|year|workdays?|weekends?|times|o'clock|[:.]|am|pm|:30|:15|next|%)$/;

/** Settles the words whose meaning hangs on their neighbors. */
export function settleTokens(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const settled: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const previous = settled.at(-1);
    if (token.text === "second") settled.push({ ...token, text: "2th" });
    else if (isDayNumber(token, next, lexicon)) settled.push({ ...token, text: `${token.text}th` });
    else if (token.text === "gatsu" && isNumber(previous) && MONTHS[Number(previous?.text) - 1] !== undefined)
      join(settled, token, MONTHS[Number(previous?.text) - 1] as string);
    else if (token.text === "nichi" && isNumber(previous))
      if (next?.text === "goto") settled.push({ ...token, text: "day" });
      else join(settled, token, `${Number(previous?.text)}th`);
    else if (token.text === "nen" && isNumber(previous)) join(settled, token, previous?.text ?? "");
    else if (token.text === "goto") hoist(settled, token);
    else settled.push(token);
  }
  return settled.map((token, index) =>
    isOfName(settled, index) ? { ...token, text: "name", unknown: true } : token,
  );
}

/** "contoso-monthly": a word joined to a strange one by a hyphen is a part of its name. */
function isOfName(tokens: readonly Token[], index: number): boolean {
  return [-1, 1].some((side) => {
    const [hyphen, neighbor] = [tokens[index + side], tokens[index + 2 * side]];
    if (hyphen?.text !== "-" || neighbor?.unknown !== true || tokens[index]?.text === "-") return false;
    const [left, right] = side < 0 ? [neighbor, tokens[index]] : [tokens[index], neighbor];
    return left?.to === hyphen.from && hyphen.to === right?.from;
  });
}

const isNumber = (token: Token | undefined): boolean => /^\d{1,4}$/.test(token?.text ?? "");

/** Replaces the last token and the one behind it by one word. */
function join(settled: Token[], { to }: Token, text: string): void {
  const number = settled.pop();
  if (number !== undefined) settled.push({ ...number, text, to });
}

/** "3日ごと", "四半期ごと": the word for every stands behind what it counts. */
function hoist(settled: Token[], token: Token): void {
  const counted = isNumber(settled.at(-2)) ? 2 : 1;
  const from = settled.at(-counted)?.from ?? token.from;
  settled.splice(Math.max(0, settled.length - counted), 0, { ...token, text: "every", from, to: token.to });
}

/** "le 17", "el 15", "il 1 e il 15": a bare number behind such an article is a day of the month. */
function isDayNumber(token: Token, next: Token | undefined, { dayArticles }: Lexicon): boolean {
  if (token.article === undefined || !/^\d{1,2}$/.test(token.text)) return false;
  return (
    dayArticles.includes(fold(token.article)) &&
    !(next !== undefined && !next.parted && COUNTED.test(next.text))
  );
}
