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

/** What was read from a CSV report. Plain JSON; null stands for what the file does not tell. */
export interface CsvDigest {
  readonly format: "CSV";
  /** Rows below the header; a License Overview has one for each account. */
  readonly rows: number | null;
  /** Rows whose status is New; null where there is no status column, as without a rental licence. */
  readonly newAccounts: number | null;
  /** The largest first, and how many there are; null where no column names them. */
  readonly organizations: { readonly total: number; readonly top: readonly OrganizationCount[] } | null;
  /** Why something could not be read. */
  readonly note?: string;
}

/** What was read from a PDF report. Plain JSON. */
export interface PdfDigest {
  readonly format: "PDF";
  readonly bytes: number | null;
  readonly pages: number | null;
  /** Why something could not be read. */
  readonly note?: string;
}

export type ReportDigest = CsvDigest | PdfDigest;
