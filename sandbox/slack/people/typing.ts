import type { WorkspaceContext } from "../context.ts";
import type { UserSeed } from "../seed.ts";

/**
 * Text as it leaves the composer: the three characters of markup escaped, links and names turned into markup. A person
 * is named by handle or, as the composer completes it, by real name. Commands get names beside the ids, messages do
 * not.
 */
export function typed(context: WorkspaceContext, text: string, surface: "command" | "message"): string {
  const label = (name: string) => (surface === "command" ? `|${name}` : "");
  const personal = ({ id, name }: UserSeed) => `<@${id}${label(name)}>`;
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return byRealName(context, escaped, personal)
    .replace(/\bhttps?:\/\/[^\s|]+/g, (url) => `<${url}>`)
    .replace(/(?<=^|\s)@(here|channel|everyone)\b/g, "<!$1>")
    .replace(/(?<=^|\s)@([a-z0-9._-]+)/g, (whole, name: string) => {
      const user = context.workspace.user(name);
      return user === undefined ? whole : personal(user);
    })
    .replace(/(?<=^|\s)#([\p{L}\p{N}_-]+)/gu, (whole, name: string) => {
      const channel = context.workspace.channel(name);
      return channel === undefined ? whole : `<#${channel.id}|${surface === "command" ? channel.name : ""}>`;
    });
}

function byRealName(context: WorkspaceContext, text: string, personal: (user: UserSeed) => string): string {
  return context.workspace.users.reduce((rest, user) => {
    const name = user.realName.replace(/[^\p{L}\p{N}\s]/gu, "\\$&");
    return rest.replace(new RegExp(`(?<=^|\\s)@${name}(?![\\p{L}\\p{N}])`, "giu"), () => personal(user));
  }, text);
}
