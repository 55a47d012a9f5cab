import { createInterface, type Interface } from "node:readline/promises";
import { answerInfo, refuseUsage } from "../../src/command-line.ts";
import type { Page } from "../page/index.ts";

const USER = "olivia";
const CHANNEL = "backup-reports";
const FIRST = "/license-report last month";
const DIRECTORY = "demo-output";

const print = (line = "") => console.log(line);

const USAGE = `usage: npm run demo [-- "<line>"] [-- --page-port <port>]
Starts the bot between a Slack and a VB365 that are played on this machine, and types a line as a person would. Without
a line, and on a terminal, it takes more of them, and offers a page for a browser.

  npm run demo -- "/license-report Q1 2026 csv"   types that line alone

  --page-port <port>   of the page, 0 to 65535; by default a free one`;

answerInfo(process.argv.slice(2), USAGE);
const { pagePort, line: given } = readArguments(process.argv.slice(2));

// Only now: what follows loads both far ends.
const { TROUBLE } = await import("../bot-process.ts");
const { BotSupervisor } = await import("../bot-supervisor.ts");
const { startPage } = await import("../page/index.ts");
const { PATIENT, startSandbox } = await import("../start.ts");
const { endSentence, failureSentence, troubleSentence } = await import("../trouble.ts");
const { demoOrder } = await import("./order.ts");

let stopping: Promise<void> | undefined;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    // Behind the ^C of the terminal.
    print();
    void stop().finally(() => process.exit(130));
  });
}

print("License Report, in the sandbox: the bot is the real one, Slack and VB365 are played on this machine.");
print("Starting the bot …");
const starting = startSandbox(PATIENT);
const sandbox = await starting;
const { slack, vb365 } = sandbox;
const bot = new BotSupervisor({
  env: () => ({ ...sandbox.botEnv, ...sandbox.clock.botEnv }),
  onLog: ({ level, msg, err }) => {
    if (TROUBLE.includes(level)) say(troubleSentence(msg, err));
  },
  onLost: (end) => {
    // An interrupt from the keyboard reaches the bot as well as the demo.
    if (!stopping) say(`the bot is gone: ${endSentence(end)}`);
  },
});
let page: Page | undefined;
/** While it waits for a line. */
let terminal: Interface | undefined;

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
  if (!given && process.stdin.isTTY)
    page = await startPage({ sandbox, bot, ...(pagePort !== undefined && { port: pagePort }) });
  const startMs = await bot.start();
  print(`  VB365  ${vb365.url}, certificate pinned`);
  print(`  Slack  ${slack.apiUrl}`);
  print(`  bot    connected after ${(startMs / 1000).toFixed(1)} s`);
  if (page) print(`  page   ${page.url}, to use all of this in a browser`);
  const done = await type(given ? lineOf(given) : FIRST);
  process.exitCode = done ? 0 : 1;
  if (page) await prompt(page.url);
} catch (error) {
  if (!stopping) console.error(failureSentence(error));
  process.exitCode = 1;
} finally {
  await stop();
}

/** A word of the bot's, which may come while somebody types: the prompt is drawn anew behind it. */
function say(sentence: string): void {
  if (terminal && process.stdout.isTTY) process.stdout.write("\r\x1b[K");
  print(`  bot: ${sentence}`);
  terminal?.prompt(true);
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
    if (!stopping) print(`  ${failureSentence(error)}`);
    return false;
  }
}

/** More lines, until `exit` or the end of input. What was typed decides no more how the demo ends. */
async function prompt(url: string): Promise<void> {
  const input = createInterface({ input: process.stdin, output: process.stdout });
  terminal = input;
  let isBusy = false;
  input.on("SIGINT", () => {
    input.close();
    // The terminal is readline's: here ^C is a key, and no signal.
    if (isBusy) process.kill(process.pid, "SIGINT");
  });
  print();
  print(`The same in a browser: ${url}`);
  print("Type more, like /license-report Q1 2026 csv; exit ends.");
  input.setPrompt("> ");
  input.prompt();
  for await (const line of input) {
    const text = line.trim();
    if (text === "exit") break;
    if (text !== "") {
      isBusy = true;
      // What the bot says meanwhile isn't an interruption of somebody who types.
      terminal = undefined;
      await type(lineOf(text));
      terminal = input;
      isBusy = false;
      print();
    }
    input.prompt();
  }
  terminal = undefined;
  input.close();
}

/** Options are taken out; what else stands there is one line. */
function readArguments(args: string[]): { readonly pagePort: number | undefined; readonly line: string } {
  const at = args.findIndex((word) => /^--page-port(?:=|$)/.test(word));
  if (at < 0) return { pagePort: undefined, line: args.join(" ").trim() };
  const [, inline] = (args[at] ?? "").split("=");
  const rest = args.toSpliced(at, inline === undefined ? 2 : 1);
  const port = inline ?? args[at + 1] ?? "";
  if (!/^\d+$/.test(port) || Number(port) > 65_535)
    refuseUsage("--page-port takes a port, 0 to 65535.", USAGE);
  return { pagePort: Number(port), line: rest.join(" ").trim() };
}
