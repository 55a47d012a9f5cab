import { execFile, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { buildManifest } from "../../manifest/manifest.ts";
import { startSlackSandbox } from "../../sandbox/slack/index.ts";
import { startVb365Sandbox } from "../../sandbox/vb365/index.ts";
import { vb365Settings } from "../app/vb365-settings.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const read = async (file: string) => JSON.parse(await readFile(join(ROOT, ".slack", file), "utf8"));

/** The commands of the hooks run with the Node of these tests, as `npm exec` finds it. */
const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;

/** Runs a hook as the Slack CLI does: by a shell, in the directory of the project. */
const hook = (command: string) =>
  new Promise<string>((resolve, reject) => {
    execFile("sh", ["-c", command], { cwd: ROOT, env: { ...process.env, PATH } }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
  });

interface Hooks {
  readonly hooks: Readonly<Record<"get-manifest" | "start", string>>;
  readonly config: { readonly "protocol-version": readonly string[] };
}

/** Asked for once: npm takes its time. */
let asked: Promise<Hooks> | undefined;
const getHooks = () => (asked ??= askForHooks());
const askForHooks = async () =>
  JSON.parse(await hook((await read("hooks.json")).hooks["get-hooks"])) as Hooks;

describe("the hooks of the Slack CLI", { timeout: 120_000 }, () => {
  const directories: string[] = [];
  afterAll(() => Promise.all(directories.map((directory) => rm(directory, { recursive: true }))));

  it("name those that there are, and where the manifest comes from", async () => {
    expect(await read("config.json")).toEqual({ manifest: { source: "local" } });
    const { hooks, config } = await getHooks();
    expect(Object.keys(hooks)).toEqual(["get-manifest", "start"]);
    expect(config["protocol-version"]).toEqual(["message-boundaries"]);
  });

  it("tell the manifest, between boundaries where the CLI asks for them", async () => {
    const { hooks } = await getHooks();
    const manifest = JSON.parse(JSON.stringify(buildManifest({ mode: "socket" })));
    expect(JSON.parse(await hook(hooks["get-manifest"]))).toEqual(manifest);
    const bounded = await hook(
      `${hooks["get-manifest"]} --protocol=message-boundaries --boundary=X9X --source`,
    );
    expect(JSON.parse(bounded.split("X9X")[1] ?? "")).toEqual(manifest);
  });

  it("start the bot with the tokens that the CLI made, and stop it", async () => {
    const [slack, vb365] = await Promise.all([startSlackSandbox({}), startVb365Sandbox({})]);
    const directory = await mkdtemp(join(tmpdir(), "slack-run-"));
    directories.push(directory);
    const { hooks } = await getHooks();
    const run = spawn("sh", ["-c", `exec ${hooks.start}`], {
      cwd: ROOT,
      env: {
        PATH,
        HOME: process.env.HOME,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
        SLACK_CLI_XOXB: slack.botToken,
        SLACK_CLI_XAPP: slack.appToken,
        SLACK_API_URL: slack.apiUrl,
        ...vb365Settings(vb365),
        DATA_DIR: join(directory, "data"),
      },
      stdio: ["ignore", "pipe", "inherit"],
      // A group of its own, to which a terminal sends Ctrl-C.
      detached: true,
    });
    const lines: string[] = [];
    createInterface({ input: run.stdout }).on("line", (line) => lines.push(line));
    const ended = new Promise((resolve) => run.on("close", resolve));
    await expect.poll(() => lines.join("\n"), { timeout: 60_000 }).toContain('"connected"');
    process.kill(-(run.pid ?? 0), "SIGINT");
    await ended;
    expect(lines.join("\n")).toContain('"stopped"');
    await Promise.all([slack.close(), vb365.close()]);
  });
});
