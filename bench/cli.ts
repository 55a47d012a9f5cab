import { readdirSync } from "node:fs";
import { answerInfo, refuseUsage } from "../src/command-line.ts";
import { OptionError } from "./support/read-options.ts";

interface Bench {
  run(args: readonly string[], print: (line: string) => void): Promise<void>;
}

/** `npm run bench <name> [-- options]`: every script beside this one is a bench and exports `run`. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "cli.ts")
  .map((file) => file.slice(0, -".ts".length))
  .sort();

const USAGE = `usage: npm run bench <name> [-- options]\nBenches: ${names.join(", ")}.`;

const [name = "", ...options] = process.argv.slice(2);
answerInfo(process.argv.slice(2), USAGE);
if (names.includes(name)) {
  const bench: Bench = await import(`./${name}.ts`);
  await bench.run(options, console.log).catch((error: unknown) => {
    if (error instanceof OptionError) refuseUsage(error.message, USAGE);
    throw error;
  });
} else {
  refuseUsage(name === "" ? "Name a bench." : `"${name}" is no bench.`, USAGE);
}
