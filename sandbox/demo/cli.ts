import { createInterface } from "node:readline/promises";
import { describeEnd, TROUBLE } from "../bot-process.ts";
import { BotSupervisor } from "../bot-supervisor.ts";
import { type Page, startPage } from "../page/index.ts";
import { PATIENT, startSandbox } from "../start.ts";
import { demoOrder } from "./order.ts";

const USER = "olivia";
const CHANNEL = "backup-reports";
const FIRST = "/license-report last month";
const DIRECTORY = "demo-output";

const print = (line = "") => console.log(line);

const given = process.argv.slice(2).join(" ").trim();
let stopping: Promise<void> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    // Behind the ^C of the terminal.
    print();
    void stop().finally(() => process.exit(130));
  });
}

print("License Report, in the sandbox: the bot is the real one, Slack and VB365 are played on this machine.");
const starting = startSandbox(PATIENT);
const sandbox = await starting;
const { slack, vb365 } = sandbox;
const bot = new BotSupervisor({
  env: () => sandbox.botEnv,
  onLog: ({ level, msg, err }) => {
    if (TROUBLE.includes(level)) print(`  bot: ${msg} ${err ? JSON.stringify(err) : ""}`);
  },
  onLost: (end) => {
    // An interrupt from the keyboard reaches the bot as well as the demo.
    if (!stopping) print(`  the bot is gone: ${describeEnd(end)}`);
  },
});
let page: Page | undefined;

/** Ends everything, once; whatever is under way fails meanwhile, and nobody wants to read how. */
function stop(): Promise<void> {
  stopping ??= starting.then(async ({ close }) => {
    await bot.stop();
    await page?.close();
    await close();
  });
  return stopping;
}

try {
  // The page is for who stays: one line, or a pipe, is over before anybody has opened it.
  if (!given && process.stdin.isTTY) page = await startPage({ sandbox, bot });
  const startMs = await bot.start();
  print(`  VB365  ${vb365.url}, certificate pinned`);
  print(`  Slack  ${slack.apiUrl}`);
  print(`  bot    connected after ${(startMs / 1000).toFixed(1)} s`);
  if (page) print(`  page   ${page.url}, to use all of this in a browser`);
  const done = await type(given ? lineOf(given) : FIRST);
  process.exitCode = done ? 0 : 1;
  if (page) await prompt(page.url);
} catch (error) {
  if (!stopping) console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await stop();
}

/** The command may be left out. */
function lineOf(text: string): string {
  return text.startsWith("/") ? text : `/license-report ${text}`;
}

/** Types one line as the operator; what goes wrong with it ends the line, not the demo. */
async function type(line: string): Promise<boolean> {
  const person = slack.state.user(USER);
  print();
  print(`${person.realName} (${person.tz}) in #${CHANNEL}:  ${line}`);
  try {
    return await demoOrder({ slack, bot, line, user: USER, channel: CHANNEL, directory: DIRECTORY, print });
  } catch (error) {
    if (!stopping) print(`  ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

/** More lines, until an empty one, `exit` or the end of input. What was typed decides no more how the demo ends. */
async function prompt(url: string): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  let isBusy = false;
  terminal.on("SIGINT", () => {
    terminal.close();
    // The terminal is readline's: here ^C is a key, and no signal.
    if (isBusy) process.kill(process.pid, "SIGINT");
  });
  print();
  print(`The same in a browser: ${url}`);
  print("Type more, like /license-report Q1 2026 csv; an empty line ends.");
  terminal.setPrompt("\n> ");
  terminal.prompt();
  for await (const line of terminal) {
    const text = line.trim();
    if (text === "" || text === "exit") break;
    isBusy = true;
    await type(lineOf(text));
    isBusy = false;
    terminal.prompt();
  }
  terminal.close();
}
