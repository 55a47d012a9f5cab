import type { Words } from "../../i18n/index.ts";
import { COMMANDS } from "../names.ts";
import { mrkdwn } from "../web-api/text.ts";
import { type Answer, helpAnswer } from "./answers.ts";

/** How to ask in a sentence, before what can be typed behind the command; pure. */
export function mentionHelp(botName: string, words: Words): Answer {
  const { phrases } = words.range;
  const example = `\`@${botName} ${phrases["last quarter"]} csv\``;
  const { text, blocks, ...answer } = helpAnswer(COMMANDS.licenseReport, words);
  return {
    ...answer,
    text,
    blocks: [{ type: "section", text: mrkdwn(words.mention.help(example)) }, ...blocks],
  };
}
