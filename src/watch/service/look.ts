import { DateTime } from "luxon";
import { Failure, type FailureCode, storeErrorIn } from "../../errors.ts";
import type { License, LicensedUser } from "../../vb365/index.ts";
import type { GoodReading, LicensedOrganizations, OrganizationUse, PollFailure } from "./reading.ts";

interface CallOptions {
  readonly signal: AbortSignal;
}

/** What a poll asks of a VB365 server. */
export interface PolledServer {
  license(options: CallOptions): Promise<License>;
  autoUpdate(options: CallOptions): Promise<boolean | null>;
  usageReport(options: CallOptions): Promise<string | null>;
  licensedUsers(options: CallOptions): AsyncIterable<Pick<LicensedUser, "state" | "organizationName">>;
}

/** One look at a server. `users` is undefined where they were not asked for, null where they could not be read whole. */
export type Look =
  | { readonly good: Omit<GoodReading, "at">; readonly users?: LicensedOrganizations["organizations"] | null }
  | { readonly failure: PollFailure };

/**
 * Looks at a server once. What it cannot tell beside the license leaves its fields out: a server that refuses one of the
 * lists has a license all the same.
 * @param withUsers also reads all pages of the licensed users, which takes a server of thousands of users a while
 * @returns undefined where the look says nothing of the server: the bot stops, or its own store has trouble
 */
export async function lookAt(
  server: PolledServer,
  withUsers: boolean,
  { signal, stopping }: CallOptions & { readonly stopping: AbortSignal },
): Promise<Look | undefined> {
  try {
    const license = await server.license({ signal });
    const optional = <T>(call: Promise<T>) => call.catch(() => undefined);
    const autoUpdate = (await optional(server.autoUpdate({ signal }))) ?? undefined;
    const isRental = license.type === "Rental";
    const report = isRental ? await optional(server.usageReport({ signal })) : null;
    const users = withUsers ? await usersOf(server, signal).catch(() => null) : undefined;
    if (stopping.aborted) return undefined;
    return {
      good: {
        license: {
          status: license.status,
          type: license.type,
          licensedUsers: {
            used: license.usedUnits ?? undefined,
            total: license.totalUnits ?? undefined,
            new: license.newUsers ?? undefined,
          },
          expires: license.expires,
          graceExpires: license.graceExpires,
          ...(autoUpdate !== undefined && { autoUpdate }),
          ...(report !== undefined && { usageReport: report?.toLowerCase() ?? null }),
        },
        package: license.package,
        supportId: license.supportId,
      },
      ...(users !== undefined && { users }),
    };
  } catch (error) {
    if (stopping.aborted || storeErrorIn(error)) return undefined;
    return failedLook(error);
  }
}

/** The users of every organization; the whole or nothing. */
async function usersOf(server: PolledServer, signal: AbortSignal): Promise<OrganizationUse[]> {
  const byName = new Map<
    string,
    { organization: string; licensed: number; fresh: number; exceeded: number }
  >();
  for await (const { state, organizationName } of server.licensedUsers({ signal })) {
    const organization = organizationName ?? "";
    const use = byName.get(organization) ?? { organization, licensed: 0, fresh: 0, exceeded: 0 };
    byName.set(organization, use);
    if (/^exceeded$/i.test(state)) use.exceeded += 1;
    else if (/^new$/i.test(state)) use.fresh += 1;
    else use.licensed += 1;
  }
  return [...byName.values()];
}

/**
 * Trouble that no waiting mends is told at once, and only where it is certain. Whatever else went wrong counts as a
 * server that took too long, which is told of last.
 */
const ERRORS: Partial<Record<FailureCode, PollFailure["error"]>> = {
  vb365_credentials_refused: "credentials",
  vb365_tls_untrusted: "certificate",
  vb365_tls_pin_mismatch: "certificate",
  vb365_tls_expired: "certificate",
  vb365_tls_wrong_host: "certificate",
  vb365_unreachable: "refused",
  vb365_connection_lost: "refused",
};

function failedLook(error: unknown): Look {
  if (!(error instanceof Failure)) return { failure: { error: "timeout", code: "internal", params: {} } };
  const { code, params } = error;
  // It answered, and what it said of its license isn't a license: that is doubt, not silence.
  if (code === "vb365_unexpected" && params.status === "other-content") {
    return { good: { license: {}, package: null, supportId: null } };
  }
  const isSlow = code === "vb365_unreachable" && params.cause === "timeout";
  const kind = isSlow ? "timeout" : (ERRORS[code] ?? "timeout");
  return { failure: { error: kind, code, params } };
}

/**
 * The end of a license is a day, which VB365 writes as midnight UTC: it is the same day in every zone. The watch counts
 * days in the zone of its settings, so the day begins there.
 */
export function dayIn(zone: string, date: unknown): unknown {
  if (typeof date !== "string") return date;
  const day = DateTime.fromISO(date.slice(0, 10), { zone });
  return day.isValid ? day.toUTC().toISO() : date;
}
