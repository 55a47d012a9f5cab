import type { SlackSandbox } from "../../slack/index.ts";
import { shouldEscape } from "./shown.ts";

export interface Composed {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string | undefined;
}

/** Sends what stands in the composer: a command, an invitation of the bot, a mention of it, or a message. */
export async function compose(
  slack: SlackSandbox,
  { user, channel, text, threadTs }: Composed,
): Promise<void> {
  const bot = slack.state.user(slack.botUserId).name;
  const place = { user, channel, ...(threadTs && { threadTs }) };
  const line = text.trim();
  if (line === "") return;
  if (line === `/invite @${bot}`) {
    slack.inviteBot(slack.state.channel(channel).id);
    slack.say({ ...place, text: `invited @${bot}` });
    return;
  }
  const command = /^(\/\S+)\s*([\s\S]*)$/.exec(line);
  if (command) {
    const [, name = "", words = ""] = command;
    if (threadTs) throw new Error(`${name} does not work in threads`);
    await slack.command({ user, channel, command: name, text: words, shouldEscape: shouldEscape(name) });
    return;
  }
  const mention = `@${bot}`;
  if (line.startsWith(mention)) {
    await slack.mention({ ...place, text: line.slice(mention.length).trim() });
    return;
  }
  slack.say({ ...place, text: line });
}
