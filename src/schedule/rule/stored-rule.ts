import { z } from "zod";
import { isZone } from "../from-range/zones.ts";
import { parseIsoDay } from "./calendar.ts";
import { parseRRule } from "./rrule.ts";

const day = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine((text) => !Number.isNaN(parseIsoDay(text)));

/** What is kept of a schedule: plain JSON that gives the same runs whenever it is read. */
export const storedRule = z.strictObject({
  version: z.literal(1),
  /** The days: every day that any of these RFC 5545 rules holds. Intervals are counted from the period of `start`. */
  days: z
    .array(z.strictObject({ start: day, rrule: z.string().refine((text) => parseRRule(text) !== undefined) }))
    .min(1),
  /** The times of each day on the zone's wall clock, in order. */
  times: z.array(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)).min(1),
  /** IANA zone, or an offset such as `UTC+5:30`. */
  zone: z.string().refine(isZone),
  /** The instant before which nothing runs. */
  since: z.iso.datetime(),
  /** The wall-clock time at and after which nothing runs, `2027-02-01T00:00`. */
  before: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
    .optional(),
  /** How many runs there are, counted from `since`. */
  count: z.int().min(1).optional(),
  /** Days of the week that are left out, `MO` to `SU`. */
  except: z.array(z.enum(["MO", "TU", "WE", "TH", "FR", "SA", "SU"])).optional(),
});

export type StoredRule = z.infer<typeof storedRule>;
