import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../bench");
const NAMES = readdirSync(ROOT)
  .filter((file) => file.endsWith(".ts") && file !== "cli.ts")
  .map((file) => file.slice(0, -".ts".length));

interface Bench {
  run(args: readonly string[], print: (line: string) => void): Promise<void>;
}

const load = async (name: string): Promise<Bench> => import(join(ROOT, `${name}.ts`));

async function outputOf(name: string, args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const { run } = await load(name);
  await run(args, (line) => lines.push(line));
  return lines.join("\n");
}

describe("a bench", () => {
  it.each(NAMES)("is run in the one way: %s", async (name) => {
    expect((await load(name)).run).toBeTypeOf("function");
  });

  it("report measures both ways of a file, beside a bare pipe", { timeout: 60_000 }, async () => {
    const text = await outputOf("report", ["--mib", "1", "--rounds", "1"]);
    for (const row of [
      /client: server → spool /,
      /client: server → spool → upload/,
      /bare undici: server → file /,
    ])
      expect(text).toMatch(new RegExp(`${row.source}\\s+\\d+\\.\\d\\d\\s+\\d+\\s+\\d+\\.\\d\\s+\\d+\\.\\d`));
    expect(text).toMatch(/time beside a bare pipe: \d+\.\d\d to the disk, \d+\.\d\d all the way/);
  });

  it("range reads its own cases and mutations of them", { timeout: 120_000 }, async () => {
    const text = await outputOf("range", ["--no-peers", "--fuzz", "50"]);
    expect(text).toMatch(/\d+(?:\.\d+)? ?%/);
    expect(text).toMatch(/\b50\b/);
  });
});
