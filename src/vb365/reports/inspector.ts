import { createHash } from "node:crypto";
import { Failure } from "../../errors.ts";
import {
  checkPdfTail,
  checkReportHead,
  createCsvEnd,
  type HeadProblem,
  PDF_TAIL_BYTES,
} from "../../reports/index.ts";
import type { ReportFormat } from "../types.ts";
import { explanationIn } from "../words.ts";

export interface InspectorOptions {
  readonly server: string;
  readonly format: ReportFormat;
  readonly maxBytes: number;
}

/** Looks at a report while it goes by: counts and hashes it, and judges its two ends. */
export interface Inspector {
  /** What is wrong as soon as that is certain. */
  take(chunk: Uint8Array): Failure | undefined;
  /** @throws Failure when the whole isn't a report */
  finish(): { readonly bytes: number; readonly sha256: string };
}

/** Enough to know a format by, and to hold a whole error message. */
const HEAD_BYTES = 64 * 1024;

export function createInspector({ server, format, maxBytes }: InspectorOptions): Inspector {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let tail: Buffer = Buffer.alloc(0);
  const csvEnd = format === "CSV" ? createCsvEnd() : undefined;
  let bytes = 0;

  function judgeHead(): Failure | undefined {
    const start = Buffer.concat(head);
    const problem = checkReportHead(start, format);
    return problem && headFailure(problem, start, { server, format });
  }

  return {
    take(chunk) {
      const before = bytes;
      bytes += chunk.length;
      if (bytes > maxBytes) {
        return new Failure(format === "PDF" ? "report_pdf_too_large" : "report_too_large", {
          params: { server, limit: `${Math.floor(maxBytes / 1024 / 1024)} MiB` },
        });
      }
      hash.update(chunk);
      if (csvEnd) csvEnd.take(chunk);
      else tail = lastOf(tail, chunk);
      if (before >= HEAD_BYTES) return undefined;
      head.push(chunk);
      return bytes >= HEAD_BYTES ? judgeHead() : undefined;
    },

    finish() {
      const failure = judgeHead();
      if (failure) throw failure;
      const reason = csvEnd ? csvEnd.check() : checkPdfTail(tail);
      if (reason) throw new Failure("report_damaged", { params: { server, format, reason } });
      return { bytes, sha256: hash.digest("hex") };
    },
  };
}

/** A copy, so that one slice does not keep a whole chunk alive. */
function lastOf(tail: Buffer, chunk: Uint8Array): Buffer {
  if (chunk.length >= PDF_TAIL_BYTES) return Buffer.from(chunk.subarray(-PDF_TAIL_BYTES));
  return Buffer.concat([tail, chunk]).subarray(-PDF_TAIL_BYTES);
}

function headFailure(
  problem: HeadProblem,
  start: Uint8Array,
  params: { readonly server: string; readonly format: string },
): Failure {
  switch (problem.kind) {
    case "empty":
      return new Failure("report_empty", { params });
    case "other":
      return new Failure("report_damaged", { params: { ...params, reason: problem.reason } });
    default: {
      const detail = explanationIn(start);
      return new Failure("report_not_a_file", {
        params: { ...params, kind: problem.kind },
        ...(detail === undefined ? {} : { detail }),
      });
    }
  }
}
