import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeDataDirectory } from "./support.ts";

const CLI = fileURLToPath(new URL("../../src/store/cli.ts", import.meta.url));

describe("npm run store", () => {
  let dataDirectory: string;
  let remove: () => Promise<void>;
  beforeAll(async () => {
    ({ dataDirectory, remove } = await makeDataDirectory());
  });
  afterAll(() => remove());

  const run = (...args: string[]) =>
    new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      const env = { ...process.env, DATA_DIR: dataDirectory, DATABASE_URL: "" };
      execFile(process.execPath, [CLI, ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }),
      );
    });

  it("answers what it does not understand with its usage", async () => {
    const { code, stderr } = await run("erase-person", "T1");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Usage:/);
  });

  it("exports to a new file, and never over one that is there", async () => {
    const path = join(dataDirectory, "export.jsonl");
    expect(await run("export", path)).toEqual({
      code: 0,
      stdout: `0 rows were written to ${path}.\n`,
      stderr: "",
    });
    const [header = "", trailer] = (await readFile(path, "utf8")).split("\n");
    expect(JSON.parse(header)).toMatchObject({ format: "license-report/1" });
    expect(trailer).toBe('{"rows":0}');
    const again = await run("export", path);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain("EEXIST");
  });
});
