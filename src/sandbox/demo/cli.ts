import { createInterface } from "node:readline/promises";
import { startBot } from "../bot-process.ts";
import { startSandbox } from "../start.ts";
import { demoOrder } from "./order.ts";

const USER = "olivia";
const CHANNEL = "backup-reports";
const FIRST = "/license-report last month";
const DIRECTORY = "demo-output";

const print = (line = "") => console.log(line);

const given = process.argv.slice(2).join(" ").trim();
const sandbox = await startSandbox();
const { slack, vb365 } = sandbox;
const bot = await startBot({
  env: sandbox.botEnv,
  onLog: ({ level, msg, err }) => {
    if (level === "warn" || level === "error") print(`  bot: ${msg} ${err ? JSON.stringify(err) : ""}`);
  },
});
const stop = async () => {
  await bot.stop();
  await sandbox.close();
};

print("License Report, in the sandbox: the bot is the real one, Slack and VB365 are played on this machine.");
print(`  VB365  ${vb365.url}, certificate pinned`);
print(`  Slack  ${slack.apiUrl}`);
print(`  bot    connected after ${(bot.startMs / 1000).toFixed(1)} s`);

/** Types one line as the operator. */
async function type(line: string): Promise<boolean> {
  const person = slack.state.user(USER);
  print();
  print(`${person.realName} (${person.tz}) in #${CHANNEL}:  ${line}`);
  return demoOrder({ slack, line, user: USER, channel: CHANNEL, directory: DIRECTORY, print });
}

try {
  const done = await type(given || FIRST);
  process.exitCode = done ? 0 : 1;
  if (!given && process.stdin.isTTY) await prompt();
} finally {
  await stop();
}

/** More lines, until an empty one, `exit` or the end of input. */
async function prompt(): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on("SIGINT", () => terminal.close());
  print();
  print("Type more, like /license-report Q1 2026 csv; an empty line ends.");
  terminal.setPrompt("\n> ");
  terminal.prompt();
  for await (const line of terminal) {
    const text = line.trim();
    if (text === "" || text === "exit") break;
    await type(text.startsWith("/") ? text : `/license-report ${text}`);
    terminal.prompt();
  }
  terminal.close();
}
