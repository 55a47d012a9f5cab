import { z } from "zod";
import type { RefusalReason } from "../range/index.ts";

/** Why the range engine reads no range in a text. */
const READING = [
  "empty",
  "too-long",
  "not-understood",
  "leftover",
  "impossible-date",
  "start-after-end",
  "future",
  "ends-far-ahead",
  "several-ranges",
  "instant",
  "fiscal-year-unset",
  "unknown-zone",
] as const satisfies readonly RefusalReason[];

/** Why no report is made of a range that was read: it has no beginning, has not begun, or stands among unknown words. */
const ORDERING = ["no-beginning", "not-begun", "unknown-words"] as const;

/** Why there is no range to order, as a code with its values; the reader's language has its words. */
export const rangeRefusalSchema = z.object({
  reason: z.enum([...READING, ...ORDERING]),
  /** The languages that ranges are read in, as BCP 47 tags, where nothing of the text was understood. */
  languages: z.array(z.string()).readonly().exactOptional(),
});
export type RangeRefusalReason = z.infer<typeof rangeRefusalSchema>;
