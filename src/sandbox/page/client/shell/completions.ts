import type { PageCommand } from "../../protocol.ts";

export interface Completion {
  /** What the composer holds when it is chosen. */
  readonly text: string;
  readonly hint: string;
}

/**
 * What may be meant by the first letters of a line: a command by its slash, with the examples of its usage behind the
 * name; an invitation; or the bot by its `@`.
 */
export function completions(
  text: string,
  commands: readonly PageCommand[],
  bot: string,
): readonly Completion[] {
  if (/^@\S*$/.test(text)) return starting(text, [{ text: `@${bot} `, hint: "Mention the bot" }]);
  if (!text.startsWith("/")) return [];
  const known = commands.flatMap(({ command, description, usageHint }) => [
    { text: `${command} `, hint: description },
    ...(text.startsWith(command)
      ? usageHint.split("|").map((words) => ({ text: `${command} ${words.trim()}`, hint: "" }))
      : []),
  ]);
  const invite =
    commands.length > 0 ? [{ text: `/invite @${bot}`, hint: "Bring the bot into this channel" }] : [];
  return starting(text, [...known, ...invite]);
}

const starting = (text: string, offers: readonly Completion[]): readonly Completion[] =>
  offers.filter((offer) => offer.text.startsWith(text) && offer.text !== text);
