import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { answerInfo } from "../src/command-line.ts";

/** `npm test`: the tests, and beside them what the tests leave the processor to where they wait: format, lint, and types. */
const USAGE = `usage: npm run test [-- <files and options of Vitest>]
Checks format, lint, and types, and runs every test but those of the browser and the benches. A check that fails ends the
tests. For one test file: npm exec -- vitest run <file>`;

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The checks, in turn: the file of the program in `node_modules`, and its arguments. */
const CHECKS = [
  ["@biomejs/biome/bin/biome", "check", "."],
  ["typescript/bin/tsc", "-p", "."],
  ["typescript/bin/tsc", "-p", "sandbox/page/client"],
] as const;

const start = (
  [file, ...args]: readonly string[],
  stdio: "inherit" | "pipe",
  env: NodeJS.ProcessEnv = {},
): ChildProcess =>
  spawn(process.execPath, [`${ROOT}node_modules/${file}`, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["inherit", stdio, stdio],
  });

const exitOf = async (child: ChildProcess): Promise<number> => {
  const [code] = await once(child, "close");
  return code ?? 1;
};

/** What a check says goes through a pipe, and ends up on the terminal. */
const COLORS = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};

/** What a check that fails has to say; undefined where all is well. */
async function check(): Promise<string | undefined> {
  for (const program of CHECKS) {
    const child = start(program, "pipe", COLORS);
    // The tests go first: some of them wait for real time.
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
    const said = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : "")));
    if ((await exitOf(child)) !== 0) return (await said).join("");
  }
  return undefined;
}

const args = process.argv.slice(2);
answerInfo(args, USAGE);
// Ctrl-C goes to all of them: the tests clean up, and this waits for them.
process.on("SIGINT", () => {});
const tests = start(["vitest/vitest.mjs", "run", ...args], "inherit");
const ended = exitOf(tests);
const trouble = await check();
if (trouble !== undefined) tests.kill("SIGINT");
const code = await ended;
console.log(trouble ?? "Format, lint, and types are in order.");
process.exitCode = trouble === undefined ? code : 1;
