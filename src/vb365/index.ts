export { type CallOptions, createVb365Client, type Vb365Client, type Vb365Deps } from "./client.ts";
export type { Limits } from "./limits.ts";
export type { Vb365Log } from "./log.ts";
export {
  type PdfOnlyRequest,
  type ProtectionRequest,
  REPORT_KINDS,
  type ReportKind,
  type ReportRequests,
} from "./reports/kinds.ts";
export type { License } from "./resources/license.ts";
export type { LicensedUser } from "./resources/licensed-users.ts";
export type { LicensingInformation, Organization } from "./resources/organizations.ts";
export type { Health, ServiceInstance } from "./resources/service.ts";
export type { CredentialLatch, LatchedRefusal } from "./session/credential-latch.ts";
export type {
  ApiVersion,
  LicenseOverviewRequest,
  ReportFormat,
  ReportTimezone,
  SpooledReport,
  TlsTrust,
  Vb365Settings,
} from "./types.ts";
