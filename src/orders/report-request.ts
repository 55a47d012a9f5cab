import { z } from "zod";
import { orderNoteSchema } from "./order-note.ts";

/** Who orders, as Slack names them. */
export const requesterSchema = z.object({
  teamId: z.string(),
  enterpriseId: z.string().optional(),
  userId: z.string(),
});

/** Where the result goes: a channel, or a thread in it. */
export const destinationSchema = z.object({
  channelId: z.string(),
  threadTs: z.string().optional(),
});

/** The occurrence of a schedule that ordered a run by itself: nobody waits for it, and nobody's waiting runs are more by it. */
const originSchema = z.object({
  kind: z.literal("schedule"),
  scheduleId: z.string(),
  /** The due instant, UTC ISO with milliseconds. */
  due: z.iso.datetime({ precision: 3 }),
  /** At its time; later, because the bot was down; when a person asked for a missed one, or for one beside the rhythm. */
  made: z.enum(["due", "late", "missed", "now"]),
  /** Shown only when its figures differ from those of the last delivered one; `say` shows one line when they do not. */
  whenChanged: z.enum(["silent", "say"]).optional(),
  /** Where a failure is told in place of the owner's direct messages. */
  failuresTo: z.string().optional(),
});

/**
 * A complete order: every way to order (command, form, button, mention, workflow) ends in this one shape,
 * and it is what a run keeps. JSON all through.
 */
export const reportRequestSchema = z.object({
  /** The operator's own words. Foreign text. */
  rangeText: z.string(),
  /** [start, end), UTC ISO with milliseconds; already clamped to the moment of the order. */
  interval: z.object({ start: z.iso.datetime({ precision: 3 }), end: z.iso.datetime({ precision: 3 }) }),
  /** Zone in which the text was read, and in whose days the interval is shown: an IANA name, or an offset like `UTC-5`. */
  zone: z.string(),
  /** What its person may not expect of it: clamped to now, offset changes inside … */
  notes: z.array(orderNoteSchema),
  format: z.enum(["PDF", "CSV"]),
  /** VB365's `timezone`: `Local`, `UTC` or `UTC±HH:MM`. */
  timezone: z.union([
    z.literal("Local"),
    z.literal("UTC"),
    z.templateLiteral([
      "UTC",
      z.enum(["+", "-"]),
      z.string().regex(/^\d\d$/),
      ":",
      z.string().regex(/^\d\d$/),
    ]),
  ]),
  /** Name of the VB365 server in the settings. */
  server: z.string(),
  requester: requesterSchema,
  /** BCP 47 tag of the requester, like `en-GB`; English where it is not known. */
  locale: z.string().optional(),
  destination: destinationSchema,
  /** Teams of other organizations that can read the destination, where its person confirmed that. */
  sharedWith: z.array(z.string()).optional(),
  /** The run of the same order whose card and file go first, of both formats. */
  behind: z.string().optional(),
  /** The step of a workflow that waits for the run: Slack's `function_execution_id`. One run ends it, and no later one. */
  workflow: z.object({ executionId: z.string() }).optional(),
  /** What ordered it, where that was no person; gone when somebody orders the same again. */
  origin: originSchema.optional(),
});

/** Did a person ask for it, at that moment? */
export const wasAsked = ({ origin }: Pick<ReportRequest, "origin">): boolean =>
  origin === undefined || origin.made === "missed" || origin.made === "now";

export type ReportRequest = z.infer<typeof reportRequestSchema>;
export type Requester = z.infer<typeof requesterSchema>;
export type Destination = z.infer<typeof destinationSchema>;
