import type { Answer } from "../answer.ts";
import type { Call, Service } from "../service.ts";
import { isNewAt, lastBackupAt, type TenantUser } from "../tenant.ts";
import { dateField, link } from "../wire.ts";
import { licenseFigures } from "./license.ts";
import { pageAnswer } from "./paging.ts";

/** `GET /v{N}/LicensedUsers`: who uses a license now, by organization and by name (with `*` and `?`). */
export function getLicensedUsers(call: Call, service: Service): Answer {
  const now = service.now();
  const { total } = licenseFigures(service);
  const users = service.tenant.licensedUsersAt(now);
  const { exceeded = Math.max(0, users.length - total) } = service.switches.licenseNumbers;
  // The last ones to come are over the limit.
  const exceeding = new Set(
    users.toSorted((a, b) => b.licensedFrom.getTime() - a.licensedFrom.getTime()).slice(0, exceeded),
  );
  return pageAnswer(
    users.filter(matcher(call)),
    `/${call.version}/LicensedUsers`,
    (user) => ({
      id: user.id,
      name: user.name,
      isBackedUp: true,
      lastBackupDate: dateField(lastBackupAt(user, now), service),
      licenseState: exceeding.has(user) ? "Exceeded" : isNewState(user, now, service) ? "New" : "Licensed",
      organizationId: user.organization.id,
      backedUpOrganizationId: backedUpId(user),
      organizationName: user.organization.name,
      _links: {
        organization: link(`/${call.version}/Organizations/${user.organization.id}`, call.origin, service),
      },
    }),
    call,
    service,
  );
}

const isNewState = (user: TenantUser, now: Date, { switches }: Service) =>
  switches.licenseType === "Rental" && isNewAt(user, now);

export const backedUpId = ({ organization }: Pick<TenantUser, "organization">) =>
  organization.msid.replaceAll("-", "");

function matcher({ query, version }: Call): (user: TenantUser) => boolean {
  const organizationId = query.get("organizationId")?.toLowerCase();
  const backedUp = version === "v8" ? query.get("backedUpOrganizationId")?.toLowerCase() : undefined;
  const name = query.get("name");
  const pattern = name ? wildcard(name) : undefined;
  return (user) =>
    (!organizationId || user.organization.id === organizationId) &&
    (!backedUp || backedUpId(user) === backedUp) &&
    (!pattern || pattern.test(user.name));
}

/** `*` stands for any characters, `?` for one; nothing else is special, and case is not told apart. */
function wildcard(text: string): RegExp {
  const special: Readonly<Record<string, string>> = { "*": ".*", "?": "." };
  const source = [...text].map((char) => special[char] ?? char.replace(/[\\^$.+()[\]{}|/]/, "\\$&"));
  return new RegExp(`^${source.join("")}$`, "iu");
}
