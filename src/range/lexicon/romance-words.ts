import { MONTH_NAME } from "./clock-words.ts";
import { neighbour } from "./neighbour.ts";
import { UNIT } from "./neighbour-patterns.ts";
import type { Token } from "./token.ts";
import { isLength } from "./west-european-words.ts";

/** "hasta las 12 de la noche" is the end of the day; "desde las 12 de la noche" its beginning. */
export const isEndOfDay = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.text === "12" &&
  /^(?:pm\/midnight|am\/pm)$/.test(neighbour(tokens, index, 1)) &&
  !opensAtTwelve(tokens, index);

const opensAtTwelve = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.text === "12" && /^(?:from|from at|since|of)$/.test(neighbour(tokens, index, -1));

const hourBefore = (tokens: readonly Token[], index: number): number =>
  Number(neighbour(tokens, index, -1) || Number.NaN);

/** "yesterday pm", "gisteren 's middags": without an hour it is the part of the day. */
const halfOfDay = (half: string, part: string, tokens: readonly Token[], index: number): string =>
  [-1, 1].some((side) => /\d$|o'clock/.test(neighbour(tokens, index, side))) ? half : part;

/** Words of French, Spanish, Portuguese, and Italian whose meaning hangs on their neighbors, by the names that the tables give them. */
export const ROMANCE: Readonly<Record<string, (tokens: readonly Token[], index: number) => string>> = {
  // Spanish "el 12 del corriente", "del corriente año", "20 de octubre del corriente".
  "(of this)": (tokens, index) => {
    if (UNIT.test(neighbour(tokens, index, 1))) return "of this";
    return MONTH_NAME.test(neighbour(tokens, index, -1)) ? "of this year" : "of this month";
  },
  // French "sous 15 jours", Portuguese "em até 48 horas" lie ahead, "dans les 30 derniers jours" does not.
  "(ahead)": (tokens, index) => (isLength(tokens, index) ? "in" : "_ahead_"),
  // Italian "le 2 di notte", "le 11 di notte".
  "am/pm": (tokens, index) =>
    hourBefore(tokens, index) < 7 ? "am" : halfOfDay("pm", "night", tokens, index),
  // Spanish "las 12 de la mañana" is noon, "las 12 de la noche" midnight: the number becomes 24 there.
  "am/noon": (tokens, index) =>
    hourBefore(tokens, index) === 12 ? "pm" : halfOfDay("am", "morning", tokens, index),
  "pm/midnight": (tokens, index) =>
    opensAtTwelve(tokens, index - 1) ? "am" : halfOfDay("pm", "night", tokens, index),
};
