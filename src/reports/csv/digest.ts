import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import type { CsvDigest, DigestNote } from "../types.ts";
import { type Columns, locateColumns } from "./columns.ts";
import { readHeader } from "./header.ts";
import { createTally } from "./tally.ts";
import { createDecode, encodingOf } from "./text.ts";

/** A quote that is never closed would otherwise swallow the file into one record. */
const MAX_RECORD_BYTES = 1 << 20;
const HEAD_BYTES = 1 << 16;

const unread = (note: DigestNote): CsvDigest => ({
  format: "CSV",
  accounts: null,
  newAccounts: null,
  organizations: null,
  note,
});

/**
 * Reads a CSV report by the names of its header line, row by row: memory does not grow with the file. Knows comma,
 * semicolon, tab and what a `sep=` line names, UTF-8, windows-1252 and UTF-16 with its mark, all line ends and quotes.
 * What is in another form has no figures.
 */
export async function digestCsv(path: string): Promise<CsvDigest> {
  const head = await readHead(path);
  const encoding = encodingOf(head);
  const header = readHeader(createDecode(encoding)(head));
  if (!header) return unread("no-header");
  const columns = locateColumns(header.names);
  if (!isReadable(columns)) return unread("unknown-columns");
  const tally = createTally(header.names, columns);
  const rows = parse({
    delimiter: header.delimiter,
    from_line: header.lines + 1,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  rows.on("data", tally.add);
  let end = "";
  const decode = createDecode(encoding);
  await pipeline(
    createReadStream(path, { highWaterMark: HEAD_BYTES }),
    async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        const text = decode(chunk);
        end = (end + text).slice(-2);
        yield text;
      }
      const rest = decode(new Uint8Array(), true);
      end = (end + rest).slice(-2);
      yield rest;
    },
    rows,
  );
  // Perhaps it is only a writer without a last line end; but so ends a cut in the middle of a name, and one between
  // the two characters of a line end.
  const lineEnd = /\r\n|\n|\r/.exec(createDecode(encoding)(head))?.[0] ?? "\n";
  return end.endsWith("\n") || (lineEnd === "\r" && end.endsWith("\r"))
    ? tally.digest()
    : unread("no-line-end");
}

const isReadable = ({ account }: Columns) => account !== undefined;

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
