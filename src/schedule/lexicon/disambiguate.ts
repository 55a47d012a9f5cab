import { fold } from "../from-range/words.ts";
import { MONTHS } from "../locales/names.ts";
import type { Lexicon } from "./language.ts";
import type { Token } from "./token.ts";

/** What makes a number before it something else than a day: "les 2 semaines", "le 9 h", "le 3 janvier" is read anyway. */
const COUNTED =
  /^(?:second|sec|minute|hour|uur|h|day|dia|week|month|quarter|half|year|workdays?|weekends?|times|o'clock|[:.]|am|pm|:30|:15|next|%)$/;

/** Decides what words mean whose meaning hangs on their neighbors. */
export function disambiguate(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const decided: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    const previous = decided.at(-1);
    if (token.text === "second") decided.push({ ...token, text: "2th" });
    else if (isDayNumber(token, next, lexicon)) decided.push({ ...token, text: `${token.text}th` });
    else if (token.text === "gatsu" && isNumber(previous) && MONTHS[Number(previous?.text) - 1] !== undefined)
      join(decided, token, MONTHS[Number(previous?.text) - 1] as string);
    else if (token.text === "nichi" && isNumber(previous))
      if (next?.text === "goto") decided.push({ ...token, text: "day" });
      else join(decided, token, `${Number(previous?.text)}th`);
    else if (token.text === "nen" && isNumber(previous)) join(decided, token, previous?.text ?? "");
    else if (token.text === "goto") hoist(decided, token);
    else decided.push(token);
  }
  return decided.map((token, index) =>
    isOfName(decided, index) ? { ...token, text: "name", unknown: true } : token,
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
function join(decided: Token[], { to }: Token, text: string): void {
  const number = decided.pop();
  if (number !== undefined) decided.push({ ...number, text, to });
}

/** "3日ごと", "四半期ごと": the word for every stands behind what it counts. */
function hoist(decided: Token[], token: Token): void {
  const counted = isNumber(decided.at(-2)) ? 2 : 1;
  const from = decided.at(-counted)?.from ?? token.from;
  decided.splice(Math.max(0, decided.length - counted), 0, { ...token, text: "every", from, to: token.to });
}

/** "le 17", "el 15", "il 1 e il 15": a bare number behind such an article is a day of the month. */
function isDayNumber(token: Token, next: Token | undefined, { dayArticles }: Lexicon): boolean {
  if (token.article === undefined || !/^\d{1,2}$/.test(token.text)) return false;
  return (
    dayArticles.includes(fold(token.article)) &&
    !(next !== undefined && !next.parted && COUNTED.test(next.text))
  );
}
