import { z } from "zod";
import type { WatchState } from "../state.ts";
import { ALERT_KEYS, type EventKind, SEVERITIES, type Severity } from "../types.ts";
import type { LatestReading } from "./reading.ts";

/** Somebody of a workspace. */
const personSchema = z.object({ teamId: z.string(), userId: z.string() });

/** What an alert is about, in numbers and names, as of the last reading that said so. Names are foreign text. */
export const factsSchema = z.object({
  status: z.string().optional(),
  type: z.string().optional(),
  used: z.number().optional(),
  total: z.number().optional(),
  fresh: z.number().optional(),
  /** Days, such as "2026-12-31"; null: without end. */
  expires: z.string().nullish(),
  graceExpires: z.string().nullish(),
  autoUpdate: z.boolean().optional(),
  usageReport: z.string().nullish(),
  exceeded: z.array(z.object({ organization: z.string(), count: z.int() })).optional(),
  /** Why the server does not answer: a code of the table of failures. */
  failure: z.object({ code: z.string(), params: z.record(z.string(), z.string()) }).optional(),
  /** The day of the last look in the zone of the settings, such as "2026-12-31": days left are counted from it. */
  asOf: z.string().optional(),
  /** Of what cannot be read now: when it was read last; null where it never was. */
  unread: z
    .object({ use: z.string().nullish(), term: z.string().nullish(), exceeded: z.string().nullish() })
    .optional(),
});

const attentionSchema = z.object({
  acknowledged: z.object({ by: personSchema, at: z.string(), note: z.string().optional() }).optional(),
  snoozed: z.object({ by: personSchema, until: z.string() }).optional(),
});

/** Why a message needs nobody any more. */
const closedSchema = z.object({
  at: z.string(),
  /** `replaced`: a worse alert of the same license tells of it now. `off`: nobody watches any more. */
  as: z.enum(["cleared", "replaced", "readable", "off"]),
});

/**
 * One alert from its raise to its end, and so one message in each channel; or a value that could not be read for a while
 * (`doubt`), which isn't an alert.
 */
export const episodeSchema = z.object({
  id: z.string(),
  server: z.string(),
  key: z.enum(ALERT_KEYS),
  kind: z.enum(["alert", "doubt"]),
  severity: z.enum(SEVERITIES),
  openedAt: z.string(),
  closed: closedSchema.nullable(),
  facts: factsSchema,
  attention: attentionSchema,
  /** Grows with whatever the message shows. */
  revision: z.int(),
});

export type Facts = z.output<typeof factsSchema>;
export type Attention = z.output<typeof attentionSchema>;
export type Episode = z.output<typeof episodeSchema>;
export type Person = z.output<typeof personSchema>;

/** One event, as it is told of an episode. */
export interface News {
  readonly id: string;
  readonly episodeId: string;
  readonly at: string;
  readonly event: EventKind;
  readonly severity: Severity;
  /** Whose acknowledgment ran out, so that they are asked. */
  readonly asked?: Person;
  /** When quiet hours ended that had held it. */
  readonly heldUntil?: string;
}

/** A channel that is told of a server. Settings belong to the server. */
export interface Destination {
  readonly server: string;
  readonly teamId: string;
  readonly enterpriseId?: string | undefined;
  readonly channelId: string;
  /** BCP 47 tag: the language of what is told there. */
  readonly locale?: string | undefined;
  readonly addedBy: string;
  /** UTC ISO. */
  readonly addedAt: string;
  /** Why the channel takes nothing, as a code of the table of failures. */
  readonly refused?: string | undefined;
}

/** The license's numbers on one day of the calendar. */
export interface Day {
  /** Like "2026-12-31", in UTC. */
  readonly day: string;
  readonly used: number;
  readonly total: number;
  readonly fresh: number;
}

/** All that is known of one server. */
export interface WatchedServer {
  readonly server: string;
  /** As people wrote them: `parseSettings` fills in the rest. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Undefined while nobody watches. */
  readonly state: WatchState | undefined;
  readonly reading: LatestReading | undefined;
  readonly destinations: readonly Destination[];
  /** Those that are open, and the last one of each key. */
  readonly episodes: readonly Episode[];
}

/** A server as people are shown it: who watches it, what is so, and when that was read. */
export interface ServerWatch {
  readonly server: string;
  readonly settings: WatchedServer["settings"];
  readonly destinations: readonly Destination[];
  readonly open: readonly Episode[];
  readonly reading: LatestReading | undefined;
}

/** How a server goes on. What is left out stays as it is. */
export interface Advance {
  readonly state?: WatchState | null;
  /** When a timer of the state is due, if one is. */
  readonly timerAt?: Date | null;
  readonly reading?: LatestReading;
  readonly day?: Day;
  readonly nextPollAt?: Date;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** New ones, and those that changed. */
  readonly episodes: readonly Episode[];
  readonly news: readonly News[];
  /** Told out of Slack alone, of alerts that were told there. */
  readonly endings?: readonly News[];
}
