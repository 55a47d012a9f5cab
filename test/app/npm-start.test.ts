import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { startSandbox } from "../../sandbox/start.ts";

const ROOT = resolve(import.meta.dirname, "../..");

it("a SIGTERM to npm reaches the bot, and npm waits for its end", { timeout: 120_000 }, async () => {
  const sandbox = await startSandbox();
  try {
    const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
    const env = { PATH, HOME, NODE_COMPILE_CACHE, ...sandbox.botEnv };
    const npm = spawn("npm", ["start"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    npm.stdout.setEncoding("utf8").on("data", (words: string) => {
      said += words;
    });
    const ended = once(npm, "close");
    await expect.poll(() => said, { timeout: 60_000 }).toContain('"connected"');
    npm.kill("SIGTERM");
    await ended;
    expect(said).toContain('"stopped"');
    expect(sandbox.slack.connections).toBe(0);
  } finally {
    await sandbox.close();
  }
});

it.each([
  ["win32", ["exec.cmd"]],
  ["linux", []],
])("gives cmd.exe, and no other shell, the exec that npm start needs: %s", async (platform, files) => {
  const cwd = await mkdtemp(join(tmpdir(), "exec-"));
  try {
    const bin = join(cwd, "node_modules/.bin");
    await mkdir(bin, { recursive: true });
    await promisify(execFile)(process.execPath, [join(ROOT, "deploy/exec-for-cmd.js"), platform], { cwd });
    expect(await readdir(bin)).toEqual(files);
    for (const file of files) expect(await readFile(join(bin, file), "utf8")).toBe("@%*\r\n");
  } finally {
    await rm(cwd, { recursive: true });
  }
});
