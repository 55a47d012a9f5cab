import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { good, use } from "./support.ts";

const run = promisify(execFile);
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "watch-"));
});
afterAll(() => rm(directory, { recursive: true }));

async function watch(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await run(process.execPath, ["src/watch/cli.ts", ...args])) };
  } catch (error) {
    return error as { code: number; stdout: string; stderr: string };
  }
}

async function file(name: string, content: string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, content);
  return path;
}

const lines = (...entries: object[]) => entries.map((entry) => JSON.stringify(entry)).join("\r\n");
const READINGS = lines(good("2026-12-01 09:00"), good("2026-12-01 10:00", use(60)));
const EVENT = {
  at: "2026-12-01T10:00:00.000Z",
  server: "paris",
  key: "usage",
  event: "raise",
  severity: "warning",
};

describe("npm run watch", () => {
  it("prints the events as JSON lines and nothing else", async () => {
    const settings = await file("settings.json", '{"usage":[{"percent":60,"severity":"warning"}]}');
    const replayed = await watch(
      "replay",
      await file("a.jsonl", `\uFEFF${READINGS}\n\n`),
      "--settings",
      settings,
    );
    expect(replayed).toMatchObject({ code: 0, stderr: "" });
    expect(replayed.stdout.endsWith("}\n")).toBe(true);
    expect(
      replayed.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([EVENT]);
  });

  it("prints nothing where nothing would have been told", async () => {
    expect(await watch("replay", await file("b.jsonl", READINGS))).toMatchObject({ code: 0, stdout: "" });
  });

  it("helps", async () => {
    const { code, stdout } = await watch("--help");
    expect(code).toBe(0);
    expect(stdout).toContain("usage: npm run --silent watch");
  });

  it.each([[[]], [["replay"]], [["play", "x"]], [["replay", "x", "y"]], [["replay", "x", "--setting", "y"]]])(
    "exits 64 with the usage on %j",
    async (args) => {
      const { code, stdout, stderr } = await watch(...args);
      expect([code, stdout]).toEqual([64, ""]);
      expect(stderr).toContain("usage: npm run --silent watch");
    },
  );

  it("exits 65 on a bad line, with its number", async () => {
    const { code, stdout, stderr } = await watch("replay", await file("bad.jsonl", `${READINGS}\nnonsense`));
    expect([code, stdout]).toEqual([65, ""]);
    expect(stderr).toMatch(/bad\.jsonl: Line 3: is no JSON\. Correct/);
  });

  it("exits 65 on a file that is not there", async () => {
    const { code, stderr } = await watch("replay", join(directory, "none.jsonl"));
    expect(code).toBe(65);
    expect(stderr).toContain("none.jsonl");
  });

  it("exits 65 on bad settings, with each that is", async () => {
    const path = await file("bad.json", '{"zone":"Mars/Phobos","clearReadings":0}');
    const { code, stdout, stderr } = await watch(
      "replay",
      await file("c.jsonl", READINGS),
      "--settings",
      path,
    );
    expect([code, stdout]).toEqual([65, ""]);
    expect(stderr).toMatch(/bad\.json: zone is no IANA time zone.*; clearReadings /);
  });
});
