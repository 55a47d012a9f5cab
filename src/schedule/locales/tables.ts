import { spellings, type Vocabulary } from "../from-range/words.ts";
import { WEEKDAYS } from "./names.ts";

/** "le lundi", "il lunedì": an article before a day of the week says that it comes again and again. */
export function habits(articles: readonly string[], names: string): Vocabulary {
  const entries: Record<string, string> = {};
  names.split("|").forEach((name, index) => {
    for (const article of articles) entries[`${article} ${name}`] = `${WEEKDAYS[index]}~`;
  });
  return entries;
}

/** The plurals of the days of the week, Monday first; several spellings of a day are parted by a comma. */
export function plurals(names: string, articles: readonly string[] = [""]): Vocabulary {
  const entries: Record<string, string> = {};
  names.split("|").forEach((day, index) => {
    for (const name of day.split(","))
      for (const article of articles) entries[`${article} ${name}`.trim()] = `${WEEKDAYS[index]}s`;
  });
  return entries;
}

export { spellings };
