const MAX_CHARACTERS = 100;

/**
 * A cell of a report as it may be shown: one line, without control or invisible formatting characters, not too long,
 * and with an apostrophe before what a spreadsheet would run as a formula when it is copied there.
 */
export function inertCell(cell: string): string {
  const line = cell
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const inert = /^[=+\-@]/.test(line) ? `'${line}` : line;
  const characters = [...inert];
  return characters.length > MAX_CHARACTERS ? `${characters.slice(0, MAX_CHARACTERS - 1).join("")}…` : inert;
}
