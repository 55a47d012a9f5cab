import { type Answer, exception, json } from "../answer.ts";
import type { Call, Service } from "../service.ts";
import { isNewAt, lastBackupAt, type TenantOrganization } from "../tenant.ts";
import { dateField, link, numberField } from "../wire.ts";
import { backedUpId } from "./licensed-users.ts";
import { pageAnswer } from "./paging.ts";

/** `GET /v{N}/Organizations`: a bare array in v6 and v7, a page in v8. */
export function getOrganizations(call: Call, service: Service): Answer {
  const toJson = (organization: TenantOrganization) => organizationJson(organization, call, service);
  if (call.version !== "v8") return json(200, service.tenant.organizations.map(toJson));
  const msid = call.query.get("msid")?.toLowerCase();
  const backedUp = call.query.get("backedUpOrganizationId")?.toLowerCase();
  const matching = service.tenant.organizations.filter(
    (organization) =>
      (!msid || organization.msid === msid) && (!backedUp || backedUpId({ organization }) === backedUp),
  );
  return pageAnswer(matching, "/v8/Organizations", toJson, call, service);
}

/** `GET /v{N}/Organizations/{organizationId}`. */
export function getOrganization(call: Call, service: Service): Answer {
  const organization = findOrganization(call, service);
  return organization ? json(200, organizationJson(organization, call, service)) : notFound(call);
}

/** `GET /v{N}/Organizations/{organizationId}/LicensingInformation`; newUsers is 0 without a rental license. */
export function getLicensingInformation(call: Call, service: Service): Answer {
  const organization = findOrganization(call, service);
  if (!organization) return notFound(call);
  const now = service.now();
  const users = service.tenant.licensedUsersAt(now).filter((user) => user.organization === organization);
  const fresh =
    service.switches.licenseType === "Rental" ? users.filter((user) => isNewAt(user, now)).length : 0;
  return json(200, {
    licensedUsers: numberField(users.length - fresh, service),
    newUsers: numberField(fresh, service),
  });
}

function findOrganization(call: Call, { tenant }: Service): TenantOrganization | undefined {
  const id = call.params.organizationId?.toLowerCase();
  return tenant.organizations.find((organization) => organization.id === id);
}

const notFound = (call: Call) =>
  exception(
    call.version,
    404,
    `Organization with ID '${call.params.organizationId}' was not found.`,
    "ResourceNotFound",
  );

const LINKED = ["jobs", "groups", "users", "sites", "teams", "usedRepositories"] as const;

/** Holds the settings of accounts, as real objects do: a client that echoes the object tells them. */
function organizationJson(organization: TenantOrganization, call: Call, service: Service): object {
  const now = service.now();
  const self = `/${call.version}/Organizations/${organization.id}`;
  const online = organization.type !== "OnPremises";
  const links = { self, ...Object.fromEntries(LINKED.map((name) => [name, `${self}/${name}`])) };
  return {
    id: organization.id,
    name: organization.name,
    officeName: organization.officeName,
    type: organization.type,
    region: online ? organization.region : null,
    isExchangeOnline: online,
    isSharePointOnline: online,
    isTeamsOnline: organization.type === "Office365",
    ...(online
      ? {
          exchangeOnlineSettings: {
            account: `svc-backup@${organization.domain}`,
            useApplicationOnlyAuth: true,
          },
        }
      : { exchangeSettings: { serverName: `mail.${organization.domain}`, username: "LAB\\svc-exchange" } }),
    ...(call.version === "v8"
      ? { msid: organization.msid, backedUpOrganizationId: backedUpId({ organization }) }
      : {}),
    ...(call.query.get("extendedView")?.toLowerCase() === "true"
      ? backupFields(organization, now, service)
      : {}),
    _links: Object.fromEntries(
      Object.entries(links).map(([name, path]) => [name, link(path, call.origin, service)]),
    ),
    _actions: { delete: { uri: self, method: "DELETE" } },
  };
}

/** Only in the extended view. */
function backupFields(organization: TenantOrganization, now: Date, service: Service): object {
  const users = service.tenant
    .licensedUsers({ start: new Date(0).toISOString(), end: now.toISOString() })
    .filter((user) => user.organization === organization);
  const instants = users.map((user) => user.licensedFrom.getTime());
  const latest = users.map((user) => lastBackupAt(user, now).getTime());
  return {
    isBackedup: users.length > 0,
    firstBackuptime: dateField(users.length > 0 ? new Date(Math.min(...instants)) : undefined, service),
    lastBackuptime: dateField(users.length > 0 ? new Date(Math.max(...latest)) : undefined, service),
  };
}
