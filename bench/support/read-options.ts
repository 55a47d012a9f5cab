import { type ParseArgsConfig, parseArgs } from "node:util";

/** An option that a bench doesn’t know, or a value that it can’t take. */
export class OptionError extends Error {
  override readonly name = "OptionError";
}

/** What Node’s own reader says of options, as an {@link OptionError}. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

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
  const { values } = parseOptions({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
  });
  const given = Object.entries(values).map(([name, value]) => {
    if (!(name in numbers)) return [name, value];
    const number = Number(value);
    if (value === "" || !(number >= 0)) throw new OptionError(`--${name} takes a number, not "${value}"`);
    return [name, number];
  });
  return { ...numbers, ...Object.fromEntries(given) };
}
