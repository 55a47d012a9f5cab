import type { Messages } from "../../i18n/index.ts";
import { COMMANDS } from "../names.ts";
import { mrkdwn } from "../web-api/text.ts";
import { greeting, helpReply, type Reply } from "./replies.ts";

/** How to ask in a sentence, before what can be typed behind the command; pure. */
export function mentionHelp(
  botName: string,
  messages: Messages,
  asked: "empty" | "help" | "greeting" = "help",
): Reply {
  const { phrases } = messages.range;
  const example = `\`@${botName} ${phrases["last quarter"]} csv\``;
  const { text, blocks, ...help } = helpReply(COMMANDS.licenseReport, messages);
  return {
    ...help,
    text,
    blocks: [
      ...(asked === "greeting" ? [greeting(messages)] : []),
      { type: "section", text: mrkdwn(messages.mention.help(example)) },
      ...blocks,
    ],
  };
}
