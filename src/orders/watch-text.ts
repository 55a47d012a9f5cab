/** What is to become of the license watch, as it was typed. */
export interface WatchText {
  readonly kind: "watch";
  /** `settings` opens the form. */
  readonly what: "on" | "off" | "settings";
  /** One of the servers by its name in the settings; without one, all of them are meant. */
  readonly server?: string;
  /** What is neither a server nor a word of the command. Foreign text. */
  readonly unknown?: string;
}

/** "watch", "watch on paris here", "watch off", "watch settings". Undefined where the text begins otherwise. */
export function readWatch(text: string, servers: readonly string[]): WatchText | undefined {
  const match = /^watch(?:\s+(\S.*))?$/i.exec(text);
  if (!match) return undefined;
  let what: WatchText["what"] = "on";
  let left = ` ${match[1] ?? ""} `;
  const take = (pattern: RegExp): boolean => {
    const before = left;
    left = left.replace(pattern, " ");
    return left !== before;
  };
  if (take(/ (?:off|stop) /i)) what = "off";
  else if (take(/ (?:settings|change|form) /i)) what = "settings";
  take(/ (?:in |to )?here /i);
  // "on" may be a server's name, so the names go first.
  const server = servers.find((name) => take(new RegExp(` (?:on |of |for )?${escaped(name)} `, "i")));
  const unknown = left.replace(/ (?:on|of|for) /i, " ").trim();
  return {
    kind: "watch",
    what,
    ...(server !== undefined && { server }),
    ...(unknown !== "" && { unknown }),
  };
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
