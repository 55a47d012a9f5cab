import type { Service } from "../service.ts";
import { isNewAt, type TenantInterval } from "../tenant.ts";

export interface OverviewAccount {
  readonly name: string;
  /** Only under a rental license: still in its free month when the interval ends. */
  readonly isNew: boolean;
}

export interface OverviewOrganization {
  readonly name: string;
  readonly accounts: readonly OverviewAccount[];
}

/** The facts of a License Overview report, whatever its format. */
export interface Overview {
  readonly interval: TenantInterval;
  readonly rental: boolean;
  readonly organizations: readonly OverviewOrganization[];
  /** Accounts over all organizations. */
  readonly total: number;
  readonly newUsers: number;
}

/** Every organization that used a license at any time in the interval, also when that ended meanwhile. */
export function licenseOverview(interval: TenantInterval, service: Service): Overview {
  const rental = service.switches.licenseType === "Rental";
  const lastInstant = new Date(Math.min(Date.parse(interval.end) - 1, service.now().getTime()));
  const users = service.tenant.licensedUsers(interval);
  const byName = Map.groupBy(users, (user) => user.organization.name);
  const organizations = [...byName].map(([name, members]) => ({
    name,
    accounts: members.map((user) => ({ name: user.name, isNew: rental && isNewAt(user, lastInstant) })),
  }));
  return {
    interval,
    rental,
    organizations,
    total: users.length,
    newUsers: organizations.flatMap(({ accounts }) => accounts).filter(({ isNew }) => isNew).length,
  };
}

/** The five organizations with the most accounts, largest first. */
export function topOrganizations(overview: Overview): OverviewOrganization[] {
  return overview.organizations.toSorted((a, b) => b.accounts.length - a.accounts.length).slice(0, 5);
}
