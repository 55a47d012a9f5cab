import type { FileDamage } from "../../errors.ts";
import { locateColumns } from "./columns.ts";
import { isFooter } from "./footer.ts";
import { type Header, readHeader } from "./header.ts";
import { AT_BEGINNING, followQuotes, type QuoteState } from "./quotes.ts";
import { rowsIn } from "./rows.ts";
import { createDecode, encodingOf } from "./text.ts";

/** The header stands within so many bytes of the beginning, and the last record of the end. */
const WINDOW_BYTES = 64 * 1024;

const MISSING = "end-missing";

/** Looks at a CSV report while it goes by, for proof that its end is missing. */
export interface CsvEnd {
  take(chunk: Uint8Array): void;
  check(): FileDamage | undefined;
}

/**
 * A CSV file has no end mark, and many a proxy turns an answer that broke off into a whole one. What proves a cut is a
 * last record that ends inside a quote, or one without a line end that has fewer cells than the header and is no
 * footer. A file that is in no known form proves nothing.
 */
export function createCsvEnd(): CsvEnd {
  let head: Uint8Array[] | undefined = [];
  let headBytes = 0;
  let body: ReturnType<typeof createBody> | undefined;

  function readHead(): void {
    const bytes = Buffer.concat(head ?? []);
    head = undefined;
    body = createBody(bytes);
    body.take(bytes);
  }

  return {
    take(chunk) {
      if (!head) return body?.take(chunk);
      head.push(Buffer.from(chunk));
      headBytes += chunk.length;
      if (headBytes >= WINDOW_BYTES || (chunk.includes(0x0a) && hasHeader(Buffer.concat(head)))) readHead();
    },

    check() {
      if (head) readHead();
      return body?.check();
    },
  };
}

/** Below a line that names the separator, one more is needed. UTF-16 fills these lines with zeros. */
const hasHeader = (head: Buffer) =>
  !/^[^\r\n]{0,6}sep=.?"?\r?\n[^\r\n]*$/i.test(head.toString("latin1").replaceAll("\0", ""));

function createBody(head: Buffer) {
  const encoding = encodingOf(head);
  const toBytes = asciiCompatible(encoding === "utf-8" ? undefined : createDecode(encoding));
  const header = readHeader(createDecode(encoding)(head));
  /** The last chunks, each with the state before it. They aren't copies: nobody writes into them. */
  const kept: { bytes: Buffer; before: QuoteState }[] = [];
  let keptBytes = 0;
  let bytesTaken = 0;
  let state = AT_BEGINNING;
  let isWhole = true;

  return {
    take(chunk: Uint8Array): void {
      bytesTaken += chunk.length;
      if (!header) return;
      const bytes = toBytes(chunk);
      kept.push({ bytes, before: state });
      keptBytes += bytes.length;
      state = followQuotes(state, bytes, header.delimiter.charCodeAt(0));
      for (let [first] = kept; first && keptBytes - first.bytes.length >= WINDOW_BYTES; [first] = kept) {
        kept.shift();
        keptBytes -= first.bytes.length;
        isWhole = false;
      }
    },

    check(): FileDamage | undefined {
      if (encoding !== "utf-8" && bytesTaken % 2 === 1) return MISSING;
      if (!header) return undefined;
      const records = lastRecords(kept, header, isWhole);
      const last = records.pop() ?? "";
      // A header that is open all through the file was cut; one that goes on below is in no known form.
      if (header.isOpen && !(isWhole && records.length === 0)) return undefined;
      if (state.inQuote && !state.maybeClosed) return MISSING;
      return isCutRow(last, records, header, isWhole) ? MISSING : undefined;
    },
  };
}

/** Makes chunks in which a quote, a separator and a line end are one ASCII byte each, without the byte order mark. */
function asciiCompatible(decode: ((chunk: Uint8Array) => string) | undefined) {
  let isFirst = true;
  return (chunk: Uint8Array): Buffer => {
    if (decode) return Buffer.from(decode(chunk));
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    const start = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    isFirst = false;
    return bytes.subarray(start);
  };
}

/** The last records as they stand, the very last one without its line end: "" when the file ends with one. */
function lastRecords(
  kept: readonly { bytes: Buffer; before: QuoteState }[],
  { delimiter }: Header,
  isWhole: boolean,
): string[] {
  const text = Buffer.concat(kept.map(({ bytes }) => bytes)).toString("latin1");
  const separator = delimiter.charCodeAt(0);
  const records: string[] = [];
  let state = kept[0]?.before ?? AT_BEGINNING;
  let line = "";
  for (const part of text.split(/(?<=\n|\r(?!\n))/)) {
    state = followQuotes(state, Buffer.from(part, "latin1"), separator);
    line += part;
    if ((state.inQuote && !state.maybeClosed) || !/[\r\n]$/.test(part)) continue;
    records.push(line);
    line = "";
  }
  // What stands before the first line end is the rest of a record whose beginning went by.
  if (!isWhole) records.shift();
  return [...records, line];
}

function isCutRow(last: string, before: readonly string[], header: Header, isWhole: boolean): boolean {
  if (last.trim() === "" || (isWhole && before.length < header.lines)) return false;
  const { delimiter, names } = header;
  const [row] = rowsIn(last, delimiter);
  if (!row || row.length >= names.length || isFooter(row)) return false;
  // A file whose columns are not known may begin with a title: its other lines say how wide a record is.
  if (locateColumns(names).account !== undefined) return true;
  const rows = rowsIn((isWhole ? before.slice(header.lines) : before).join(""), delimiter);
  return rows.length > 0 && rows.every(({ length }) => length === names.length);
}
