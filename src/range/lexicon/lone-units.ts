import { neighbour } from "./neighbour.ts";
import type { Token } from "./token.ts";
import { fold, type Language } from "./vocabulary.ts";

const UNIT = /^(?:sec|minute|hour|hour\/at|day|week|fortnight|month|quarter|half|year)$/;
/** Words that may stand beside a unit without saying which one. */
const LITTLE = /^(?:in|for|of|on|at|to|from|since|full|in\/to|at\/to|of\/since|for\/per)$/;
/** Italian "al mese", Spanish "al mes" are each of them. */
const EACH = /^(?:at|in)\/to$|^to$/;
/** What makes the number before a unit a count: "last 3 …", "3 … ago". */
const COUNTS_BEFORE = /^(?:this|last|past|previous|next|full|since|ago|vor|in|between|and|number)$/;
/** "第40周至42周": the second is numbered like the first. */
const JOINT = /^(?:to|to\/until|until|-|fromwards|and|and\/to|\(and\))$/;
const COUNTS_BEHIND =
  /^(?:last|past|previous|next|full|ago|before|after|from|since|to|until|start|end|and|\d.*|ago\/.*|later|onwards|fromwards|\(within\))$/;

/**
 * Units without a word that says which one, or how many. "Monate" alone isn't a month, and "3 Quartal", "40 tydzień" name
 * the third quarter and the 40th week, for behind a number that counts stands a plural. What is neither for sure becomes
 * a word that no pattern reads.
 */
export function markLoneUnits(
  tokens: readonly Token[],
  source: string,
  languages: readonly Language[],
): readonly Token[] {
  const [only] = tokens;
  // "cuarto", "prima", "fourth": an ordinal in words, alone, numbers nothing.
  if (tokens.length === 1 && only !== undefined && /^\dth$/.test(only.text) && !/\d/.test(source))
    return [unread(only)];
  if (!tokens.some(({ text }) => UNIT.test(text))) return tokens;
  const singular = languages.flatMap((language) => language.singular ?? []);
  const [own] = languages;
  const invariable = own?.invariable ?? [];
  const hasNoPlural = own?.code === "zh" || own?.code === "ja";
  const typed = ({ from, to }: Token) => fold(source.slice(from, to));
  const isOne = (index: number) => {
    const word = typed(tokens[index] as Token);
    const before = tokens[index - 1];
    return singular.includes(word) || (before !== undefined && singular.includes(`${typed(before)} ${word}`));
  };
  const weighty = tokens.filter(({ text }) => text !== "" && !LITTLE.test(text));
  return tokens.map((token, index) => {
    if (weighty.length === 1 && weighty[0] === token && UNIT.test(token.text))
      return (isOne(index) && !EACH.test(neighbour(tokens, index, -1))) || invariable.includes(typed(token))
        ? token
        : unread(token);
    const unit = tokens[index + 1];
    if (!/^\d{1,2}$/.test(token.text) || unit === undefined || !UNIT.test(unit.text)) return token;
    // "第1〜3四半期" are numbered as well.
    if (
      [-1, -3].some(
        (side) =>
          COUNTS_BEFORE.test(neighbour(tokens, index, side)) &&
          (side === -1 || neighbour(tokens, index, side) === "number"),
      )
    )
      return token;
    const behind = neighbour(tokens, index + 1, 1);
    const hasYear = /^(?:19|20)\d\d$/.test(behind);
    if (!hasYear && COUNTS_BEHIND.test(behind)) return token;
    // "32周" may be the 32nd, or so many.
    const isEnd = neighbour(tokens, index, -2) === "week" && JOINT.test(neighbour(tokens, index, -1));
    if (unit.text === "week" && hasNoPlural && Number(token.text) > 5 && !isEnd) return unread(token);
    const isSame = invariable.includes(typed(unit));
    if (!isSame && !isOne(index + 1)) return token;
    const number = Number(token.text);
    if (unit.text === "quarter" || unit.text === "half") {
      const exists = number >= 1 && number <= (unit.text === "quarter" ? 4 : 2);
      return exists && (hasYear || (!isSame && number > 1)) ? ordinal(token) : unread(token);
    }
    // English says "2 week" for a length as well.
    const isOwn = own?.code !== "en" && own?.singular?.includes(typed(unit));
    if (unit.text !== "week" || !isOwn || number < 2) return token;
    return number > 5 ? ordinal(token) : unread(token);
  });
}

const unread = (token: Token): Token => ({ ...token, text: `_${token.text}_` });
const ordinal = (token: Token): Token => ({ ...token, text: `${token.text}th` });
