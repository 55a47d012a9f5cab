import { type Answer, exception } from "../answer.ts";
import type { ApiVersion } from "../api-versions.ts";
import { createPrng } from "../prng.ts";
import { type ReportFields, type ReportOrder, readReportOrder } from "../reports/request.ts";
import { type TableReport, tableReportCsv, tableReportPdf } from "../reports/table-report.ts";
import type { Call, Handler, Service } from "../service.ts";
import { lastBackupAt, type TenantOrganization, type TenantUser } from "../tenant.ts";
import { dotnetTimestamp } from "../wire.ts";
import { answerWithFile } from "./reports.ts";

export interface SiblingReport {
  /** Below `/Reports/`. */
  readonly operation: string;
  readonly versions: readonly ApiVersion[];
  readonly fields: ReportFields;
  readonly title: string;
  readonly columns: TableReport["columns"];
  rows(users: readonly TenantUser[], now: Date): string[][];
}

const PROTECTION: ReportFields = { interval: "none", organization: true, format: true };
const PDF_ONLY: ReportFields = { interval: "none", organization: true, format: false };
const ALL = ["v6", "v7", "v8"] as const;

/** The other reports that the API makes: the same call, another table. */
export const SIBLING_REPORTS: readonly SiblingReport[] = [
  {
    operation: "GenerateStorageConsumption",
    versions: ALL,
    fields: { interval: "optional", organization: false, format: true },
    title: "Storage Consumption Report",
    columns: [
      ["Organization", 0.5],
      ["Users", 0.2],
      ["Used Space (GB)", 0.3],
    ],
    rows: (users) =>
      perOrganization(users).map(([organization, members]) => [
        organization.name,
        String(members.length),
        members.reduce((sum, user) => sum + gigabytes(user), 0).toFixed(1),
      ]),
  },
  {
    operation: "GenerateMailboxProtection",
    versions: ALL,
    fields: PROTECTION,
    title: "Mailbox Protection Report",
    columns: [
      ["Mailbox", 0.17],
      ["E-mail", 0.33],
      ["Organization", 0.19],
      ["Protection Status", 0.16],
      ["Last Backup Date", 0.15],
    ],
    rows: (users, now) => users.map((user) => [displayName(user), user.name, ...protection(user, now)]),
  },
  {
    operation: "GenerateUserProtection",
    versions: ALL,
    fields: PROTECTION,
    title: "User Protection Report",
    columns: [
      ["User", 0.4],
      ["Organization", 0.25],
      ["Protection Status", 0.15],
      ["Last Backup Date", 0.2],
    ],
    rows: (users, now) => users.map((user) => [user.name, ...protection(user, now)]),
  },
  {
    operation: "GenerateOneDriveProtection",
    versions: ["v8"],
    fields: PDF_ONLY,
    title: "OneDrive Protection Report",
    columns: [
      ["OneDrive Owner", 0.4],
      ["Organization", 0.25],
      ["Protection Status", 0.15],
      ["Last Backup Date", 0.2],
    ],
    rows: (users, now) => users.map((user) => [user.name, ...protection(user, now)]),
  },
  {
    operation: "GenerateTeamsProtection",
    versions: ["v8"],
    fields: PDF_ONLY,
    title: "Teams Protection Report",
    columns: [
      ["Team", 0.5],
      ["Organization", 0.5],
    ],
    rows: (users) =>
      perOrganization(users).flatMap(([organization]) =>
        ["General", "Projects"].map((team) => [`${organization.officeName} ${team}`, organization.name]),
      ),
  },
  {
    operation: "GenerateSharepointProtection",
    versions: ["v8"],
    fields: PDF_ONLY,
    title: "SharePoint Protection Report",
    columns: [
      ["Site", 0.5],
      ["Organization", 0.5],
    ],
    rows: (users) =>
      perOrganization(users).map(([organization]) => [
        `https://${organization.domain}/sites/home`,
        organization.name,
      ]),
  },
];

/** Answers `POST /v{N}/Reports/{operation}`, for all organizations or one. */
export function generateSibling(report: SiblingReport): Handler {
  return async (call, service) => {
    const read = readReportOrder(call, report.fields, service);
    return "answer" in read ? read.answer : makeSibling(report, read.order, call, service);
  };
}

async function makeSibling(
  report: SiblingReport,
  order: ReportOrder,
  call: Call,
  service: Service,
): Promise<Answer> {
  const { organizationId } = order;
  const known = service.tenant.organizations.some(({ id }) => id === organizationId);
  if (organizationId !== undefined && !known) {
    return exception(
      call.version,
      404,
      `Organization with ID '${organizationId}' was not found.`,
      "ResourceNotFound",
    );
  }
  const now = service.now();
  const users = (
    order.interval ? service.tenant.licensedUsers(order.interval) : service.tenant.licensedUsersAt(now)
  ).filter(({ organization }) => organizationId === undefined || organization.id === organizationId);
  const table: TableReport = {
    title: report.title,
    description: "What the backup server protects, as it stands in the sandbox's invented organizations.",
    columns: report.columns,
    rows: report.rows(users, now),
  };
  const prefix = `Veeam_${report.operation.replace(/^Generate/, "")}Report`;
  return answerWithFile(prefix, order.format, call, service, () =>
    order.format === "CSV"
      ? tableReportCsv(table, service.switches.csv)
      : tableReportPdf(table, order.zone, now),
  );
}

const perOrganization = (users: readonly TenantUser[]): [TenantOrganization, TenantUser[]][] => [
  ...Map.groupBy(users, (user) => user.organization),
];

const protection = (user: TenantUser, now: Date) => [
  user.organization.name,
  user.leftAt && user.leftAt < now ? "Unprotected" : "Protected",
  dotnetTimestamp(lastBackupAt(user, now)).slice(0, 10),
];

/** Between 0.5 and 40 GB for a user, for ever the same. */
const gigabytes = (user: TenantUser) => 0.5 + createPrng(user.id).next() * 39.5;

/** `søren.ågren2@…` is called Søren Ågren. */
const displayName = (user: TenantUser) =>
  (user.name.split("@")[0] ?? "")
    .replace(/\d+$/, "")
    .split(".")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");
