import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** `npm run bench <name> [-- options]`: every script beside this one is a bench, run in a process of its own. */
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith(".ts") && file !== "cli.ts")
  .map((file) => file.slice(0, -".ts".length))
  .sort();

const [name = "", ...options] = process.argv.slice(2);
if (names.includes(name)) {
  const script = join(import.meta.dirname, `${name}.ts`);
  process.exitCode = spawnSync(process.execPath, [script, ...options], { stdio: "inherit" }).status ?? 1;
} else {
  console.error(`Name a bench: ${names.join(", ")}`);
  process.exitCode = 2;
}
