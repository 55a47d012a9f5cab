import type { Core } from "../core.ts";

/**
 * Text as it leaves the composer: the three characters of markup escaped, links and names turned into markup. Commands
 * get names beside the ids, messages do not.
 */
export function typed(core: Core, text: string, surface: "command" | "message"): string {
  const label = (name: string) => (surface === "command" ? `|${name}` : "");
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\bhttps?:\/\/[^\s|]+/g, (url) => `<${url}>`)
    .replace(/(?<=^|\s)@(here|channel|everyone)\b/g, "<!$1>")
    .replace(/(?<=^|\s)@([a-z0-9._-]+)/g, (whole, name: string) => {
      const user = core.workspace.user(name);
      return user === undefined ? whole : `<@${user.id}${label(user.name)}>`;
    })
    .replace(/(?<=^|\s)#([\p{L}\p{N}_-]+)/gu, (whole, name: string) => {
      const channel = core.workspace.channel(name);
      return channel === undefined ? whole : `<#${channel.id}|${surface === "command" ? channel.name : ""}>`;
    });
}
