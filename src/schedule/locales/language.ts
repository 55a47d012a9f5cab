import type { Vocabulary } from "../from-range/words.ts";

/**
 * A language is a table: what people write → words of the inner language that the grammar reads, plain English in one
 * spelling and one order: `every 2 week monday`. The empty string marks a word without weight. Numbers, months and days
 * of the week come from the range engine's tables.
 */
export interface ScheduleLanguage {
  readonly code: string;
  readonly vocabulary: Vocabulary;
  /** Words before a bare number that make it a day of the month: "le 17", "el 15", "il 1". */
  readonly dayArticles?: readonly string[];
}
