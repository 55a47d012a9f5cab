import { parse } from "csv-parse/browser/esm/sync";
import { useMemo } from "preact/hooks";

/** Rows that are drawn; a browser grows slow with more, and the file is one click away. */
const MAX_ROWS = 500;

/** A CSV file as a table. Its cells are text: what looks like a formula stays one. */
export function CsvTable({ bytes }: { readonly bytes: Uint8Array }) {
  const rows = useMemo(() => readRows(new TextDecoder().decode(bytes)), [bytes]);
  if (rows === undefined) return <p class="error">This file cannot be read as CSV.</p>;
  const [head = [], ...body] = rows;
  const left = body.length - MAX_ROWS;
  return (
    <>
      <table class="csv">
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.slice(0, MAX_ROWS).map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p class="empty">{`${left} more rows are in the file.`}</p>}
    </>
  );
}

function readRows(text: string): readonly (readonly string[])[] | undefined {
  try {
    return parse(text, {
      bom: true,
      delimiter: [",", ";", "\t"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch {
    return undefined;
  }
}
