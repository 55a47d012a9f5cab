import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KnownBlock } from "@slack/types";
import { CARD_EVENT } from "../../slack/messages/card.ts";
import type { BotKeeper } from "../bot-keeper.ts";
import type { Message, SandboxFile, SlackSandbox } from "../slack/index.ts";
import { renderBlocks } from "./render-blocks.ts";

export interface DemoOrder {
  readonly slack: SlackSandbox;
  readonly bot: Pick<BotKeeper, "state" | "onChange">;
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

/**
 * Types one line as a person would, and prints what that person sees until the run has ended.
 * @returns whether the line did what it asked for
 * @throws Error when the bot ends meanwhile, or nothing comes of the line for minutes
 */
export async function demoOrder({
  slack,
  bot,
  line,
  user,
  channel,
  directory,
  print,
}: DemoOrder): Promise<boolean> {
  const startedAt = performance.now();
  const since = () => `${((performance.now() - startedAt) / 1000).toFixed(2).padStart(6)} s`;
  const states: string[] = [];
  let card: Message | undefined;
  const stopWatching = slack.onEvent((event) => {
    if (event.type === "file_shared") states.push(`${since()}  the file ${event.file.name} is shared`);
    if (event.type !== "message_posted" && event.type !== "message_edited") return;
    if (event.message.metadata?.event_type !== CARD_EVENT) return;
    card = event.message;
    states.push(`${since()}  ${stateOf(card)}`);
  });
  try {
    const [command = "", ...words] = line.split(" ");
    const answered = new Set(slack.state.ephemerals(user));
    const ack = await slack.command({ user, channel, command, text: words.join(" ") });
    if (ack.acked && ack.ms > SLACK_WAITS_MS) {
      print("  this machine is busy: a real Slack would have given up after 3 s");
    }
    print(`  only ${slack.state.user(user).realName} sees, after ${Math.round(ack.ms)} ms:`);
    for (const answer of slack.state.ephemerals(user).filter((entry) => !answered.has(entry))) {
      const lines =
        answer.blocks.length > 0 ? renderBlocks(answer.blocks as unknown as KnownBlock[]) : [answer.text];
      for (const text of lines) print(`    ${text}`);
    }
    if (slack.state.views(user).length > 0) {
      print("    a form (this terminal cannot fill it in: type the range behind the command)");
      return true;
    }
    if (!isOrder(ack.body)) return isHelp(words);

    const ended = await Promise.race([
      slack.waitFor(() => card && /Done|Failed|Cancelled/.test(stateOf(card)) && card, {
        timeoutMs: PATIENCE_MS,
      }),
      endOf(bot),
    ]);
    print();
    for (const state of states) print(`  ${state}`);
    print();
    print(`  #${slack.state.channel(channel).name}`);
    for (const text of renderBlocks(ended.blocks as unknown as KnownBlock[])) {
      print(`  │ ${text.replace(/<@(\w+)>/g, (_, id: string) => `@${slack.state.user(id).realName}`)}`);
    }
    const file = fileBelow(slack, ended);
    if (!file) return false;
    await mkdir(directory, { recursive: true });
    const path = join(directory, file.name);
    await writeFile(path, await slack.state.bytes(file.id));
    print(`  📎 ${file.name}`);
    print();
    print(`  The file: ${path}`);
    return true;
  } finally {
    stopWatching();
  }
}

/** Rejects when the bot is gone: then there is nothing to wait for. */
function endOf(bot: DemoOrder["bot"]): Promise<never> {
  return new Promise((_, reject) => {
    const check = () => {
      if (bot.state === "stopped") reject(new Error("the bot ended meanwhile"));
    };
    bot.onChange(check);
    check();
  });
}

/** The card's state, as its second block begins: "Done", "Failed" … */
function stateOf(card: Message): string {
  const [, section] = card.blocks as unknown as KnownBlock[];
  return section?.type === "section" ? (renderBlocks([section])[0] ?? "") : "";
}

const isOrder = (body: unknown) =>
  typeof body === "object" && body !== null && "text" in body && String(body.text).startsWith("Understood");

const isHelp = (words: readonly string[]) => words.join("").toLowerCase() === "help";

/** The file that was shared into the card's channel after the card. */
function fileBelow(slack: SlackSandbox, card: Message): SandboxFile | undefined {
  const message = slack.state
    .messages(card.channel)
    .find(({ ts, files }) => ts > card.ts && files.length > 0);
  return slack.state.files.find(({ id }) => id === message?.files[0]);
}
