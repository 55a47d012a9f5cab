import { closestMatches, slipsBetween } from "./closest-matches.ts";
import { type Completing, completeOrder } from "./complete-order.ts";
import type { Mistake, OptionMistake } from "./mistake.ts";
import { choiceOf, type OrderDraft } from "./order-draft.ts";
import { readOrderText } from "./order-text.ts";
import type { RangePartsRefusal } from "./read-range-parts.ts";
import { SERVER_LOCAL } from "./zones.ts";

/** A refused text as it was probably meant: read again and understood, and still to be ordered by whoever typed it. */
export interface Correction {
  /** As it could have been typed; without a channel, whose name is not known. */
  readonly line: string;
  readonly draft: OrderDraft;
}

/** As many as a person looks through. */
const MAX_CORRECTIONS = 3;

/**
 * What a near miss was probably meant as: the options with what they are nearly spelled like, the range as the engine
 * would read it. None where nothing is near, or where the words for it would not be understood.
 * @param draft as it was read, with the options that were right
 */
export function correctionsOf(
  draft: OrderDraft,
  { mistakes, keywords }: Pick<RangePartsRefusal, "mistakes" | "keywords">,
  completing: Completing,
): readonly Correction[] {
  const parts = draft.range && "parts" in draft.range ? draft.range.parts : [];
  if (keywords.length > 0 || parts.length === 0) return [];
  const corrections = new Map<string, Correction>();
  for (const text of textsFor(parts.join(" "), mistakes)) {
    const read = readOrderText(text, completing.servers);
    if (read.kind !== "report") continue;
    const corrected = { ...draft, ...read.draft };
    const completion = completeOrder(corrected, completing);
    if (!completion.ok) continue;
    const correction = { line: lineOf(corrected, completion.order.rangeText), draft: corrected };
    const { interval, formats, zone, server, destination } = completion.order;
    const meant = JSON.stringify([interval, formats, zone, server, destination]);
    if (!corrections.has(meant)) corrections.set(meant, correction);
  }
  return [...corrections.values()].slice(0, MAX_CORRECTIONS);
}

/** The text with each mistake as it may be meant: of one mistake every way, of several the nearest of each. */
function textsFor(text: string, mistakes: readonly Mistake[]): readonly string[] {
  const options = mistakes.filter((mistake) => mistake.part !== "range");
  const range = mistakes.find((mistake) => mistake.part === "range");
  if (options.some((mistake) => nearest(mistake).length === 0)) return [];
  if (range) {
    const ranges = range.refusal.suggestions.filter((suggestion) =>
      isNearlyTyped(range.refusal.leftover ?? text, suggestion, text),
    );
    const typed = options.map((mistake) => typedAs(mistake.part, nearest(mistake)[0] ?? "")).join(" ");
    return ranges.map((suggestion) => `${suggestion} ${typed}`.trim());
  }
  const [only, ...others] = options;
  if (!only) return [];
  if (others.length === 0) return nearest(only).map((meant) => replaced(text, only, meant));
  return [options.reduce((read, mistake) => replaced(read, mistake, nearest(mistake)[0] ?? ""), text)];
}

/** Of a server every one is offered where none is near: those aren't corrections. */
const nearest = ({ words, near }: OptionMistake): readonly string[] =>
  near.filter((meant) => closestMatches(words, [spelled(meant)]).length > 0);

/** Is a range offered for how it was typed, and not only as an example? The words around it may have been the fault. */
const isNearlyTyped = (leftover: string, suggestion: string, text: string): boolean =>
  text.includes(suggestion) ||
  [leftover, text].some(
    (typed) =>
      slipsBetween(typed.toLowerCase(), suggestion.toLowerCase()) <= Math.ceil(suggestion.length / 5),
  );

const replaced = (text: string, { words }: OptionMistake, meant: string): string => {
  const at = text.lastIndexOf(words);
  return at < 0 ? text : `${text.slice(0, at)}${spelled(meant)}${text.slice(at + words.length)}`;
};

/** A zone as people type it: `Europe/Berlin` is "Berlin". */
const spelled = (meant: string): string => meant.slice(meant.lastIndexOf("/") + 1).replaceAll("_", " ");

const typedAs = (part: OptionMistake["part"], meant: string): string =>
  ({ format: meant, zone: `in ${spelled(meant)}`, server: `on ${meant}`, place: `to ${meant}` })[part];

/** A draft as one line: its range, then its options. */
function lineOf({ formats, zone, server, destination }: OrderDraft, range: string): string {
  const place = destination === "me" || destination === "here" ? [`to ${destination}`] : [];
  const zoned = zone === undefined ? [] : [`in ${zone === SERVER_LOCAL ? "local" : spelled(zone)}`];
  return [
    range,
    ...(formats ? [choiceOf(formats).toLowerCase()] : []),
    ...zoned,
    ...(server === undefined ? [] : [`on ${server}`]),
    ...place,
  ].join(" ");
}
