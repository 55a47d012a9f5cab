import { parseArgs } from "node:util";

/**
 * The options of a bench: `--name value` for each number of `numbers` (there with its default), and for each name of
 * `texts`. What is neither, or no number, is an error that names it.
 */
export function readOptions<N extends Readonly<Record<string, number>>, T extends string = never>(
  args: readonly string[],
  numbers: N,
  texts: readonly T[] = [],
): { [K in keyof N]: number } & { [K in T]?: string } {
  const names = [...Object.keys(numbers), ...texts];
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
  });
  const given = Object.entries(values).map(([name, value]) => {
    if (!(name in numbers)) return [name, value];
    const number = Number(value);
    if (value === "" || !(number >= 0)) throw new Error(`--${name} takes a number, not "${value}"`);
    return [name, number];
  });
  return { ...numbers, ...Object.fromEntries(given) };
}
