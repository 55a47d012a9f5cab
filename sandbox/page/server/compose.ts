import type { SlackSandbox } from "../../slack/index.ts";
import { shouldEscape } from "./shown.ts";

export interface Composed {
  readonly user: string;
  readonly channel: string;
  readonly text: string;
  readonly threadTs?: string | undefined;
}

/**
 * Sends what stands in the composer: a command, an invitation of the bot, or a message, which may mention it. People of
 * other organizations have no commands of this workspace's apps.
 */
export async function compose(
  slack: SlackSandbox,
  { user, channel, text, threadTs }: Composed,
): Promise<void> {
  const bot = slack.state.user(slack.botUserId);
  const place = { user, channel, ...(threadTs && { threadTs }) };
  const line = text.trim();
  if (line === "") return;
  if (line === `/invite @${bot.name}` || line === `/invite @${bot.realName}`) {
    slack.inviteBot(slack.state.channel(channel).id);
    slack.say({ ...place, text: `invited @${bot.name}` });
    return;
  }
  const command = /^(\/\S+)\s*([\s\S]*)$/.exec(line);
  if (command) {
    const [, name = "", words = ""] = command;
    if (slack.state.user(user).isStranger) throw new Error(`${name} is not a valid command`);
    if (threadTs) throw new Error(`${name} does not work in threads`);
    await slack.command({ user, channel, command: name, text: words, shouldEscape: shouldEscape(name) });
    return;
  }
  await slack.post({ ...place, text: line });
}
