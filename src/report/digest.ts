import { stat } from "node:fs/promises";
import { digestCsv } from "./csv/digest.ts";
import { countPages } from "./pdf/page-count.ts";
import type { ReportDigest, ReportFile } from "./types.ts";

/**
 * Reads what a report says of itself. Never rejects: the file is delivered all the same, so what cannot be read is
 * null, with a note.
 */
export async function digestReport({ path, format }: ReportFile): Promise<ReportDigest> {
  if (format === "CSV") {
    return digestCsv(path).catch(
      (): ReportDigest => ({
        format,
        rows: null,
        newAccounts: null,
        organizations: null,
        note: "The file could not be read as CSV.",
      }),
    );
  }
  const [pages, bytes] = await Promise.all([
    countPages(path).catch(() => null),
    stat(path).then(
      ({ size }) => size,
      () => null,
    ),
  ]);
  return {
    format,
    bytes,
    pages,
    ...(pages === null ? { note: "The number of pages could not be read." } : {}),
  };
}
