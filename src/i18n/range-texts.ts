import type { NoteCode, NoteParams, RangeNote, RefusalReason, Refused } from "../range/index.ts";

/** A sentence for each note of the range engine, from the values that stand in it. */
export type NoteTexts = { readonly [Code in NoteCode]: (params: NoteParams[Code]) => string };

/** A sentence for each reason to refuse a range. */
export type RefusalTexts = Readonly<Record<RefusalReason, string>>;

/** A note as the engine gives it, without what it says of it itself. */
type Note = Pick<RangeNote, "code" | "params">;

/** @param readIn names the languages that ranges are read in, by their codes, to somebody whose text no table knows */
export const rangeTexts = (
  notes: NoteTexts,
  refusals: RefusalTexts,
  readIn: (languages: readonly string[]) => string,
) => ({
  note: ({ code, params }: Note): string =>
    // TypeScript cannot tie the code of one member of the union to its params here; the type of the table does.
    (notes[code] as (params: Note["params"]) => string)(params),
  refusal: ({ reason, languages }: Pick<Refused, "reason" | "languages">): string =>
    languages === undefined ? refusals[reason] : `${refusals[reason]} ${readIn(languages)}`,
});
