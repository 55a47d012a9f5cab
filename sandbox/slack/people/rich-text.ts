import type { JsonObject } from "../json.ts";

/** Slack's markup in the text of a message: `<@U…>`, `<#C…|name>`, `<!here>`, `<https://…|words>`. */
const MARKUP = /<([@#!]?)([^<>|]+)(?:\|([^<>]*))?>/g;

/** The `rich_text` block that comes with what a person wrote: the same words, taken apart. */
export function richText(text: string, blockId: string): JsonObject {
  const elements: JsonObject[] = [];
  const words = (from: number, to: number) => {
    if (to > from) elements.push({ type: "text", text: plain(text.slice(from, to)) });
  };
  let end = 0;
  for (const match of text.matchAll(MARKUP)) {
    const [whole, kind = "", name = "", label] = match;
    words(end, match.index);
    elements.push(elementOf(kind, name, label));
    end = match.index + whole.length;
  }
  words(end, text.length);
  return {
    type: "rich_text",
    block_id: blockId,
    elements: [{ type: "rich_text_section", elements }],
  };
}

function elementOf(kind: string, name: string, label: string | undefined): JsonObject {
  switch (kind) {
    case "@":
      return { type: "user", user_id: name };
    case "#":
      return { type: "channel", channel_id: name };
    case "!":
      return { type: "broadcast", range: name };
    default:
      return { type: "link", url: plain(name), ...(label ? { text: plain(label) } : {}) };
  }
}

const plain = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
