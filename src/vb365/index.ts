export { createVb365Client, type Vb365Client, type Vb365Deps } from "./client.ts";
export { probeServer } from "./probe.ts";
export { REPORT_KINDS, type ReportKind } from "./reports/kinds.ts";
export type { License } from "./resources/license.ts";
export type { LicensedUser } from "./resources/licensed-users.ts";
export { type CredentialLatch, createMemoryLatch, type LatchedRefusal } from "./session/credential-latch.ts";
export type { ApiVersion, LicenseOverviewRequest, SpooledReport, TlsTrust, Vb365Settings } from "./types.ts";
