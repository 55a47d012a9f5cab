import { z } from "zod";

const sealedScheduleSchema = z.strictObject({
  /** One of another version counts as too old. */
  v: z.literal(1),
  by: z.string().regex(/^[A-Z][A-Z0-9]{2,30}$/),
  /** When it was typed, in milliseconds: it is read as of that moment, then and now. */
  at: z.int().positive(),
  /** Which command this is: two clicks make one schedule. */
  key: z.string().max(200),
  text: z.string().max(1000),
  channelId: z.string().regex(/^[A-Z][A-Z0-9]{2,30}$/),
  /** Which organizations the preview named; see `digestOf`. */
  confirmedFor: z.string().max(64).optional(),
});

/** A command that waits to be scheduled, as it travels with its preview and comes back with the click. */
export type SealedSchedule = z.infer<typeof sealedScheduleSchema>;

/** Slack's limit of a button's value. */
const MAX_LENGTH = 2_000;

/** Undefined where it is too long for a button. What it says is not believed when it comes back. */
export function sealSchedule(sealed: SealedSchedule): string | undefined {
  const text = JSON.stringify(sealed);
  return [...text].length <= MAX_LENGTH && sealedScheduleSchema.safeParse(sealed).success ? text : undefined;
}

export function unsealSchedule(text: string): SealedSchedule | undefined {
  try {
    return sealedScheduleSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
