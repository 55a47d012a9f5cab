import { type OrderText, readOrderText } from "./order-text.ts";
import { unescaped } from "./take-options.ts";

/** What the text behind `/license-report` asks for; nothing at all asks for the form. */
export type CommandText = Exclude<OrderText, { kind: "empty" }> | { readonly kind: "form" };

/**
 * Reads what was typed behind the command.
 * @param text as Slack sends it for a command with `should_escape`
 * @param servers names of the VB365 servers
 */
export function readCommandText(text: string, servers: readonly string[]): CommandText {
  const read = readOrderText(text, servers);
  if (read.kind !== "empty") return read;
  const typed = unescaped(text.trim());
  return typed === "" ? { kind: "form" } : { kind: "report", draft: { range: { parts: [typed] } } };
}
