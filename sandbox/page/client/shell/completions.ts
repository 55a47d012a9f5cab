import type { PageCommand, PagePerson } from "../../protocol.ts";

export interface Completion {
  /** What the composer holds when it is chosen. */
  readonly text: string;
  readonly hint: string;
}

export interface Known {
  /** None in a thread, where commands do not work. */
  readonly commands: readonly PageCommand[];
  readonly people: readonly Pick<PagePerson, "name" | "realName" | "role">[];
}

/**
 * What may be meant by what was typed so far: a command by its slash, or an invitation of the bot; or, behind an `@`
 * anywhere, a person or the bot. What may stand behind a command Slack completes no more than it reads it.
 */
export function completions(text: string, { commands, people }: Known): readonly Completion[] {
  const bot = people.find(({ role }) => role === "bot");
  if (!text.startsWith("/")) return mentions(text, people);
  const known = commands.map(({ command, description }) => ({ text: `${command} `, hint: description }));
  const invite =
    commands.length > 0 && bot
      ? [{ text: `/invite @${bot.name}`, hint: "Bring the bot into this channel" }]
      : [];
  return [...known, ...invite].filter((offer) => offer.text.startsWith(text) && offer.text !== text);
}

/** The command that a text begins with, whose usage Slack shows above the field: to read, not to choose. */
export const usageOf = (text: string, commands: Known["commands"]): PageCommand | undefined =>
  commands.find(({ command }) => `${text} `.startsWith(`${command} `));

/** Behind the last `@`: whoever is called so, by handle or by a part of the name; the bot first. */
function mentions(text: string, people: Known["people"]): readonly Completion[] {
  const [whole, before = "", typed = ""] = /^([\s\S]*(?:^|\s))@([^@]*)$/.exec(text) ?? [];
  if (whole === undefined) return [];
  const begun = typed.toLowerCase();
  return people
    .toSorted((a, b) => Number(b.role === "bot") - Number(a.role === "bot"))
    .filter(({ name, realName }) => {
      const full = realName.toLowerCase();
      const parts = [name.toLowerCase(), full, ...full.split(" ")];
      return parts.some((part) => part.startsWith(begun)) && begun !== `${full} `;
    })
    .map(({ realName, role }) => ({
      text: `${before}@${realName} `,
      hint: role === "bot" ? "Mention the bot" : "Mention",
    }));
}
