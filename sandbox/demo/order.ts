import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { KnownBlock } from "@slack/types";
import { COMMANDS } from "../../src/slack/names.ts";
import type { BotSupervisor } from "../bot-supervisor.ts";
import type { Message, SandboxFile, SlackSandbox } from "../slack/index.ts";
import { renderBlocks } from "./render-blocks.ts";
import { hasEnded, watchRuns } from "./watch-runs.ts";

export interface DemoOrder {
  readonly slack: SlackSandbox;
  readonly bot: Pick<BotSupervisor, "state" | "onChange">;
  /** The whole line, like `/license-report last month`. */
  readonly line: string;
  readonly user: string;
  readonly channel: string;
  /** Where delivered files are put. */
  readonly directory: string;
  readonly print: (line?: string) => void;
}

/** Reports of the sandbox are there in a second, on a busy machine in a minute; after this something is broken. */
const PATIENCE_MS = 180_000;
/** What a real Slack waits for an ack. */
const SLACK_WAITS_MS = 3_000;
/** What is answered without an order, and isn't a mistake. */
const QUESTIONS = ["help", "history", "status", "cancel"];

/**
 * Types one line as a person would, and prints what that person sees until the run has ended.
 * @returns whether the line did what it asked for
 * @throws Error when the bot ends meanwhile, or nothing comes of the line for minutes
 */
export async function demoOrder(order: DemoOrder): Promise<boolean> {
  const { slack, bot, line, user, channel, print } = order;
  const [command = "", ...words] = line.split(" ");
  if (command !== COMMANDS.licenseReport) {
    print(`  ${command} is no command of this bot: try ${COMMANDS.licenseReport} help`);
    return false;
  }
  const startedAt = performance.now();
  // What the person is told comes first, whatever happens before the ack has been read.
  let early: string[] | undefined = [];
  const tell = (event: string) => {
    const text = `  ${((performance.now() - startedAt) / 1000).toFixed(2).padStart(6)} s  ${event}`;
    if (early) early.push(text);
    else print(text);
  };
  const watch = watchRuns(slack, tell);
  try {
    const before = new Set<unknown>([...slack.state.ephemerals(user), ...slack.state.views(user)]);
    const ack = await slack.command({ user, channel, command, text: words.join(" ") });
    if (ack.acked && ack.ms > SLACK_WAITS_MS) {
      print("  this machine is busy: a real Slack would have given up after 3 s");
    }
    const answers = () => slack.state.ephemerals(user).filter((one) => !before.has(one));
    const form = () => slack.state.views(user).find((one) => !before.has(one));
    // A form opens a moment behind the ack.
    const opened = await withBot(bot, slack, () => answers().length > 0 || form());
    print(`  only ${slack.state.user(user).realName} sees, after ${Math.round(ack.ms)} ms:`);
    for (const { blocks, text } of answers()) printBlocks(print, "    ", blocks, text);
    if (typeof opened === "object") {
      print("    a form (this terminal cannot fill it in: type the range behind the command)");
      await slack.closeView({ user, viewId: opened.id });
      return true;
    }
    const count = ordered(ack.body);
    if (count === 0) return QUESTIONS.includes(words.join("").toLowerCase());

    print();
    for (const text of early) print(text);
    early = undefined;
    const ended = () => [...watch.cards.values()].filter(hasEnded);
    await withBot(bot, slack, () => ended().length >= count);
    let isDone = true;
    for (const card of ended()) isDone = (await printResult(order, card)) && isDone;
    return isDone;
  } finally {
    watch.stop();
  }
}

/** Prints a card as it stands where it was posted, and puts its file beside the others; false where there is none. */
async function printResult({ slack, channel, directory, print }: DemoOrder, card: Message): Promise<boolean> {
  const { name } = slack.state.channel(card.channel);
  print();
  print(card.channel !== channel && name === "" ? "  in a direct message" : `  #${name}`);
  const named = (text: string) =>
    text.replace(/<@(\w+)>/g, (_, id: string) => `@${slack.state.user(id).realName}`);
  printBlocks((text = "") => print(named(text)), "  │ ", card.blocks);
  const file = fileBelow(slack, card);
  if (!file) return false;
  await mkdir(directory, { recursive: true });
  const path = join(directory, file.name);
  await writeFile(path, await slack.state.bytes(file.id));
  print(`  📎 ${file.name}`);
  print();
  print(`  The file: ${resolve(path)}`);
  return true;
}

function printBlocks(print: DemoOrder["print"], margin: string, blocks: readonly unknown[], text = ""): void {
  const lines = blocks.length > 0 ? renderBlocks(blocks as KnownBlock[]) : [text];
  for (const line of lines) print(`${margin}${line}`.trimEnd());
}

/** Waits for something of the bot's; rejects when the bot is gone, as then there is nothing to wait for. */
async function withBot<T>(bot: DemoOrder["bot"], slack: SlackSandbox, probe: () => T): Promise<T> {
  let stopListening = () => {};
  const gone = new Promise<never>((_, reject) => {
    const check = () => {
      if (bot.state === "stopped") reject(new Error("the bot ended meanwhile"));
    };
    stopListening = bot.onChange(check);
    check();
  });
  try {
    return (await Promise.race([slack.waitFor(probe, { timeoutMs: PATIENCE_MS }), gone])) as T;
  } finally {
    stopListening();
  }
}

/** How many reports an answer says are ordered: one for each format that it names. */
function ordered(body: unknown): number {
  const text = typeof body === "object" && body !== null && "text" in body ? String(body.text) : "";
  return text.startsWith("Understood") ? (/, as [^,]*$/.exec(text)?.[0].match(/PDF|CSV/g)?.length ?? 0) : 0;
}

/** The file that was shared into the card's channel, for it, after the card. */
function fileBelow(slack: SlackSandbox, card: Message): SandboxFile | undefined {
  const shared = slack.state
    .messages(card.channel)
    .filter(({ ts, files }) => ts > card.ts && files.length > 0)
    .flatMap(({ files }) => files);
  // The card links the file, and its notification names it.
  const words = `${card.text} ${JSON.stringify(card.blocks)}`;
  return slack.state.files.find(({ id, name }) => shared.includes(id) && words.includes(name));
}
