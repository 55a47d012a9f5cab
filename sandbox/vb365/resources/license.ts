import { type Answer, json } from "../answer.ts";
import type { Call, Service } from "../service.ts";
import { isNewAt } from "../tenant.ts";
import { dateField, numberField } from "../wire.ts";

export interface LicenseFigures {
  readonly total: number;
  readonly used: number;
  /** Users in their free first month; 0 unless the license is a rental one. */
  readonly fresh: number;
  /** Community licenses have none. */
  readonly expires: Date | undefined;
  readonly graceExpires: Date | undefined;
}

export const LICENSE_HOLDER = {
  company: "Example Backup Provider Ltd",
  email: "licensing@provider.example",
  package: "M365Suite",
  supportId: "04918273",
  id: "3f0f0c1e-7b0d-4b5e-9d50-5a1c7e2b9f44",
} as const;

/** Months that the product goes on working after expiry, by license type. */
const GRACE_MONTHS: Readonly<Record<string, number>> = { Subscription: 1, Rental: 2 };

export function licenseFigures(service: Service): LicenseFigures {
  const { switches } = service;
  const given = switches.licenseNumbers;
  const now = service.now();
  const users = service.tenant.licensedUsersAt(now);
  const isRental = switches.licenseType === "Rental";
  const newcomers = isRental ? users.filter((user) => isNewAt(user, now)).length : 0;
  const used = given.used ?? users.length - newcomers;
  const expired = switches.licenseStatus === "Expired";
  const expires =
    switches.licenseType === "Community"
      ? undefined
      : (dayOf(given.expires) ??
        new Date(Date.UTC(now.getUTCFullYear() + (expired ? 0 : 1), now.getUTCMonth(), 1)));
  return {
    total: given.total ?? (switches.licenseUnits || Math.ceil((used * 1.1) / 50) * 50),
    used,
    fresh: isRental ? (given.fresh ?? newcomers) : 0,
    expires,
    graceExpires:
      dayOf(given.graceExpires) ?? (expires && addMonths(expires, GRACE_MONTHS[switches.licenseType] ?? 0)),
  };
}

/** `GET /v{N}/License`. From v7 the expiry is called licenseExpires, and the contact is gone. */
export function getLicense(call: Call, service: Service): Answer {
  const { switches } = service;
  const figures = licenseFigures(service);
  const id = switches.fieldCase === "spec" ? "ID" : "Id";
  const expiry =
    call.version === "v6"
      ? {
          expirationDate: dateField(figures.expires, service),
          contactPerson: "Robin Example",
          supportExpirationDate: dateField(figures.expires, service),
        }
      : {
          licenseExpires: dateField(figures.expires, service),
          gracePeriodExpires: dateField(figures.graceExpires, service),
          package: LICENSE_HOLDER.package,
        };
  return json(200, {
    [`license${id}`]: LICENSE_HOLDER.id,
    email: LICENSE_HOLDER.email,
    status: switches.licenseStatus,
    ...expiry,
    type: switches.licenseType,
    licensedTo: LICENSE_HOLDER.company,
    totalNumber: numberField(figures.total, service),
    usedNumber: numberField(figures.used, service),
    newNumber: numberField(figures.fresh, service),
    [`support${id}`]: LICENSE_HOLDER.supportId,
  });
}

const addMonths = (date: Date, months: number) =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()));

const dayOf = (date: string | undefined) => (date === undefined ? undefined : new Date(`${date}T00:00:00Z`));

/** `GET /v{N}/License/AutoUpdate`. */
export const getAutoUpdate = (_call: Call, { switches: { autoUpdate } }: Service): Answer =>
  json(200, { isEnabled: autoUpdate === "unknown" ? null : autoUpdate === "on" });
