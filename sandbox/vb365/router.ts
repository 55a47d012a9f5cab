import { API_VERSIONS, type ApiVersion } from "./api-versions.ts";
import type { FaultTarget } from "./faults.ts";
import { getHealth } from "./resources/health.ts";
import {
  getBackupRepositories,
  getJobSessions,
  getJobs,
  getProxies,
  getRbacRoles,
  getRestorePortalSettings,
} from "./resources/infrastructure.ts";
import { getAutoUpdate, getLicense } from "./resources/license.ts";
import { getLicensedUsers } from "./resources/licensed-users.ts";
import { getLicensingInformation, getOrganization, getOrganizations } from "./resources/organizations.ts";
import { generateLicenseOverview } from "./resources/reports.ts";
import { getServiceInstance } from "./resources/service-instance.ts";
import { generateSibling, SIBLING_REPORTS } from "./resources/sibling-reports.ts";
import { issueToken, logout } from "./resources/token.ts";
import { getUsageReport } from "./resources/usage-report.ts";
import type { Handler } from "./service.ts";

interface Route {
  readonly method: "GET" | "POST";
  readonly path: string;
  /** Default: all. */
  readonly versions?: readonly ApiVersion[];
  readonly target: FaultTarget;
  /** Needs no bearer token. */
  readonly anonymous?: true;
  readonly handle: Handler;
}

const ROUTES: readonly Route[] = [
  { method: "POST", path: "/token", target: "token", anonymous: true, handle: issueToken },
  { method: "POST", path: "/token/logout", versions: ["v7", "v8"], target: "logout", handle: logout },
  { method: "GET", path: "/License", target: "License", handle: getLicense },
  { method: "GET", path: "/License/AutoUpdate", target: "AutoUpdate", handle: getAutoUpdate },
  {
    method: "GET",
    path: "/licensing/reports/latest",
    versions: ["v6"],
    target: "UsageReport",
    handle: getUsageReport,
  },
  {
    method: "GET",
    path: "/licensing/statistic/reports/latest",
    versions: ["v7", "v8"],
    target: "UsageReport",
    handle: getUsageReport,
  },
  { method: "GET", path: "/LicensedUsers", target: "LicensedUsers", handle: getLicensedUsers },
  { method: "GET", path: "/Organizations", target: "Organizations", handle: getOrganizations },
  {
    method: "GET",
    path: "/Organizations/{organizationId}",
    target: "Organizations",
    handle: getOrganization,
  },
  {
    method: "GET",
    path: "/Organizations/{organizationId}/LicensingInformation",
    target: "LicensingInformation",
    handle: getLicensingInformation,
  },
  { method: "GET", path: "/ServiceInstance", target: "ServiceInstance", handle: getServiceInstance },
  { method: "GET", path: "/Health", versions: ["v8"], target: "Health", handle: getHealth },
  { method: "GET", path: "/Jobs", target: "Jobs", handle: getJobs },
  { method: "GET", path: "/JobSessions", target: "JobSessions", handle: getJobSessions },
  { method: "GET", path: "/Jobs/{jobId}/JobSessions", target: "JobSessions", handle: getJobSessions },
  { method: "GET", path: "/Proxies", target: "Proxies", handle: getProxies },
  { method: "GET", path: "/BackupRepositories", target: "BackupRepositories", handle: getBackupRepositories },
  { method: "GET", path: "/RbacRoles", target: "RbacRoles", handle: getRbacRoles },
  {
    method: "GET",
    path: "/RestorePortalSettings",
    target: "RestorePortalSettings",
    handle: getRestorePortalSettings,
  },
  {
    method: "POST",
    path: "/Reports/GenerateLicenseOverview",
    target: "report",
    handle: generateLicenseOverview,
  },
  ...SIBLING_REPORTS.map(
    (report): Route => ({
      method: "POST",
      path: `/Reports/${report.operation}`,
      versions: report.versions,
      target: "report",
      handle: generateSibling(report),
    }),
  ),
];

const MATCHERS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}/?$`, "i"),
}));

export type RouteMatch =
  | { kind: "found"; version: ApiVersion; route: Route; params: Readonly<Record<string, string>> }
  | { kind: "wrong-method"; version: ApiVersion }
  | { kind: "unknown-path"; version: ApiVersion }
  | { kind: "unknown-version" };

/** Paths do not tell case apart and may end in a slash. */
export function matchRoute(method: string, path: string, served: readonly ApiVersion[]): RouteMatch {
  const [, prefix = "", rest = ""] = /^\/(v\d+)(\/.*)$/i.exec(path) ?? [];
  const version = API_VERSIONS.find((each) => each === prefix.toLowerCase());
  if (!version || !served.includes(version)) return { kind: "unknown-version" };
  const matching = MATCHERS.flatMap(({ route, pattern }) => {
    const match = (route.versions ?? API_VERSIONS).includes(version) ? pattern.exec(rest) : null;
    return match ? [{ route, params: { ...match.groups } }] : [];
  });
  const found = matching.find(({ route }) => route.method === method);
  if (found) return { kind: "found", version, ...found };
  return { kind: matching.length > 0 ? "wrong-method" : "unknown-path", version };
}
