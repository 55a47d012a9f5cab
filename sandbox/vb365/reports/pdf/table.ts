import { contentWidth, ensureRoom, INK, MARGIN, type Pdf } from "./page.ts";

const ROW_HEIGHT = 16;
const BAND_HEIGHT = 22;

/** A heading band across the page: words at the left, a figure at the right. */
export function drawBand(pdf: Pdf, left: string, right: string): void {
  const { y } = pdf;
  const width = contentWidth(pdf);
  pdf.rect(MARGIN, y, width, BAND_HEIGHT).fill(INK.band);
  pdf.font("bold").fontSize(10).fillColor(INK.title);
  pdf.text(left, MARGIN + 8, y + 6, { width: width - 190, height: 12, ellipsis: true, lineBreak: false });
  pdf.font("regular").fontSize(9);
  pdf.text(right, MARGIN + width - 182, y + 6.5, { width: 174, align: "right", lineBreak: false });
  pdf.y = y + BAND_HEIGHT;
}

/**
 * Zebra rows, each cell cut to its column. On a new page `repeat` draws the head again.
 * @param columns widths as shares of the page's width
 */
export function drawRows(
  pdf: Pdf,
  columns: readonly number[],
  rows: readonly (readonly string[])[],
  repeat: () => void,
): void {
  const width = contentWidth(pdf);
  for (const [index, row] of rows.entries()) {
    if (ensureRoom(pdf, ROW_HEIGHT)) repeat();
    const { y } = pdf;
    if (index % 2 === 1) pdf.rect(MARGIN, y, width, ROW_HEIGHT).fill(INK.zebra);
    pdf.font("regular").fontSize(9).fillColor(INK.text);
    let x = MARGIN;
    for (const [column, share] of columns.entries()) {
      pdf.text(row[column] ?? "", x + 8, y + 4, {
        width: share * width - 12,
        height: 11,
        ellipsis: true,
        lineBreak: false,
      });
      x += share * width;
    }
    pdf.y = y + ROW_HEIGHT;
  }
}

/** Room for a band and its first rows, so that a heading never stands alone at the foot of a page. */
export const BAND_WITH_ROWS = BAND_HEIGHT + 2 * ROW_HEIGHT;
