import { isObject, type JsonObject, objectsAt, stringAt } from "../../../slack/json.ts";
import { RichText } from "../text/rich-text.tsx";
import type { BlockProps } from "./block-props.ts";

/** `table` and `data_table`: rows of cells, the first row its head. */
export function Table({ block }: BlockProps) {
  const [head = [], ...body] = rowsOf(block);
  const settings = objectsAt(block, "column_settings");
  const caption = stringAt(block, "caption");
  const alignOf = (cell: JsonObject, column: number) =>
    stringAt(settings[column] ?? {}, "align") ?? (cell.type === "raw_number" ? "right" : "left");
  return (
    <div class="table-frame">
      <table>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" class={`align-${alignOf(body[0]?.[column] ?? cell, column)}`}>
                <Cell cell={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} class={`align-${alignOf(cell, column)}`}>
                  <Cell cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell }: { readonly cell: JsonObject }) {
  if (cell.type === "rich_text") return <RichText block={cell} />;
  return <>{String(cell.text ?? cell.value ?? "")}</>;
}

function rowsOf({ rows }: JsonObject): readonly (readonly JsonObject[])[] {
  return Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row.filter(isObject) : [])) : [];
}
