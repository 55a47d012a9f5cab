import type { NoteCode, NoteParams, RangeNote } from "../range/index.ts";

/** A sentence for each note of the range engine, from the values that stand in it. */
export type NoteTexts = { readonly [Code in NoteCode]: (params: NoteParams[Code]) => string };

/** TypeScript cannot tie the code of one member of the union to its params here; the table's type does. */
export const tell = (texts: NoteTexts, { code, params }: RangeNote): string =>
  (texts[code] as (params: RangeNote["params"]) => string)(params);
