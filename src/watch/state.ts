import { z } from "zod";
import { ALERT_KEYS, type AlertKey, SEVERITIES } from "./types.ts";

/** Grows with every change that an older program could not read. */
const VERSION = 1;

const instant = z.number();
const severity = z.enum(SEVERITIES);
const byKey = <Value extends z.ZodType>(value: Value) => z.partialRecord(z.enum(ALERT_KEYS), value);

const alertSchema = z.strictObject({
  severity,
  openedAt: instant,
  /** The last raise, change or remind. */
  toldAt: instant,
  /** `until` is null where the acknowledgment does not run out. */
  acknowledged: z
    .strictObject({ by: z.string().nullable(), at: instant, until: instant.nullable() })
    .nullable(),
  snoozedUntil: instant.nullable(),
  escalateAt: instant.nullable(),
});

/** What a key was when the first of its events was held; `moved` is false while only an `unknown` is held. */
const heldSchema = z.strictObject({ before: severity.nullable(), moved: z.boolean(), unknown: z.boolean() });

/** What the conditions remember from one reading to the next. */
const memorySchema = z.strictObject({
  /** The row of failed readings. */
  silent: z.strictObject({ readings: z.int(), since: instant }).nullable(),
  grace: z.strictObject({
    expiredSince: instant.nullable(),
    graceExpires: instant.nullable(),
    overTold: z.boolean(),
  }),
  expiry: z.strictObject({
    expires: instant.nullable(),
    /** The smallest step told, and the date in the zone that it counts down to. */
    told: z.strictObject({ date: z.string(), step: z.int() }).nullable(),
    /** What the open alert is about; `overdue`: a rental that did not roll over. */
    open: z.strictObject({ date: z.string(), overdue: z.boolean() }).nullable(),
  }),
  exceeded: z
    .strictObject({ organizations: z.array(z.string()), sum: z.number(), toldAt: instant, zeros: z.int() })
    .nullable(),
  usage: z.strictObject({ percent: z.number(), below: z.int() }).nullable(),
  /** The month of the last raise, such as "2026-12". */
  "new-month": z.string().nullable(),
});

const serverSchema = z.strictObject({
  server: z.string(),
  lastReadingAt: instant.nullable(),
  /** Has a good reading been seen? */
  adopted: z.boolean(),
  alerts: byKey(alertSchema),
  memory: memorySchema,
  /** Unreadable values in a row. */
  unreadable: byKey(z.int()),
  held: byKey(heldSchema),
  /** When what is held will be told. */
  quietUntil: instant.nullable(),
});

const watchStateSchema = z.strictObject({
  version: z.literal(VERSION),
  stopped: z.boolean(),
  // A list, because a record would lose a server named "__proto__".
  servers: z.array(serverSchema),
});

export type Alert = z.output<typeof alertSchema>;
export type ServerState = z.output<typeof serverSchema>;
/** All that the watch knows. Plain JSON: what is read back from a store is the same state. */
export type WatchState = z.output<typeof watchStateSchema>;

export const emptyState = (): WatchState => ({ version: VERSION, stopped: false, servers: [] });

export const emptyServer = (server: string): ServerState => ({
  server,
  lastReadingAt: null,
  adopted: false,
  alerts: {},
  memory: {
    silent: null,
    grace: { expiredSince: null, graceExpires: null, overTold: false },
    expiry: { expires: null, told: null, open: null },
    exceeded: null,
    usage: null,
    "new-month": null,
  },
  unreadable: {},
  held: {},
  quietUntil: null,
});

/** Reads a state back from a store. Throws a `ZodError` on another version or a damaged one. */
export const parseState = (state: unknown): WatchState => watchStateSchema.parse(state);

/** The alerts that are open, in the order of the keys. */
export const openAlerts = ({ alerts }: ServerState): [AlertKey, Alert][] =>
  ALERT_KEYS.flatMap((key) => (alerts[key] ? [[key, alerts[key]] as [AlertKey, Alert]] : []));
