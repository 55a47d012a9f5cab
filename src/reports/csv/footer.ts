/** `Time zone: UTC+01:00`: a label with its value, which is how a report ends. */
const LABELED = /^\p{L}[\p{L}\p{M} ()'’-]{0,60}:(\s|$)/u;

const isTotal = (cells: readonly string[]) => /^(grand )?total\b/i.test(cells[0] ?? "") && cells.length <= 2;

/** A line that says something of the report as a whole: a label with its value in one cell, or a total. */
export function isFooter(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter(Boolean);
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return LABELED.test(only) || isTotal(cells);
  return isTotal(cells) && /^[\d.,'’\s]+$/u.test(cells[1] ?? "");
}

/** A line that looks like a label with its value in two cells, which an account never does. */
export function isLabeledRow(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.trim()).filter(Boolean);
  return (
    cells.length <= 2 &&
    cells.some((cell) => LABELED.test(cell) && (cells.length === 1 || cell.endsWith(":")))
  );
}
