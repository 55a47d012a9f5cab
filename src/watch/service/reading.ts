import { z } from "zod";

/** How the last look at a server failed: what `silent` rests on, and what is told of it. */
const failureSchema = z.object({
  error: z.enum(["timeout", "refused", "credentials", "certificate"]),
  /** A code of the table of failures, with the values that its texts show. */
  code: z.string(),
  params: z.record(z.string(), z.string()),
});

/** One organization's users by the state of their license. The name is foreign text. */
const organizationUseSchema = z.object({
  organization: z.string(),
  licensed: z.int(),
  fresh: z.int(),
  exceeded: z.int(),
});

/** What one good look at a server brought, as the server says it. */
const goodReadingSchema = z.object({
  at: z.iso.datetime(),
  /** As the watch reads it: odd fields are left out. */
  license: z.record(z.string(), z.unknown()),
  package: z.string().nullable(),
  supportId: z.string().nullable(),
});

/** Users by organization, of the last whole read of all pages. */
const usersSchema = z.object({ at: z.iso.datetime(), organizations: z.array(organizationUseSchema) });

/** The last values of each kind that could be read, and when. */
const knownSchema = z.object({
  use: z
    .object({ at: z.string(), used: z.number(), total: z.number(), fresh: z.number().optional() })
    .optional(),
  term: z
    .object({
      at: z.string(),
      status: z.string(),
      type: z.string(),
      expires: z.string().nullable(),
      graceExpires: z.string().nullish(),
    })
    .optional(),
  exceeded: z
    .object({ at: z.string(), entries: z.array(z.object({ organization: z.string(), count: z.int() })) })
    .optional(),
});

/**
 * The latest look at a server, good or not. One process polls each server every 15 minutes and writes it down; whoever
 * shows or measures licenses (the watch, the metrics, `status`, App Home) reads it here and asks the server nothing.
 */
export const latestReadingSchema = z.object({
  /** The server was asked last then. */
  at: z.iso.datetime(),
  /** Undefined where it answered. */
  failure: failureSchema.optional(),
  /** The last good look, which may be older than `at`. */
  good: goodReadingSchema.optional(),
  users: usersSchema.optional(),
  /** The licensed users were asked for last then, whole or not. */
  usersAskedAt: z.iso.datetime().optional(),
  known: knownSchema.default({}),
});

export type PollFailure = z.output<typeof failureSchema>;
export type OrganizationUse = z.output<typeof organizationUseSchema>;
export type KnownValues = z.output<typeof knownSchema>;
export type LicensedOrganizations = z.output<typeof usersSchema>;
export type LatestReading = z.output<typeof latestReadingSchema>;
export type GoodReading = z.output<typeof goodReadingSchema>;
