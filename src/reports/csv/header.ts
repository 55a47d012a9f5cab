import { rowsIn } from "./rows.ts";

/** The line of a CSV file that names its columns. */
export interface Header {
  /** One ASCII character. */
  readonly delimiter: string;
  readonly names: readonly string[];
  /** How many lines there are before the first record. */
  readonly lines: number;
  /** A quote in it is not closed: either the line goes on, or the file was cut in it. */
  readonly isOpen: boolean;
}

/** Follows the culture of the server: a comma, or a semicolon where the comma is the decimal sign. */
const DELIMITERS = [",", ";", "\t"] as const;

/** What spreadsheets take from the first line of a file. */
const SEPARATOR_LINE = /^"?sep=([!-/:-@[-`{-~\t])"?$/i;

/**
 * The header of a CSV file: its first line, or the second one where the first names the separator (`sep=;`). Otherwise
 * the separator is the one that the line holds most of outside quotes. Undefined where the first line is blank, or no
 * text: then the file is in no form that is known.
 * @param text the beginning of the file
 */
export function readHeader(text: string): Header | undefined {
  const [first = "", second = ""] = text.split(/\r\n|\n|\r/, 2);
  const [, named] = SEPARATOR_LINE.exec(first) ?? [];
  const line = named === undefined ? first : second;
  if (line.trim() === "" || line.includes("\0")) return undefined;
  const unquoted = line.replace(/"[^"]*"/g, "");
  const count = (delimiter: string) => unquoted.split(delimiter).length;
  const delimiter = named ?? DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
  const isOpen = unquoted.includes('"');
  const [names = [line]] = isOpen ? [] : rowsIn(line, delimiter);
  return { delimiter, names: names.map((name) => name.trim()), lines: named === undefined ? 1 : 2, isOpen };
}
