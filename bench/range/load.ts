import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Node loads its stripper of types with the first file that needs it: that time isn't an engine's. */
const EMPTY = new URL("../../src/range/types.ts", import.meta.url).href;
/** What the bot imports; the engine behind it is loaded with the first text. */
const DOOR = new URL("../../src/range/index.ts", import.meta.url).href;
const ENGINE = new URL("../../src/range/whole.ts", import.meta.url).href;

/** Prints the processor time that an import takes in a fresh process: the engine's beside that of chrono-node as it comes. */
export function benchLoad(print: (line: string) => void, runs = 9): void {
  const cache = mkdtempSync(path.join(tmpdir(), "range-load-"));
  try {
    const title = `import in a fresh process, best of ${runs}, CPU ms`;
    print(`\n${title.padEnd(49)}no cache   compiled before`);
    for (const [name, module] of [
      ["a file of types", EMPTY],
      ["the engine’s door", DOOR],
      ["the engine", ENGINE],
      ["chrono-node", import.meta.resolve("chrono-node")],
    ] as const) {
      load(module, cache);
      const [cold, warm] = [best(() => load(module), runs), best(() => load(module, cache), runs)];
      print(name.padEnd(49) + cold.toFixed(0).padStart(8) + warm.toFixed(0).padStart(18));
    }
  } finally {
    rmSync(cache, { recursive: true });
  }
}

/** With a cache, Node keeps what it compiled, and the types it stripped, as the bot does between its starts. */
function load(module: string, cache?: string): number {
  const script = `const before = process.cpuUsage(); await import("${module}");
    const { user, system } = process.cpuUsage(before); console.log((user + system) / 1000);`;
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const printed = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    env: cache === undefined ? env : { ...env, NODE_COMPILE_CACHE: cache },
    encoding: "utf8",
  });
  return Number(printed);
}

/** The others measure what else the machine did. */
const best = (measure: () => number, runs: number): number =>
  Math.min(...Array.from({ length: runs }, measure));
