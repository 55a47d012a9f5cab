export { inertCell } from "./cell.ts";
export { compareDigests, type DigestChange, type OrganizationMove } from "./compare.ts";
export { type CsvEnd, createCsvEnd } from "./csv/end.ts";
export { digestReport } from "./digest.ts";
export { checkReportHead, type HeadProblem } from "./head.ts";
export { checkPdfTail, PDF_TAIL_BYTES } from "./pdf-tail.ts";
export {
  type CsvDigest,
  type DigestNote,
  type OrganizationCount,
  type PdfDigest,
  type ReportDigest,
  type ReportFile,
  reportDigestSchema,
} from "./types.ts";
