import type { ApiVersion, LicenseOverviewRequest, ReportFormat, ReportTimezone } from "../types.ts";

/** A report on what is protected now, of all organizations or one. */
export interface ProtectionRequest {
  readonly organizationId?: string;
  readonly format: ReportFormat;
  readonly timezone: ReportTimezone;
}

/** The v8 reports that come as PDF only, and take no format. */
export type PdfOnlyRequest = Omit<ProtectionRequest, "format">;

/** The body of each kind of report. */
export interface ReportRequests {
  readonly licenseOverview: LicenseOverviewRequest;
  readonly storageConsumption: LicenseOverviewRequest;
  readonly mailboxProtection: ProtectionRequest;
  readonly userProtection: ProtectionRequest;
  readonly oneDriveProtection: PdfOnlyRequest;
  readonly teamsProtection: PdfOnlyRequest;
  readonly sharePointProtection: PdfOnlyRequest;
}

export type ReportKind = keyof ReportRequests;

const ALL = ["v6", "v7", "v8"] as const;

/** All reports answer `POST /Reports/{operation}` with the file. UserProtection came with build 6.1.0.222, the last three with 8.4. */
export const REPORT_KINDS: Readonly<
  Record<ReportKind, { readonly operation: string; readonly versions: readonly ApiVersion[] }>
> = {
  licenseOverview: { operation: "GenerateLicenseOverview", versions: ALL },
  storageConsumption: { operation: "GenerateStorageConsumption", versions: ALL },
  mailboxProtection: { operation: "GenerateMailboxProtection", versions: ALL },
  userProtection: { operation: "GenerateUserProtection", versions: ALL },
  oneDriveProtection: { operation: "GenerateOneDriveProtection", versions: ["v8"] },
  teamsProtection: { operation: "GenerateTeamsProtection", versions: ["v8"] },
  sharePointProtection: { operation: "GenerateSharepointProtection", versions: ["v8"] },
};
