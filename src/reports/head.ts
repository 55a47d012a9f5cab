import type { FileDamage, FileStandIn } from "../errors.ts";
import { isKnownColumn } from "./csv/columns.ts";
import { readHeaderLine } from "./csv/dialect.ts";
import type { ReportFormat } from "./types.ts";

/** Where the beginning of a file shows that it is not the report that was asked for. */
export type HeadProblem =
  /** No byte at all. */
  | { readonly kind: "empty" }
  /** Something that explains itself in place of a file. */
  | { readonly kind: FileStandIn }
  /** A file, but not of this format. */
  | { readonly kind: "other"; readonly reason: FileDamage };

/** Readers accept `%PDF-` behind some junk, up to here. */
const PDF_MAGIC_WITHIN = 1024;

/**
 * Judges a report by its first bytes: the server's content type says nothing (it is `application/octet-stream` for
 * everything, and the oldest documentation names JSON).
 * @param head the first KiB or more, or the whole file when it is shorter
 */
export function checkReportHead(head: Uint8Array, format: ReportFormat): HeadProblem | undefined {
  if (head.length === 0) return { kind: "empty" };
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const isPdf = bytes.subarray(0, PDF_MAGIC_WITHIN).includes("%PDF-");
  if (format === "PDF" && isPdf) return undefined;
  const explained = explanation(bytes);
  if (explained) return explained;
  if (format === "PDF") return { kind: "other", reason: "not-pdf" };
  if (isPdf) return { kind: "other", reason: "is-pdf" };
  return csvProblem(bytes);
}

function explanation(bytes: Buffer): HeadProblem | undefined {
  const [first] = bytes
    .subarray(0, PDF_MAGIC_WITHIN)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (first === "{" || first === "[") return { kind: "json" };
  return first === "<" ? { kind: "html" } : undefined;
}

function csvProblem(bytes: Buffer): HeadProblem | undefined {
  const header = readHeaderLine(bytes);
  if (!header) return { kind: "other", reason: "no-text" };
  const readable = header.names.length > 1 || header.names.some(isKnownColumn);
  return readable ? undefined : { kind: "other", reason: "no-header" };
}
