/**
 * All that this room takes from the range engine: how text is cut into words, what numbers, months and days of the week
 * are called in each language, and how a wall clock becomes an instant. Nothing else here imports that room.
 */
export { isZone, type RememberedZone, zoneOf } from "../range/calculation/zones.ts";
export { nearestWords } from "../range/lexicon/closest-matches.ts";
export { joinNumbers } from "../range/lexicon/numbers.ts";
export { markOrdinals } from "../range/lexicon/ordinals.ts";
export { type RawToken, tokenize } from "../range/lexicon/tokenizer.ts";
export {
  fold,
  type Language as RangeLanguage,
  spellings,
  type Vocabulary,
} from "../range/lexicon/vocabulary.ts";
export { languagesOf as rangeLanguagesOf } from "../range/locales/languages.ts";
