import { z } from "zod";

/** The two formats that VB365 writes. */
export type ReportFormat = "PDF" | "CSV";

/** A report file on disk. */
export interface ReportFile {
  readonly path: string;
  readonly format: ReportFormat;
}

const organizationCount = z.object({
  /** As in the file, without control characters, cut to 100 characters, and neutralised: see `inertCell`. */
  name: z.string(),
  accounts: z.number(),
});

/** Why something could not be read. */
export const DIGEST_NOTES = [
  "no-header",
  "no-organization-column",
  "not-csv",
  "not-pdf",
  "too-large",
  "too-many-organizations",
  "totals-differ",
] as const;
export type DigestNote = (typeof DIGEST_NOTES)[number];

/** What both formats tell, where they do. Plain JSON; null stands for what the file does not tell. */
const figures = {
  /** Accounts that used a license in the range. */
  accounts: z.number().nullable(),
  /** Those of them that are new; null where the report does not say, as without a rental license. */
  newAccounts: z.number().nullable(),
  /** The largest first, and how many there are. */
  organizations: z.object({ total: z.number(), top: z.array(organizationCount).readonly() }).nullable(),
  /** Why something could not be read. */
  note: z.enum(DIGEST_NOTES).optional(),
};

const csvDigest = z.object({ format: z.literal("CSV"), ...figures });
const pdfDigest = z.object({ format: z.literal("PDF"), ...figures, pages: z.number().nullable() });

/** A digest as it is read back from where it was kept. */
export const reportDigestSchema = z.discriminatedUnion("format", [csvDigest, pdfDigest]);

/** What was read from a CSV report: a row below the header for each account. */
export type CsvDigest = Readonly<z.infer<typeof csvDigest>>;

/** What was read from a PDF report. */
export type PdfDigest = Readonly<z.infer<typeof pdfDigest>>;

export type ReportDigest = CsvDigest | PdfDigest;
