import { NAMES } from "./names.ts";
import { ORGANIZATIONS, type OrganizationBlueprint } from "./organizations.ts";
import { createPrng, type Prng } from "./prng.ts";

/** Half-open, as instants in ISO 8601. */
export interface TenantInterval {
  readonly start: string;
  readonly end: string;
}

export interface TenantOrganization extends OrganizationBlueprint {
  readonly id: string;
  readonly msid: string;
  /** Hour of the day (UTC) at which its nightly backup runs. */
  readonly backupHour: number;
}

export interface TenantUser {
  readonly id: string;
  /** User principal name: `Account Name` in reports. */
  readonly name: string;
  readonly organization: TenantOrganization;
  /** First backup: the license is in use from here on. */
  readonly licensedFrom: Date;
  /** Last backup of somebody who left. */
  readonly leftAt: Date | undefined;
  /** 31 days after the last backup, when the product takes the license back by itself; exclusive. */
  readonly licensedUntil: Date | undefined;
}

/** The synthetic customers of the sandbox: the same for a seed, whatever the clock says, only known further. */
export interface Tenant {
  readonly seed: string;
  readonly organizations: readonly TenantOrganization[];
  /** Who used a license at any time in the interval, by organization and account. What lies past the clock's present instant is unknown. */
  licensedUsers(interval: TenantInterval): TenantUser[];
  /** Who uses a license at this instant. */
  licensedUsersAt(instant: Date): TenantUser[];
}

/** The first protected month. */
export const TENANT_EPOCH = new Date(Date.UTC(2022, 0, 1));

const DAY_MS = 86_400_000;
/** A license returns by itself when no restore point was made for 31 days. */
const LICENSE_TAIL_MS = 31 * DAY_MS;

export function createTenant(seed: string, now: () => Date): Tenant {
  const organizations = ORGANIZATIONS.map((blueprint): TenantOrganization => {
    const prng = createPrng(seed, blueprint.domain);
    return { ...blueprint, id: prng.uuid(), msid: prng.uuid(), backupHour: prng.int(0, 5) };
  });
  const users: TenantUser[] = [];
  const accounts = new Set<string>();
  let monthsKnown = 0;

  /** People are made month by month, so that moving the clock on adds to the past and never changes it. */
  function learnUntil(instant: Date): void {
    for (; monthStart(monthsKnown) <= instant; monthsKnown++) {
      for (const organization of organizations) {
        users.push(...joinersOf(seed, organization, monthsKnown, accounts));
      }
    }
  }

  function licensedUsers({ start, end }: TenantInterval): TenantUser[] {
    const from = new Date(start);
    const to = new Date(Math.min(Date.parse(end), now().getTime() + 1));
    if (to <= from) return [];
    learnUntil(to);
    return users
      .filter(
        (user) => user.licensedFrom < to && (user.licensedUntil === undefined || user.licensedUntil > from),
      )
      .sort(byOrganizationAndName);
  }

  return {
    seed,
    organizations,
    licensedUsers,
    licensedUsersAt: (instant) =>
      licensedUsers({ start: instant.toISOString(), end: new Date(instant.getTime() + 1).toISOString() }),
  };
}

/** A rental license calls a user new until the first day of the month after the first backup. */
export function isNewAt(user: TenantUser, instant: Date): boolean {
  return (
    user.licensedFrom.getUTCFullYear() === instant.getUTCFullYear() &&
    user.licensedFrom.getUTCMonth() === instant.getUTCMonth()
  );
}

/** The newest restore point at an instant: the night before, or the last one of somebody who left. */
export function lastBackupAt(user: TenantUser, instant: Date): Date {
  if (user.leftAt && user.leftAt < instant) return user.leftAt;
  const night = Math.floor(instant.getTime() / DAY_MS) * DAY_MS + user.organization.backupHour * 3_600_000;
  const jitter = createPrng(user.id, night).int(0, 3_000_000);
  const latest = night + jitter < instant.getTime() ? night + jitter : night - DAY_MS + jitter;
  return new Date(Math.max(latest, user.licensedFrom.getTime()));
}

function joinersOf(
  seed: string,
  organization: TenantOrganization,
  month: number,
  accounts: Set<string>,
): TenantUser[] {
  const start = monthStart(month);
  if (organization.closed !== undefined && start.toISOString().slice(0, 7) >= organization.closed) return [];
  const prng = createPrng(seed, organization.domain, month);
  const count = month === 0 ? organization.founders : Math.round(organization.hires * 2 * prng.next());
  return Array.from({ length: count }, () => createUser(prng, organization, month, accounts));
}

function createUser(
  prng: Prng,
  organization: TenantOrganization,
  month: number,
  accounts: Set<string>,
): TenantUser {
  const start = monthStart(month);
  const licensedFrom = new Date(
    start.getTime() + prng.int(0, 27) * DAY_MS + organization.backupHour * 3_600_000 + prng.int(0, 3_599_999),
  );
  const stays = prng.next() < 0.62;
  const stayed = new Date(licensedFrom.getTime() + prng.int(20, 1100) * DAY_MS);
  const closing =
    organization.closed === undefined ? undefined : new Date(`${organization.closed}-28T02:00:00Z`);
  const leftAt = earliest(stays ? undefined : stayed, closing);
  return {
    id: prng.uuid(),
    name: createAccount(prng, organization, accounts),
    organization,
    licensedFrom,
    leftAt,
    licensedUntil: leftAt && new Date(leftAt.getTime() + LICENSE_TAIL_MS),
  };
}

function createAccount(prng: Prng, organization: TenantOrganization, accounts: Set<string>): string {
  const { given, family } = NAMES[organization.language];
  const draw = () => `${prng.pick(given)}.${prng.pick(family)}`;
  const account = (local: string) => `${local}@${organization.domain}`;
  let local = draw();
  for (let redraw = 0; redraw < 4 && accounts.has(account(local)); redraw++) local = draw();
  let unique = local;
  for (let twin = 2; accounts.has(account(unique)); twin++) unique = `${local}${twin}`;
  accounts.add(account(unique));
  return account(unique);
}

const monthStart = (month: number) =>
  new Date(Date.UTC(TENANT_EPOCH.getUTCFullYear(), TENANT_EPOCH.getUTCMonth() + month, 1));

function earliest(...dates: readonly (Date | undefined)[]): Date | undefined {
  return dates.filter((date) => date !== undefined).sort((a, b) => a.getTime() - b.getTime())[0];
}

function byOrganizationAndName(a: TenantUser, b: TenantUser): number {
  return compare(a.organization.name, b.organization.name) || compare(a.name, b.name);
}

/** By code unit, so that the order never depends on the machine's locale. */
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
