import type { FileDamage, FileStandIn } from "../errors.ts";
import { decodeHead } from "./csv/text.ts";
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
 * everything, and the oldest documentation names JSON). Refuses only what is certainly no report: a CSV file in a form
 * that nobody knows is still the file that was ordered.
 * @param head the first KiB or more, or the whole file when it is shorter
 */
export function checkReportHead(head: Uint8Array, format: ReportFormat): HeadProblem | undefined {
  if (head.length === 0) return { kind: "empty" };
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const isPdf = bytes.subarray(0, PDF_MAGIC_WITHIN).includes("%PDF-");
  if (format === "PDF" && isPdf) return undefined;
  const text = decodeHead(bytes).trimStart();
  if (text === "") return { kind: "empty" };
  if (JSON_BEGINNING.test(text)) return { kind: "json" };
  if (text.startsWith("<")) return { kind: "html" };
  if (format === "PDF") return { kind: "other", reason: "not-pdf" };
  return isPdf ? { kind: "other", reason: "is-pdf" } : undefined;
}

/** An object; or a list, which a column's name in brackets is none of. */
const JSON_BEGINNING = /^(?:\{|\[\s*(?:[\]{["\d-]|true\b|false\b|null\b))/;
