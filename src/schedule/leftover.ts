import { nearestWords, type Vocabulary } from "./from-range/words.ts";
import type { Parsed } from "./grammar/clauses.ts";
import type { Reader } from "./grammar/reader.ts";
import type { Lexicon } from "./lexicon/language.ts";
import { refuse } from "./refusal.ts";
import type { ScheduleRefused } from "./types.ts";

/** Names the words that were not understood, and what may have been meant. */
export function leftoverRefusal(
  reader: Reader,
  parsed: Parsed,
  lexicon: Lexicon,
  oneOff: boolean,
): ScheduleRefused {
  const { gaps } = parsed;
  const saysEvery = reader.tokens.length > 1 && reader.tokens.some(({ text }) => text === "every");
  if (oneOff && !saysEvery)
    return refuse("no-recurrence", {
      leftover: reader.source.trim(),
      suggestions: [...asCron(reader), ...corrected(reader, lexicon)],
    });
  const leftover = gaps.map((gap) => reader.words(gap.from, endOf(reader, gap, parsed))).join(" … ");
  const suggestions = corrected(reader, lexicon);
  const zone = gaps.find(({ from, to }) => isPlace(reader, from, to));
  if (zone !== undefined && gaps.length === 1 && suggestions.length === 0)
    return refuse("unknown-zone", { leftover: reader.words(zone.from, zone.to) });
  return refuse("leftover", { leftover, suggestions });
}

/** "the next working day": what a word that was not understood belongs to is not understood either. */
function endOf(reader: Reader, { to }: Parsed["gaps"][number], { clauses }: Parsed): number {
  const behind = clauses.find(({ clause }) => clause.from === to)?.clause;
  if (behind === undefined) return to;
  const isOpen =
    OPEN.includes(reader.text(to - 1)) || (behind.kind === "weekdays" && behind.form === "single");
  return isOpen ? behind.to : to;
}

/** Words that mean nothing without what follows: "except 25 December". */
const OPEN = ["except", "or", "-", "to"];

/** Five fields that look like cron want its name before them. */
function asCron({ source }: Reader): string[] {
  return /^(?:[\d*][\d*,/-]*\s+){2}(?:\S+\s+){2}\S+$/.test(source.trim()) ? [`cron ${source.trim()}`] : [];
}

/** "in Atlantis", "Atlantis time". */
const isPlace = (reader: Reader, from: number, to: number): boolean =>
  (reader.is(from, "in") && to > from + 1 && reader.tokens[from + 1]?.unknown === true) ||
  (reader.is(to - 1, "time") && reader.tokens[to - 2]?.unknown === true);

/** The text with its misspelled words put right, where a known one is near. */
function corrected(reader: Reader, lexicon: Lexicon): string[] {
  const strange = reader.tokens.filter(({ unknown }) => unknown);
  if (strange.length !== 1) return [];
  const [token] = strange;
  if (token === undefined) return [];
  const word = reader.source.slice(token.from, token.to);
  const near = nearestWords(word, [{ code: "", vocabulary: vocabularyOf(lexicon) }]);
  return near
    .slice(0, 3)
    .map((key) => `${reader.source.slice(0, token.from)}${key}${reader.source.slice(token.to)}`.trim());
}

const vocabularies = new WeakMap<Lexicon, Vocabulary>();

function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const known = vocabularies.get(lexicon) ?? Object.fromEntries(lexicon.entries);
  vocabularies.set(lexicon, known);
  return known;
}
