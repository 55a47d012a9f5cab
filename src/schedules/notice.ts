import { z } from "zod";
import { rangeRefusalSchema } from "../orders/range-refusal.ts";
import { PLACE_TROUBLES } from "./model.ts";

const failure = z.object({
  code: z.string(),
  params: z.record(z.string(), z.string()),
  detail: z.string().optional(),
});

/** What is told, as a code with its values: whoever tells it puts it into the reader's language. */
export const tidingsSchema = z.discriminatedUnion("code", [
  /** Its owner cannot order any more: to the channel, and to whoever may take it over. */
  z.object({ code: z.literal("owner-gone"), due: z.string() }),
  /** Its place takes no reports, or is read by others that nobody confirmed: to the owner. */
  z.object({ code: z.literal("held"), why: z.enum(PLACE_TROUBLES), due: z.string() }),
  /** One occurrence failed: to the owner, or the channel for failures. */
  z.object({ code: z.literal("failed"), due: z.string(), failure }),
  /** The last of so many in a row, so that it is paused now. */
  z.object({ code: z.literal("paused"), due: z.string(), failure, failures: z.number() }),
  /** The range could not be read as of the due instant. */
  z.object({
    code: z.literal("range"),
    due: z.string(),
    // A version before this one kept the sentence itself.
    refusal: z.union([rangeRefusalSchema, z.object({ said: z.string() })]),
  }),
  /** All schedules of a server wait, because of its settings: to the admins. */
  z.object({ code: z.literal("server-held"), server: z.string(), failure }),
]);
export type Tidings = z.infer<typeof tidingsSchema>;

/** Whom it is told. */
export type NoticeTarget =
  | { readonly kind: "channel"; readonly id: string }
  | { readonly kind: "user"; readonly id: string }
  /** The contact of the settings, if that is a person, else each of the admins. */
  | { readonly kind: "admins" };

export interface NewNotice {
  readonly teamId: string;
  readonly enterpriseId?: string | undefined;
  /** The schedule that it is about; none for a server. */
  readonly scheduleId?: string;
  readonly target: NoticeTarget;
  readonly tidings: Tidings;
}

export interface Notice extends NewNotice {
  readonly id: string;
  readonly createdAt: string;
  /** How often it was tried, this time included: a process may have died behind the call of the first. */
  readonly attempts: number;
}
