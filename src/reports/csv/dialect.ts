import { parse } from "csv-parse/sync";

export type Delimiter = "," | ";" | "\t";

export interface HeaderLine {
  readonly delimiter: Delimiter;
  readonly names: readonly string[];
}

/** Follows the culture of the server: a comma, or a semicolon where the comma is the decimal sign. */
const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];

/**
 * The first line of a CSV file: its separator is the one that it holds most of outside quotes.
 * Undefined when the bytes are no text.
 */
export function readHeaderLine(head: Uint8Array): HeaderLine | undefined {
  const line = firstLine(decode(head));
  if (line.trim() === "" || line.includes("\0")) return undefined;
  const unquoted = line.replace(/"[^"]*"/g, "");
  const count = (delimiter: Delimiter) => unquoted.split(delimiter).length;
  const delimiter = DELIMITERS.reduce((best, next) => (count(next) > count(best) ? next : best));
  const [names = []] = parse(line, { delimiter, bom: true, relax_quotes: true, trim: true });
  return { delimiter, names };
}

/** UTF-8 with or without byte order mark; Windows programs also write UTF-16 with one. */
function decode(head: Uint8Array): string {
  const utf16 = head[0] === 0xff && head[1] === 0xfe;
  return new TextDecoder(utf16 ? "utf-16le" : "utf-8").decode(head);
}

const firstLine = (text: string) => /^[^\r\n]*/.exec(text)?.[0] ?? "";
