import { createInterface } from "node:readline/promises";
import { BotKeeper } from "../bot-keeper.ts";
import { startPage } from "../page/index.ts";
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
const bot = new BotKeeper({
  env: () => sandbox.botEnv,
  onLog: ({ level, msg, err }) => {
    if (level === "warn" || level === "error") print(`  bot: ${msg} ${err ? JSON.stringify(err) : ""}`);
  },
});
// The page is for who stays: one line, or a pipe, is over before anybody has opened it.
const page = !given && process.stdin.isTTY ? await startPage({ sandbox, bot }) : undefined;
const startMs = await bot.start();
const stop = async () => {
  await bot.stop();
  await page?.close();
  await sandbox.close();
};

print("License Report, in the sandbox: the bot is the real one, Slack and VB365 are played on this machine.");
print(`  VB365  ${vb365.url}, certificate pinned`);
print(`  Slack  ${slack.apiUrl}`);
print(`  bot    connected after ${(startMs / 1000).toFixed(1)} s`);
if (page) print(`  page   ${page.url}, to use all of this in a browser`);

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
  if (page) await prompt(page.url);
} finally {
  await stop();
}

/** More lines, until an empty one, `exit` or the end of input. */
async function prompt(url: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  terminal.on("SIGINT", () => terminal.close());
  print();
  print(`The same in a browser: ${url}`);
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
