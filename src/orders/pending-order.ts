import { z } from "zod";
import { isZoneChoice } from "./zones.ts";

const slackId = z.string().regex(/^[A-Z][A-Z0-9]{2,30}$/);
const format = z.enum(["PDF", "CSV"]);
const slackTs = z.string().regex(/^\d{1,12}\.\d{1,10}$/);

/** An order that waits for its person to confirm it, as it travels with the question and comes back with the answer. */
const pendingOrderSchema = z.strictObject({
  /** Who was asked. */
  by: slackId,
  /** When, in milliseconds: the range was read at that moment, and is read there again. */
  at: z.int().positive(),
  /** Which order this is: two answers make one. */
  key: z.string().max(200),
  /** Which organizations the question named; see `digestOf`. */
  named: z.string().max(64),
  wish: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("words"),
      rangeText: z.string().max(600),
      formats: z.union([z.tuple([format]), z.tuple([format, format])]),
      zone: z.string().refine(isZoneChoice).optional(),
      server: z.string().max(200).optional(),
      channelId: slackId,
      threadTs: slackTs.optional(),
    }),
    z.strictObject({ kind: z.enum(["again", "other", "retry"]), runId: z.uuid() }),
  ]),
});

export type PendingOrder = z.infer<typeof pendingOrderSchema>;

/** How long a question may be answered. */
export const PENDING_MS = 30 * 60_000;

/** Slack's limit of a button's value, the narrowest of the places that carry a pending order. */
const MOST = 2_000;

/**
 * A pending order as the text that a button or view carries; undefined where it is too long for that. The text is not a
 * secret and not trusted: whoever changes it changes only what they ask for themselves.
 */
export function packPending(pending: PendingOrder): string | undefined {
  const text = JSON.stringify(pending);
  return [...text].length <= MOST ? text : undefined;
}

/** The pending order that a text carries; undefined where it is none of ours. */
export function unpackPending(text: string): PendingOrder | undefined {
  try {
    return pendingOrderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** May it still be confirmed, and by this person? */
export function judgePending(
  { by, at }: PendingOrder,
  userId: string,
  now: Date,
): "ok" | "not-yours" | "too-old" {
  if (by !== userId) return "not-yours";
  const age = now.getTime() - at;
  return age >= 0 && age <= PENDING_MS ? "ok" : "too-old";
}
