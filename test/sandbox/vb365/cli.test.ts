import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { request } from "undici";
import { describe, expect, test } from "vitest";
import { helpText } from "../../../sandbox/vb365/cli-help.ts";
import { readCliOptions, UsageError } from "../../../sandbox/vb365/cli-options.ts";
import { SCENARIOS } from "../../../sandbox/vb365/scenarios.ts";
import { DEFAULT_SWITCHES } from "../../../sandbox/vb365/switches.ts";

const CLI = fileURLToPath(new URL("../../../sandbox/vb365/cli.ts", import.meta.url));

describe("the command's options", () => {
  test.each<[string[], object]>([
    [[], { help: false, port: 4443, host: "127.0.0.1", switches: {} }],
    [
      ["--port", "0", "--username", "x", "--password", "y", "--seed", "z"],
      { port: 0, username: "x", password: "y", seed: "z" },
    ],
    [
      ["--set", "throttle.perMinute=20", "--set", "throttle.perSecond=0"],
      { switches: { throttle: { perMinute: 20, perSecond: 0 } } },
    ],
    [
      ["--set", "contentDisposition=quoted", "--set", "csv.delimiter=;"],
      { switches: { contentDisposition: "quoted", csv: { delimiter: ";" } } },
    ],
    [["--scenario", "off"], { switches: { online: false } }],
    [
      ["--scenario", "empty", "--fault", '{"kind":"cut","times":1}'],
      { switches: { faults: [...SCENARIOS.empty.switches.faults, { kind: "cut", times: 1 }] } },
    ],
  ])("%j", (args, expected) => {
    expect(readCliOptions(args)).toMatchObject(expected);
  });

  test("using a scenario leaves the table as it is", () => {
    const before = JSON.stringify(SCENARIOS);
    readCliOptions(["--scenario", "empty", "--scenario", "cut", "--fault", '{"kind":"hold"}']);
    expect(JSON.stringify(SCENARIOS)).toBe(before);
  });

  test.each<[string[], RegExp]>([
    [["--nix"], /--nix/],
    [["--port", "x"], /--port x/],
    [["--scenario", "doom"], /doom/],
    [["--set", "csv"], /name=value/],
    [["--set", "csv.delimiter=!"], /csv\.delimiter/],
    [["--set", "nix=1"], /nix/],
    [["--fault", "{"], /not JSON/],
    [["--fault", '{"kind":"doom"}'], /faults\[0\]/],
  ])("%j is refused in words", (args, words) => {
    expect(() => readCliOptions(args)).toThrow(UsageError);
    expect(() => readCliOptions(args)).toThrow(words);
  });

  test("the help names every switch and every scenario", () => {
    const help = helpText();
    const { faults: _, ...switches } = DEFAULT_SWITCHES;
    for (const name of [...Object.keys(switches), ...Object.keys(SCENARIOS)]) {
      expect(help).toContain(`  ${name}`);
    }
  });
});

test("the command runs a server until it is told to stop, and takes more switches meanwhile", async () => {
  const child = spawn(process.execPath, [CLI, "--port", "0"], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const lineWith = async (words: string): Promise<string> => {
    for (;;) {
      const { value, done } = await lines.next();
      if (done) throw new Error(`no line with ${words}`);
      if (value.includes(words)) return value;
    }
  };
  const [, url = ""] = (await lineWith("VB365_URL=")).split("=");
  expect(url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  await lineWith("Stop with");
  await expect(request(`${url}/v8/License`)).rejects.toMatchObject({ code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  for (const [typed, answer] of [
    ["--set online=false", 'Switches set: {"online":false}'],
    ["--set online=perhaps", "Invalid input"],
    ["--scenario empty", '"body":"empty"'],
  ] as const) {
    child.stdin.write(`${typed}\n`);
    expect(await lineWith(answer)).toBeDefined();
  }
  await expect(request(`${url}/v8/License`)).rejects.toMatchObject({ code: "ECONNREFUSED" });
  const exited = once(child, "exit");
  child.kill("SIGINT");
  expect(await exited).toEqual([0, null]);
});
