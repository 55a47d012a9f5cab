import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { parse } from "csv-parse";
import { inertCell } from "../cell.ts";
import { largest } from "../organizations.ts";
import type { CsvDigest, DigestNote } from "../types.ts";
import { type ColumnRole, locateColumns } from "./columns.ts";
import { readHeaderLine } from "./dialect.ts";

/** More distinct names than this are no organizations, and would take memory without end. */
const MAX_ORGANIZATIONS = 20_000;
/** A quote that is never closed would otherwise swallow the file into one record. */
const MAX_RECORD_BYTES = 1 << 20;
const HEAD_BYTES = 1 << 16;

const UNREAD = { format: "CSV", accounts: null, newAccounts: null, organizations: null } as const;

/**
 * Reads a CSV report by the names of its header line, row by row: memory does not grow with the file. Knows comma,
 * semicolon and tab, byte order marks, both line ends and quotes; rows of uneven length are counted too.
 */
export async function digestCsv(path: string): Promise<CsvDigest> {
  const header = readHeaderLine(await readHead(path));
  if (!header) return { ...UNREAD, note: "no-header" };
  const tally = createTally(locateColumns(header.names));
  const rows = parse({
    delimiter: header.delimiter,
    bom: true,
    from: 2,
    skip_empty_lines: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  rows.on("data", tally.add);
  await pipeline(createReadStream(path, { highWaterMark: HEAD_BYTES }), rows);
  return tally.digest();
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function createTally(columns: Partial<Record<ColumnRole, number>>) {
  const accountsOf = new Map<string, number>();
  let rows = 0;
  let fresh = 0;
  let tooMany = false;

  function count(organization: string): void {
    const known = accountsOf.get(organization) ?? 0;
    tooMany ||= known === 0 && accountsOf.size >= MAX_ORGANIZATIONS;
    if (!tooMany) accountsOf.set(organization, known + 1);
  }

  return {
    add(row: readonly string[]): void {
      rows += 1;
      if (columns.organization !== undefined) count(row[columns.organization]?.trim() ?? "");
      if (columns.status !== undefined && row[columns.status]?.trim().toLowerCase() === "new") fresh += 1;
    },

    digest(): CsvDigest {
      const note = noteOn(columns, tooMany);
      return {
        format: "CSV",
        accounts: rows,
        newAccounts: columns.status === undefined ? null : fresh,
        organizations: columns.organization === undefined || tooMany ? null : largest(accountsOf, inertCell),
        ...(note === undefined ? {} : { note }),
      };
    },
  };
}

function noteOn(columns: Partial<Record<ColumnRole, number>>, tooMany: boolean): DigestNote | undefined {
  if (tooMany) return "too-many-organizations";
  return columns.organization === undefined ? "no-organization-column" : undefined;
}
