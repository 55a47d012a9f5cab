/**
 * How text is cut into words, and what numbers, months and days of the week are called in each language. With the zones
 * beside it this is all that the room takes from the range engine: nothing else here imports that room.
 */
export { nearestWords } from "../../range/lexicon/closest-matches.ts";
export { joinNumbers } from "../../range/lexicon/numbers.ts";
export { markOrdinals } from "../../range/lexicon/ordinals.ts";
export { type RawToken, tokenize } from "../../range/lexicon/tokenizer.ts";
export {
  fold,
  type Language as RangeLanguage,
  spellings,
  type Vocabulary,
} from "../../range/lexicon/vocabulary.ts";
export { languagesOf as rangeLanguagesOf } from "../../range/locales/languages.ts";
