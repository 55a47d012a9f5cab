/** The two formats that VB365 writes. */
export type ReportFormat = "PDF" | "CSV";

/** A report file on disk. */
export interface ReportFile {
  readonly path: string;
  readonly format: ReportFormat;
}

export interface OrganizationCount {
  /** As in the file, without control characters, cut to 100 characters, and neutralised: see `inertCell`. */
  readonly name: string;
  readonly accounts: number;
}

/** Why something could not be read. */
export type DigestNote =
  | "nameless-organization"
  | "no-header"
  | "no-line-end"
  | "no-organization-column"
  | "not-csv"
  | "not-pdf"
  | "odd-lines"
  | "too-large"
  | "too-many-organizations"
  | "totals-differ"
  | "unknown-columns"
  | "unknown-status";

/** What both formats tell, where they do. Plain JSON; null stands for what the file does not tell. */
interface Figures {
  /** Accounts that used a license in the range. */
  readonly accounts: number | null;
  /** Those of them that are new; null where the report does not say, as without a rental license. */
  readonly newAccounts: number | null;
  /** The largest first, and how many there are. */
  readonly organizations: { readonly total: number; readonly top: readonly OrganizationCount[] } | null;
  /** Why something could not be read. */
  readonly note?: DigestNote;
}

/** What was read from a CSV report: a row below the header for each account. */
export interface CsvDigest extends Figures {
  readonly format: "CSV";
}

/** What was read from a PDF report. */
export interface PdfDigest extends Figures {
  readonly format: "PDF";
  readonly pages: number | null;
}

export type ReportDigest = CsvDigest | PdfDigest;
