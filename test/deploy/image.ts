import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { startSlackSandbox } from "../../sandbox/slack/index.ts";
import { startVb365Sandbox } from "../../sandbox/vb365/index.ts";
import { vb365Settings } from "../app/vb365-settings.ts";

/**
 * Does the image hold what the bot needs, and no more? No image is built: its layout is made in a folder by the Dockerfile's
 * own instructions, measured, and started as a user who may write nothing but the data directory. Needs root (CI):
 * `node test/deploy/image.ts`.
 */
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const MAX_MB = 250;
const NOBODY = 65_534;

const home = mkdtempSync(join(tmpdir(), "license-report-image-"));
const [app, base, data] = ["app", "base/bin", "data"].map((name) => join(home, name)) as [
  string,
  string,
  string,
];
mkdirSync(app);
mkdirSync(base, { recursive: true });
mkdirSync(data, { mode: 0o700 });
chmodSync(home, 0o755);
chownSync(data, NOBODY, NOBODY);
// The base brings this Node; it must lie where everybody may run it.
cpSync(process.execPath, join(base, "node"));
const PATH = `${base}:/usr/local/bin:/usr/bin:/bin`;

const [stage = ""] = readFileSync(join(ROOT, "Dockerfile"), "utf8")
  .split(/^FROM /m)
  .slice(1);
for (const [, instruction, rest = ""] of stage.matchAll(/^(COPY|RUN) (.+)$/gm)) {
  if (instruction === "RUN") execFileSync("sh", ["-c", rest], { cwd: app, env: { ...process.env, PATH } });
  else {
    const paths = rest.trim().split(/\s+/);
    const target = join(app, paths.at(-1) ?? "");
    for (const path of paths.slice(0, -1)) {
      const isInto = rest.endsWith("/");
      cpSync(join(ROOT, path), isInto ? join(target, path.split("/").at(-1) ?? "") : target, {
        recursive: true,
      });
    }
  }
}
execFileSync("chmod", ["-R", "a+rX,go-w", app]);

const megabytes = Number(execFileSync("du", ["-sm", app], { encoding: "utf8" }).split("\t")[0]);
const strays = [
  "node_modules/vitest",
  "node_modules/@biomejs",
  "node_modules/typescript",
  "sandbox",
  "test",
].filter((path) => existsSync(join(app, path)));

const [slack, vb365] = await Promise.all([startSlackSandbox({}), startVb365Sandbox({})]);
const env = {
  PATH,
  HOME: data,
  SLACK_BOT_TOKEN: slack.botToken,
  SLACK_APP_TOKEN: slack.appToken,
  SLACK_API_URL: slack.apiUrl,
  ...vb365Settings(vb365),
  DATA_DIR: data,
  OPS_PORT: "0",
};

/** Runs a command as nobody until the bot is ready, and ends it in order. */
async function run(command: string, args: readonly string[]): Promise<string[]> {
  const bot = spawn(command, args, {
    cwd: app,
    env,
    uid: NOBODY,
    gid: NOBODY,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const messages: string[] = [];
  const ended = new Promise<number | null>((resolve) => bot.on("close", resolve));
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: bot.stdout }).on("line", (line) => {
      if (!line.startsWith("{")) return;
      const { msg, port } = JSON.parse(line) as { msg: string; port?: number };
      messages.push(msg);
      if (msg === "health and metrics are served") env.OPS_PORT = String(port);
      if (msg === "ready") resolve();
    });
  });
  await Promise.race([
    ready,
    ended.then((code) => Promise.reject(new Error(`${command} ended with ${code}: ${messages.join(", ")}`))),
  ]);
  execFileSync(join(base, "node"), ["deploy/healthcheck.js"], { cwd: app, env, stdio: "inherit" });
  bot.kill("SIGTERM");
  await ended;
  env.OPS_PORT = "0";
  return messages;
}

const command = JSON.parse(/^CMD (.+)$/m.exec(readFileSync(join(ROOT, "Dockerfile"), "utf8"))?.[1] ?? "[]");
const asImage = await run(join(base, "node"), command.slice(1));
const byNpm = await run("npm", ["start"]);
await Promise.all([slack.close(), vb365.close()]);
rmSync(home, { recursive: true, force: true });

const failed = [
  ...(megabytes > MAX_MB ? [`${megabytes} MB are more than ${MAX_MB}`] : []),
  ...strays.map((path) => `${path} has no place in the image`),
  ...[asImage, byNpm]
    .filter((said) => !said.includes("stopped"))
    .map((said) => `no orderly end: ${said.join(", ")}`),
];
if (failed.length > 0) {
  console.error(failed.join("\n"));
  process.exit(1);
}
console.log(
  `The image's layout is ${megabytes} MB beside its base (${dirname(base)} stood for it), and the bot runs in it.`,
);
