import { spawn } from "node:child_process";
import { parseArgs } from "node:util";
import { answerInfo, refuseUsage } from "../src/command-line.ts";
import { buildManifest } from "./manifest.ts";

const USAGE = `usage: node manifest/slack-cli.ts get-hooks | get-manifest | start
What Slack's command line calls by .slack/hooks.json: "slack run" installs the app of the manifest here and starts the
bot, whose other settings come from the environment or .env.`;

/** What the Slack CLI may call, and how (docs.slack.dev, Slack CLI, hooks). */
const HOOKS = {
  hooks: {
    "get-manifest": "npm exec -- node manifest/slack-cli.ts get-manifest",
    start: "npm exec -- node manifest/slack-cli.ts start",
  },
  config: {
    // An answer stands between two boundaries, so that a line that npm prints is none.
    "protocol-version": ["message-boundaries"],
    // The bot opens its connections itself.
    "sdk-managed-connection-enabled": true,
    watch: { manifest: { paths: ["manifest", "src/slack/names.ts"], "filter-regex": "\\.ts$" } },
  },
  runtime: "node",
};

const OPTIONS = { protocol: { type: "string" }, boundary: { type: "string" } } as const;

/** The tokens that the CLI made, under the names that the bot reads; what the environment says goes first. */
const tokens = ({
  SLACK_CLI_XOXB: bot,
  SLACK_CLI_XAPP: app,
  ...env
}: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...(bot && { SLACK_BOT_TOKEN: bot }),
  ...(app && { SLACK_APP_TOKEN: app }),
  ...env,
});

function start(): void {
  const bot = spawn("npm", ["start"], { stdio: "inherit", env: tokens(process.env) });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => bot.kill(signal));
  bot.on("close", (code) => {
    process.exitCode = code ?? 1;
  });
}

answerInfo(process.argv.slice(2), USAGE);
// The CLI passes what a hook has no use for, too.
const { values, positionals } = parseArgs({ options: OPTIONS, strict: false, allowPositionals: true });
const boundary = values.protocol === "message-boundaries" ? String(values.boundary ?? "") : "";
const respond = (answer: unknown) => console.log(boundary + JSON.stringify(answer) + boundary);
if (positionals[0] === "get-hooks") respond(HOOKS);
else if (positionals[0] === "get-manifest") respond(buildManifest({ mode: "socket" }));
else if (positionals[0] === "start") start();
else refuseUsage("There is no such hook.", USAGE);
