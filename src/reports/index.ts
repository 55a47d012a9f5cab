export { compareDigests } from "./compare.ts";
export { digestReport } from "./digest.ts";
export { checkReportHead, type HeadProblem } from "./head.ts";
export { checkPdfTail, PDF_TAIL_BYTES } from "./pdf-tail.ts";
export type { CsvDigest, ReportDigest } from "./types.ts";
