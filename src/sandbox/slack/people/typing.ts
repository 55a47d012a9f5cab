import type { Core } from "../core.ts";

/** A message as it leaves the composer: the three characters of markup escaped, names turned into ids. */
export function typed(core: Core, text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped
    .replace(/(^|\s)@([a-z0-9._-]+)/g, (whole, before: string, name: string) => {
      const user = core.workspace.user(name);
      return user === undefined ? whole : `${before}<@${user.id}|${user.name}>`;
    })
    .replace(/(^|\s)#([\p{L}\p{N}_-]+)/gu, (whole, before: string, name: string) => {
      const channel = core.workspace.channel(name);
      return channel === undefined ? whole : `${before}<#${channel.id}|${channel.name}>`;
    });
}
