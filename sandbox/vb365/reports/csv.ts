import { stringify } from "csv-stringify/sync";
import type { SizedBody } from "../answer.ts";
import type { Switches } from "../switches.ts";
import type { Overview } from "./overview.ts";

type Dialect = Switches["csv"];

interface Row {
  readonly organization: string;
  readonly account: string;
  readonly status: string;
}

/** Spreadsheets run cells that begin so. */
const HOSTILE_ACCOUNTS = [
  '=HYPERLINK("https://evil.example")',
  "+49@evil.example",
  "-1+1@evil.example",
  "@SUM(A1)",
];

const STATUS_NAMES = { english: ["New", "Licensed"], german: ["Neu", "Lizenziert"] } as const;

/** A column: its head, and its cell in a row. */
type Column = readonly [head: string, cell: (row: Row) => string];

const COLUMNS: Readonly<Record<Dialect["columns"], readonly Column[]>> = {
  "organization-account": [
    ["Organization", (row) => row.organization],
    ["Account Name", (row) => row.account],
  ],
  "account-only": [["Account Name", (row) => row.account]],
  extended: [
    ["#", () => ""],
    ["Organization Name", (row) => row.organization],
    ["E-mail", (row) => row.account],
    ["Department", () => "unknown, or none"],
  ],
  localized: [
    ["Organization", (row) => row.organization],
    ["Kontoname", (row) => row.account],
  ],
  unknown: [
    ["C1", (row) => row.account],
    ["C2", (row) => row.organization],
  ],
  "one-unknown": [["Kontoname", (row) => row.account]],
};

/** A License Overview report as CSV: one row per account, in the dialect of the switches. */
export function overviewCsv(overview: Overview, dialect: Dialect): SizedBody {
  const rows = overview.organizations.flatMap(({ name, accounts }) =>
    accounts.map(
      (account): Row => ({
        organization: name,
        account: account.name,
        status: STATUS_NAMES[dialect.statusNames][account.isNew ? 0 : 1],
      }),
    ),
  );
  if (dialect.hostileRows) {
    rows.push(
      ...HOSTILE_ACCOUNTS.map((account) => ({ organization: "evil.example", account, status: "Licensed" })),
    );
  }
  const columns: readonly Column[] = [
    ...COLUMNS[dialect.columns],
    ...(overview.rental ? [["Status", (row: Row) => row.status] as const] : []),
  ];
  const odd = dialect.oddRows
    ? [["a short row"], [...columns.map(() => "a long row"), "more", "and more"]]
    : [];
  const table = [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  return withPadding(dressed(tableCsv([...table, ...odd], dialect), rows.length, dialect), columns, dialect);
}

/** What may stand above and below the table; the end of the last line and the bytes of its characters. */
export function dressed(table: string, accounts: number, dialect: Dialect): Buffer {
  const end = dialect.newline === "crlf" ? "\r\n" : "\n";
  const above = { none: "", blank: end, title: `License Overview Report${end}${end}` }[dialect.preamble];
  const below = { none: "", "time-zone": `Time zone: UTC${end}`, total: `Total: ${accounts}${end}` }[
    dialect.footer
  ];
  const whole = `${dialect.sepLine ? `sep=${dialect.delimiter}${end}` : ""}${above}${table}${below}`;
  const text = `${dialect.bom ? "\uFEFF" : ""}${dialect.lastLineEnd ? whole : whole.slice(0, -end.length)}`;
  return encode(text, dialect.encoding);
}

/** Windows-1252 knows no Greek: what it cannot write becomes a question mark, as on Windows. */
function encode(text: string, encoding: Dialect["encoding"]): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  if (encoding === "windows-1252") return Buffer.from(text.replace(/[^\0-\xFF]/gu, "?"), "latin1");
  const little = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? little : little.swap16();
}

/** Any table as CSV text, its first row the head. */
export function tableCsv(table: readonly (readonly string[])[], dialect: Dialect): string {
  return stringify(
    table.map((row) => [...row]),
    {
      delimiter: dialect.delimiter,
      record_delimiter: dialect.newline === "crlf" ? "\r\n" : "\n",
      quoted: dialect.quoted === "always",
    },
  );
}

const PADDING_BLOCK = 10_000;

/** Adds the padding rows as one block sent again and again, so that a file of any size takes no memory. */
function withPadding(head: Buffer, columns: readonly Column[], dialect: Dialect): SizedBody {
  const block = Buffer.from(
    tableCsv(
      Array.from({ length: Math.min(PADDING_BLOCK, dialect.paddingRows) }, (_, index) => {
        const account = `load.${String(index).padStart(6, "0")}@padding.example`;
        return columns.map(([, cell]) =>
          cell({ organization: "padding.example", account, status: "Licensed" }),
        );
      }),
      { ...dialect },
    ),
  );
  const rowLength = block.length / Math.min(PADDING_BLOCK, dialect.paddingRows) || 0;
  const lastRows = dialect.paddingRows % PADDING_BLOCK;
  return {
    length: head.length + rowLength * dialect.paddingRows,
    *chunks() {
      yield head;
      for (let sent = 0; sent + PADDING_BLOCK <= dialect.paddingRows; sent += PADDING_BLOCK) yield block;
      if (lastRows > 0) yield block.subarray(0, rowLength * lastRows);
    },
  };
}
