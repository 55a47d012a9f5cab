import { DateTime } from "luxon";
import { z } from "zod";

const STATUSES = ["Valid", "Expired"] as const;
const TYPES = ["Subscription", "Rental", "Evaluation", "NFR", "AwsPrivateOffer", "Community"] as const;

/** Luxon also reads "12:00" as a time of today, which would bring the clock of this machine into the result. */
const BEGINS_WITH_DATE = /^\d{4}-\d{2}-\d{2}/;

const instant = z.string().transform((text, context) => {
  const at = BEGINS_WITH_DATE.test(text) ? DateTime.fromISO(text, { zone: "utc" }) : undefined;
  if (at?.isValid) return at.toMillis();
  context.addIssue("is no ISO 8601 instant, such as 2026-12-01T09:00:00Z");
  return z.NEVER;
});

export const instantSchema = instant;

// A server of another version may send a field in another shape. Refusing the whole reading would hide every other
// condition, so each field falls back by itself to what stands for "cannot be read".
const number = z.number().optional().catch(undefined);
const date = instant.nullish().catch(undefined);

const licensedUsers = z.object({ used: number, total: number, new: number });
const exceededEntry = z.object({ organization: z.string().min(1), count: z.int().nonnegative() });

/**
 * One good look at a license. `undefined` is a value that cannot be read, with two exceptions: `exceeded` and
 * `usageReport` are `undefined` when they were not asked for. Dates are milliseconds since 1970, null where the server
 * says that there is none.
 */
export const licenseSchema = z.object({
  status: z.enum(STATUSES).optional().catch(undefined),
  type: z.enum(TYPES).optional().catch(undefined),
  licensedUsers: licensedUsers.catch({ used: undefined, total: undefined, new: undefined }),
  expires: date,
  graceExpires: date,
  autoUpdate: z.boolean().optional().catch(undefined),
  /** null: asked, and could not be read whole. */
  exceeded: z.array(exceededEntry).nullish().catch(null),
  usageReport: z.unknown().optional(),
});

export type LicenseReading = z.output<typeof licenseSchema>;

/** What `expiry` rests on, and `grace` and `new-month` with it. */
export interface LicenseTerm {
  readonly status: (typeof STATUSES)[number];
  readonly type: (typeof TYPES)[number];
  readonly expires: number | null;
}

/** Undefined when one of the three cannot be read: a date without its type may mean anything. */
export function readTerm({ status, type, expires }: LicenseReading): LicenseTerm | undefined {
  if (status === undefined || type === undefined || expires === undefined) return undefined;
  return { status, type, expires };
}

/** Undefined when the numbers cannot be read; a total of 0 is a number that was not loaded, never a full license. */
export function readUse({ licensedUsers: { used, total } }: LicenseReading) {
  if (used === undefined || total === undefined || used < 0 || total <= 0) return undefined;
  return { used, total };
}
