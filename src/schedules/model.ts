import { z } from "zod";
import { orderDraftSchema } from "../orders/order-draft.ts";
import { destinationSchema, type Requester } from "../orders/report-request.ts";
import { type StoredRule, storedRule } from "../schedule/rule/stored-rule.ts";

/** What is ordered each time, and what else was said of it. JSON all through. */
export const scheduleOrderSchema = z.object({
  /** The words of the range, read anew at each due instant. Foreign text. */
  rangeText: z.string(),
  formats: orderDraftSchema.shape.formats.unwrap(),
  server: z.string(),
  /** The zone that the order itself names, or `Local`; else the range is read in that of the schedule. */
  zone: z.string().optional(),
  /** `me` is the direct message with the owner, whoever that is by then. */
  destination: z.union([z.literal("me"), destinationSchema]),
  /** Shown only when its figures differ from those of the last delivered one. */
  whenChanged: z.enum(["silent", "say"]).optional(),
  /** The channel that is told of failures in place of the owner. */
  failuresTo: z.string().optional(),
  /** Teams of other organizations that can read the destination, as its owner confirmed. */
  sharedWith: z.array(z.string()).optional(),
});
export type ScheduleOrder = Readonly<z.infer<typeof scheduleOrderSchema>>;

/** What people decide of a schedule, and what an edit replaces as a whole. */
export const definitionSchema = z.object({
  order: scheduleOrderSchema,
  rule: storedRule,
  /** The recurrence as it was typed. Foreign text. */
  words: z.string(),
  /** Zone of the due time, in which ranges are read, too, unless the order names one of its own. */
  zone: z.string(),
  /** BCP 47 tag of whoever set it, in which ranges are read and cards are written. */
  locale: z.string(),
});
export type Definition = Omit<Readonly<z.infer<typeof definitionSchema>>, "rule" | "order"> & {
  readonly rule: StoredRule;
  readonly order: ScheduleOrder;
};

/** Why a place takes no reports for the time being. */
export const PLACE_TROUBLES = ["archived", "not-member", "not-visible", "not-listed", "shared"] as const;
export type PlaceTrouble = (typeof PLACE_TROUBLES)[number];

export const statusSchema = z.object({
  /** Why it is paused: somebody asked, too many failures, or nobody took it over from its owner. */
  paused: z.object({ why: z.enum(["asked", "failures", "owner"]), by: z.string().optional() }).optional(),
  /** The place takes no reports; looked at again at each due minute. */
  held: z
    .object({
      why: z.enum(PLACE_TROUBLES),
      /** Of those that read a shared channel and were not confirmed. */
      teamIds: z.array(z.string()).optional(),
    })
    .optional(),
});
export type Status = Readonly<z.infer<typeof statusSchema>>;

export const SCHEDULE_STATES = ["active", "paused", "removed"] as const;
export type ScheduleState = (typeof SCHEDULE_STATES)[number];

/** A schedule as the store keeps it. Times are UTC ISO with milliseconds. */
export interface Schedule extends Definition {
  readonly id: string;
  /** Grows with every change that people make: an edit of an older one is refused. */
  readonly revision: number;
  readonly owner: Requester;
  readonly state: ScheduleState;
  readonly status: Status;
  /** Occurrences in a row that failed. */
  readonly failures: number;
  /** Occurrences in a row for which its owner could not order, and nobody took it over. */
  readonly untaken: number;
  readonly createdAt: string;
  /** The next due instant; none where the schedule has come to its end. */
  readonly nextDue?: string;
  /** The last due instant that was dealt with, in whatever way. */
  readonly lastDue?: string;
  /** When a paused one goes on by itself. */
  readonly resumeAt?: string;
  readonly removedAt?: string;
}

/** Where its reports go, as limits and lists count it. */
export const placeOf = ({ order, owner }: Pick<Schedule, "order" | "owner">): string =>
  order.destination === "me" ? `me:${owner.userId}` : order.destination.channelId;
