import { readdirSync } from "node:fs";

interface Bench {
  run(args: readonly string[], print: (line: string) => void): Promise<void>;
}

/** `npm run bench <name> [-- options]`: every script beside this one is a bench and exports `run`. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "cli.ts")
  .map((file) => file.slice(0, -".ts".length))
  .sort();

const [name = "", ...options] = process.argv.slice(2);
if (names.includes(name)) {
  const bench: Bench = await import(`./${name}.ts`);
  await bench.run(options, console.log);
} else {
  console.error(`Name a bench: ${names.join(", ")}`);
  process.exitCode = 2;
}
