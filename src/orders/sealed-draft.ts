import { z } from "zod";
import { type OrderDraft, orderDraftSchema, placeSchema } from "./order-draft.ts";
import type { Destination } from "./report-request.ts";

/** An order that waits for its person to confirm it, as it travels with the confirmation and comes back with the reply. */
const sealedDraftSchema = z.strictObject({
  /** One of another version counts as too old: a confirmation lives for half an hour. */
  v: z.literal(2),
  /** Who is to confirm. */
  by: z.string().regex(/^[A-Z][A-Z0-9]{2,30}$/),
  /** When it was ordered, in milliseconds: the range is read as of that moment, then and now. */
  at: z.int().positive(),
  /** Which order this is: two replies make one. */
  key: z.string().max(200),
  /** Which organizations the confirmation names; see `digestOf`. */
  confirmedFor: z.string().max(64),
  draft: orderDraftSchema.extend({ destination: placeSchema }),
  /** The run of the draft itself is retried, on its own card. */
  isRetry: z.literal(true).optional(),
});

export interface SealedDraft extends Omit<z.infer<typeof sealedDraftSchema>, "draft"> {
  readonly draft: OrderDraft & { readonly destination: Destination };
}

/** How long an order may be confirmed. */
export const CONFIRMABLE_MS = 30 * 60_000;

/** Slack's limit of a button's value, the narrowest of the places that carry a sealed draft. */
const MAX_LENGTH = 2_000;

/**
 * A sealed draft as the text that a button or view carries; undefined where it is too long for that. The text is not a
 * secret and not trusted: whoever changes it changes only what they ask for themselves.
 */
export function sealDraft(sealed: SealedDraft): string | undefined {
  const text = JSON.stringify(sealed);
  return [...text].length <= MAX_LENGTH ? text : undefined;
}

/** The sealed draft that a text carries; undefined where it isn't ours, or is of another version. */
export function unsealDraft(text: string): SealedDraft | undefined {
  try {
    return sealedDraftSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** May it still be confirmed, and by this person? */
export function judgeSealed(
  { by, at }: Pick<SealedDraft, "by" | "at">,
  userId: string,
  now: Date,
): "ok" | "not-yours" | "too-old" {
  if (by !== userId) return "not-yours";
  const age = now.getTime() - at;
  return age >= 0 && age <= CONFIRMABLE_MS ? "ok" : "too-old";
}
