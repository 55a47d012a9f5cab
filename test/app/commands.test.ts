import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = new URL("../../", import.meta.url);
const { scripts, version } = JSON.parse(readFileSync(new URL("package.json", ROOT), "utf8")) as {
  scripts: Record<string, string>;
  version: string;
};

/** What npm runs by itself, and nobody types. */
const NPM_HOOKS = new Set(["preinstall", "postinstall", "prepare"]);

/** The commands that are programs of ours: `npm run <name>` starts one file. */
const OWN = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^(?:exec )?node .*?([\w/.-]+\.[jt]s)$/.exec(line)?.[1];
  return file === undefined || NPM_HOOKS.has(name) ? [] : [{ name, file }];
});
const fileOf = (name: string) => OWN.find((command) => command.name === name)?.file ?? "";

const run = (file: string, ...args: string[]) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [fileURLToPath(new URL(file, ROOT)), ...args],
      { env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE } },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    );
  });

describe("every command", { timeout: 60_000 }, () => {
  it.each(OWN)("npm run $name answers --help, -h and --version", async ({ name, file }) => {
    const [long, short, number] = await Promise.all(
      ["--help", "-h", "--version"].map((option) => run(file, option)),
    );
    expect(long).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(/\busage|npm run/i) });
    expect(long?.stdout).toMatch(
      name === "start" ? /npm start/ : new RegExp(`npm run (?:--silent )?${name}`),
    );
    expect(short).toEqual(long);
    expect(number).toEqual({ code: 0, stderr: "", stdout: `${version}\n` });
  });

  it.each([
    ["manifest", "--http", "bot.example.com"],
    ["manifest", "--http"],
    ["manifest", "--schema", "/does/not/exist.json"],
    ["manifest", "--nonsense"],
    ["manifest", "nonsense"],
    ["store", "--nonsense"],
    ["docs", "nonsense"],
    ["bench", "nonsense"],
    ["screenshots", "nonsense"],
    ["demo", "--page-port", "http"],
    ["start", "nonsense"],
    ["range", "--nonsense"],
    ["schedule", "--nonsense"],
    ["watch", "--nonsense"],
  ])("npm run %s %s %s: usage, no stack", async (name, ...args) => {
    const { code, stdout, stderr } = await run(fileOf(name), ...args);
    expect(stderr).toMatch(/npm (?:run|start)/);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe("");
    expect(code).not.toBe(0);
  });
});

it("npm start is Node itself, whom the stop of a service manager reaches, and takes no debugger", () => {
  const unit = readFileSync(new URL("deploy/license-report.service", ROOT), "utf8");
  expect(scripts.start).toMatch(/^exec node .*--disable-sigusr1 /);
  expect(unit).toMatch(/^ExecStart=.*--disable-sigusr1 /m);
});
