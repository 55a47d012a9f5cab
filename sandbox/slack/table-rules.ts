import { isObject, type JsonObject } from "./json.ts";
import { TABLE_CELLS, TABLE_TEXT } from "./limits.ts";
import { at } from "./rules.ts";

/** What is wrong with the cells of a table; empty for any other block. */
export function tableFaults(block: JsonObject, type: string, pointer: string): readonly string[] {
  const mostText = TABLE_TEXT[type];
  if (mostText === undefined || !Array.isArray(block.rows)) return [];
  const rows: readonly unknown[] = block.rows;
  const cells = rows.flatMap((row, r) =>
    (Array.isArray(row) ? row : []).map((cell: unknown, c) => ({
      cell,
      where: `${pointer}/rows/${r}/${c}`,
    })),
  );
  const total = cells.reduce((sum, { cell }) => sum + textLength(cell), 0);
  return [
    ...(total > mostText ? [at(`${pointer}/rows`, `must hold less than ${mostText + 1} characters`)] : []),
    ...cells.flatMap(({ cell, where }) => {
      if (!isObject(cell) || !TABLE_CELLS.includes(String(cell.type)))
        return [at(where, "unsupported type of cell")];
      return cell.type === "raw_text" && !cell.text
        ? [at(`${where}/text`, "missing required field: text")]
        : [];
    }),
  ];
}

/** Code points of every `text` in a cell, however deep: rich text nests. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textLength(item), 0);
  if (!isObject(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, inner]) =>
      sum + (key === "text" && typeof inner === "string" ? [...inner].length : textLength(inner)),
    0,
  );
}
