import { MAX_MARKED_LETTERS } from "./limits.ts";
import { type OrderText, readOrderText } from "./order-text.ts";

/**
 * Reads a message that mentions the bot.
 * @param text as Slack sends a message: links and channels as markup, `&`, `<` and `>` escaped
 * @param botUserId whose mentions aren't part of what is said
 * @param servers names of the VB365 servers
 */
export const readSentence = (text: string, botUserId: string, servers: readonly string[]): OrderText =>
  readOrderText(text.length > MAX_MARKED_LETTERS ? text : plainText(text, botUserId), servers);

/** The words of a message: without the bot's own mention, links by their label, and without the marks of formatting. */
const plainText = (text: string, botUserId: string): string =>
  text
    .replaceAll(new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`, "g"), " ")
    .replace(/<(?:https?:|mailto:)[^>|]*\|([^>]*)>/g, "$1")
    .replace(/<((?:https?:|mailto:)[^>|]*)>/g, "$1")
    // What is struck out is not said.
    .replace(/(?<![\w~])~(?=[^\s~])[^~\n]*[^\s~]~(?![\w~])/g, " ")
    .replace(/[*`]|(?<!\S)~|~(?!\S)/g, " ");
