import { stat } from "node:fs/promises";
import { digestCsv } from "./csv/digest.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import type { DigestNote, ReportDigest, ReportFile } from "./types.ts";

/** A PDF is read as a whole, so a larger one is not. Expected: under 1 MB for 10,000 accounts. */
const MAX_PDF_BYTES = 16 << 20;

const UNREAD = { accounts: null, newAccounts: null, organizations: null } as const;

/**
 * Reads what a report says of itself. Never rejects: the file is delivered all the same, so what cannot be read is
 * null, with a note.
 */
export async function digestReport({ path, format }: ReportFile): Promise<ReportDigest> {
  if (format === "CSV") {
    return digestCsv(path).catch((): ReportDigest => ({ format, ...UNREAD, note: "not-csv" }));
  }
  const unread = (note: DigestNote): ReportDigest => ({ format, pages: null, ...UNREAD, note });
  try {
    const { size } = await stat(path);
    if (size > MAX_PDF_BYTES) return unread("too-large");
    return { format, ...(await readPdf(path)) };
  } catch {
    return unread("not-pdf");
  }
}
