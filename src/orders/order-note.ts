import { z } from "zod";
import type { NoteCode, NoteParams } from "../range/index.ts";

const none = z.object({});
const weekday = z.number();
const zone = z.string();

/** What the range engine says of a text that it read. */
const READING = {
  spelling: z.object({ written: z.string(), read: z.string() }),
  "day-month-order": z.object({ order: z.enum(["month/day", "day/month"]), locale: z.string() }),
  "past-year-assumed": none,
  "weekday-differs": z.object({ weekday }),
  "week-start": z.object({ weekday, locale: z.string() }),
  "open-start": none,
  approximate: z.object({ written: z.string() }),
  "unit-guessed": z.object({ letter: z.enum(["m", "M"]) }),
  "includes-now": none,
  "time-in-gap": z.object({ time: z.string(), meant: z.string(), zone }),
  "time-in-overlap": z.object({ time: z.string(), zone }),
  "offset-changes": z.object({ zone }),
} satisfies { [Code in NoteCode]: z.ZodType<NoteParams[Code]> };

/** What is said of an order beside that. Instants are UTC ISO; `words` are of a schedule's person. */
const ORDERING = {
  "ends-now": none,
  "longer-than-a-year": none,
  /** The report's times are in the server's zone; the days begin in the person's own. */
  "server-zone": z.object({ ownZone: z.string() }),
  /** First and last day of the file's own heading, which reads them in the offset. */
  "heading-reads": z.object({ first: z.string(), last: z.string(), offset: z.string() }),
  "one-offset": z.object({ offset: z.string() }),
  scheduled: z.object({ words: z.string() }),
  "scheduled-now": z.object({ words: z.string() }),
  "scheduled-late": z.object({ due: z.string(), made: z.string(), zone }),
  "scheduled-missed": z.object({ due: z.string(), made: z.string(), zone }),
  /** Of an order that a version before this one kept: the sentence itself, in the language of its person. */
  sentence: z.object({ text: z.string() }),
};

const PARAMS = { ...READING, ...ORDERING };
type Params = typeof PARAMS;

/** Something that somebody may not expect of a report, as a code with its values; the reader's language has its words. */
export type OrderNote = {
  readonly [Code in keyof Params]: { readonly code: Code; readonly params: Readonly<z.infer<Params[Code]>> };
}[keyof Params];

// Zod cannot tie the code of one member to its params over a table; the table itself does.
export const orderNoteSchema = z.union(
  Object.entries(PARAMS).map(([code, params]) => z.object({ code: z.literal(code), params })),
) as unknown as z.ZodType<OrderNote, OrderNote>;
