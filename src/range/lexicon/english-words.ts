import { MONTH_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import { UNIT } from "./neighbour-patterns.ts";
import type { Token } from "./token.ts";

type Meaning = (tokens: readonly Token[], index: number) => string;

/** Words and signs whose meaning in English hangs on their neighbors, by the names that its table gives them. */
export const ENGLISH_WORDS: Readonly<Record<string, Meaning>> = {
  "-": (tokens, index) => (isHyphen(tokens, index) ? "" : "-"),
  // "quarter to 10", but "quarter to 10 October", "quarter to 10/31"
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index): [string, Meaning] => [
      `(quarter to) ${index + 1}`,
      (tokens, at) =>
        DATE_GOES_ON.test(neighbour(tokens, at, 1))
          ? `quarter to ${index + 1}`
          : `${index === 0 ? 12 : index}:45`,
    ]),
  ),
  ...Object.fromEntries(
    ["week", "month", "year"].map((unit): [string, Meaning] => [
      `last few ${unit}`,
      (tokens, at) => {
        // "30 last months"
        if (/\d$/.test(neighbour(tokens, at, -1))) return `last ${unit}`;
        // "last months report": the noun behind it shows a genitive.
        return /^_(?!or_)/.test(tokens[at + 1]?.text ?? "") ? `last its ${unit}` : `last few ${unit}`;
      },
    ]),
  ),
};

const DATE_GOES_ON = new RegExp(`^(?:[/.]|of|${MONTH_NAME.source.slice(1, -1)})$`);
const WHICH = /^(?:this|last|past|previous|next)$/;
const PERIOD = /^(?:\d{1,3}|full|business day|workweek|weekend|night|[a-z]+day)$/;

/** The hyphen of "last-month", "last-7-days", "mois-dernier", "2-weeks-ago", and not that of "Monday-last Friday". */
function isHyphen(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.spaced !== false || tokens[index + 1]?.spaced !== false) return false;
  const [before, after, then] = [-1, 1, 2].map((distance) => neighbour(tokens, index, distance)) as [
    string,
    string,
    string,
  ];
  const isPeriod = UNIT.test(after) || PERIOD.test(after) || MONTH_NAME.test(after);
  if (WHICH.test(before)) return isPeriod;
  if (/^\d{1,3}$/.test(before)) return UNIT.test(after) && after.length > 1 && !/^\d/.test(then);
  return UNIT.test(before) && (after === "ago" || (WHICH.test(after) && !UNIT.test(then)));
}
