import { MONTH_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import type { Token } from "./token.ts";
import { fold } from "./vocabulary.ts";

const WHICH = "(?:this|last|past|previous|next)";
const UNIT = "(?:sec|minute|hour|day|week|month|quarter|half|year)";
const PERIOD = new RegExp(`^(?:${WHICH} ${UNIT}|${UNIT} ${WHICH})$`);
/** What a number may stand behind and still begin something: "report for 365 last month". */
const BEGINS = /^(?:|_.*|for|in|on|at|of|from|since)$/;

/** Directly behind a word that nobody knows: the number is its. */
const isNamed = (tokens: readonly Token[], index: number): boolean =>
  neighbour(tokens, index, -1).startsWith("_");

/** "SRV-02", "v12": a number glued to letters that nobody knows is a part of a name, and no day; "report-01/10/2026" is a date. */
function isGlued(tokens: readonly Token[], index: number, source: string): boolean {
  const [token, before, next] = [tokens[index], tokens[index - 1], tokens[index + 1]];
  if (token === undefined || token.spaced || !/^\d+(?:th)?$/.test(token.text)) return false;
  if (next?.spaced === false && /^[-/.:]$/.test(next.text)) return false;
  const name = before?.text === "-" && !before.spaced ? tokens[index - 2] : before;
  return name?.text.startsWith("_") === true && /[a-z]/i.test(source[name.to - 1] ?? "");
}

const PERIOD_OF = /^(?:from|for|of|in|on|this|last|previous|past)$/;

const isWord = ({ from, to }: Token, source: string): boolean =>
  source.slice(from, to).toLowerCase() === "one";

/**
 * A number before a period in the singular counts nothing: "report for 365 last month" asks for one month, and nobody
 * knows what the 365 is. It becomes a word that no pattern reads.
 * @param singular the language's words that stand with one only
 */
export function markStrayCounts(
  tokens: readonly Token[],
  source: string,
  singular: readonly string[],
): readonly Token[] {
  return tokens.map((token, index) => {
    if (isGlued(tokens, index, source)) return { ...token, text: `_${token.text}_` };
    // "2月份报告3份": so many copies, and not the 3rd.
    if (tokens[index + 1]?.text === "(copies)" && /^\d/.test(token.text))
      return { ...token, text: `_${token.text}_` };
    // "the one from last month", "this one for October"
    if (token.text === "1" && isWord(token, source) && PERIOD_OF.test(neighbour(tokens, index, 1)))
      return { ...token, text: "_one_" };
    const isCount = /^\d{1,5}$/.test(token.text) && Number(token.text) > 1;
    const isLastOfPair =
      /^(?:to|until|through|-)$/.test(neighbour(tokens, index, -1)) &&
      /^\d{1,2}$/.test(neighbour(tokens, index, -2));
    if (!isCount || !(isLastOfPair || BEGINS.test(neighbour(tokens, index, -1)))) return token;
    const ahead = tokens.slice(index + 1).filter(({ text }) => text !== "");
    const [first, second] = ahead;
    if (first === undefined) return token;
    // "server 10 in April"
    if (first.text === "in" && isNamed(tokens, index) && MONTH_NAME.test(second?.text ?? ""))
      return { ...token, text: `_${token.text}_` };
    const isOne = (part: Token) => singular.includes(fold(source.slice(part.from, part.to)));
    const stray =
      PERIOD.test(first.text) ||
      (second !== undefined &&
        PERIOD.test(`${first.text} ${second.text}`) &&
        (isOne(first) || isOne(second)));
    if (!stray) return token;
    // "1 t/m 15 vorige maand" are days.
    return isLastOfPair ? { ...token, text: `${token.text}th` } : { ...token, text: `_${token.text}_` };
  });
}
