import type { Zone } from "luxon";
import type { SizedBody } from "../answer.ts";
import type { Switches } from "../switches.ts";
import { dressed, tableCsv } from "./csv.ts";
import { zoneLabel } from "./pdf/overview.ts";
import { contentWidth, drawPdf, drawTitle, ensureRoom, INK, MARGIN, type Pdf } from "./pdf/page.ts";
import { drawBand, drawRows } from "./pdf/table.ts";

/** A report that is one table. */
export interface TableReport {
  readonly title: string;
  readonly description: string;
  /** Head and share of the page's width. */
  readonly columns: readonly (readonly [head: string, share: number])[];
  readonly rows: readonly (readonly string[])[];
}

export function tableReportCsv(report: TableReport, dialect: Switches["csv"]): SizedBody {
  const table = tableCsv([report.columns.map(([head]) => head), ...report.rows], dialect);
  const bytes = dressed(table, report.rows.length, dialect);
  return { length: bytes.length, chunks: () => [bytes] };
}

export function tableReportPdf(report: TableReport, zone: Zone, created: Date): Promise<Buffer> {
  const shares = report.columns.map(([, share]) => share);
  return drawPdf({ title: report.title, created, zone: zoneLabel(zone, created) }, (pdf) => {
    drawTitle(pdf, report.title, report.description);
    drawBand(pdf, report.title, `Rows: ${report.rows.length}`);
    drawColumnHeads(pdf, report.columns);
    drawRows(pdf, shares, report.rows, () => drawColumnHeads(pdf, report.columns));
  });
}

function drawColumnHeads(pdf: Pdf, columns: TableReport["columns"]): void {
  ensureRoom(pdf, 20);
  const { y } = pdf;
  const width = contentWidth(pdf);
  pdf.font("bold").fontSize(7.5).fillColor(INK.faint);
  let x = MARGIN;
  for (const [head, share] of columns) {
    pdf.text(head, x + 8, y + 5, { width: share * width - 12, height: 11, ellipsis: true, lineBreak: false });
    x += share * width;
  }
  pdf.y = y + 19;
}
