/** A piece of formatted text. */
export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "bold" | "italic" | "strike"; readonly inner: readonly Inline[] }
  | { readonly kind: "code" | "pre"; readonly text: string }
  | { readonly kind: "quote"; readonly inner: readonly Inline[] }
  | { readonly kind: "link"; readonly url: string; readonly label: string }
  | { readonly kind: "user" | "channel" | "broadcast"; readonly id: string; readonly label?: string }
  | { readonly kind: "date"; readonly seconds: number; readonly format: string; readonly fallback: string };

/** In this order: what stands in code is not looked into, and an entity is whole before its characters mean anything. */
const TOKEN =
  /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\p{L}\p{N}*])\*(\S(?:[^*\n]*\S)?)\*(?![\p{L}\p{N}*])|(?<![\p{L}\p{N}_])_(\S(?:[^_\n]*\S)?)_(?![\p{L}\p{N}_])|(?<![\p{L}\p{N}~])~(\S(?:[^~\n]*\S)?)~(?![\p{L}\p{N}~])|(?:^|(?<=\n))&gt; ?([^\n]*)\n?/gu;

/**
 * Slack's mrkdwn as a tree (docs.slack.dev, "Formatting message text"). Whatever is not well formed stays text.
 */
export function parseMrkdwn(source: string): readonly Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of source.matchAll(TOKEN)) {
    if (match.index > end) parts.push(text(source.slice(end, match.index)));
    parts.push(partOf(match));
    end = match.index + match[0].length;
  }
  if (end < source.length) parts.push(text(source.slice(end)));
  return parts;
}

function partOf([whole, pre, code, entity, bold, italic, strike, quote]: RegExpMatchArray): Inline {
  if (pre !== undefined) return { kind: "pre", text: unescapeEntities(pre.replace(/^\n/, "")) };
  if (code !== undefined) return { kind: "code", text: unescapeEntities(code) };
  if (entity !== undefined) return parseEntity(entity);
  if (bold !== undefined) return { kind: "bold", inner: parseMrkdwn(bold) };
  if (italic !== undefined) return { kind: "italic", inner: parseMrkdwn(italic) };
  if (strike !== undefined) return { kind: "strike", inner: parseMrkdwn(strike) };
  if (quote !== undefined) return { kind: "quote", inner: parseMrkdwn(quote) };
  return text(whole);
}

/** What stands between angle brackets: a link, a person, a channel, a call to everybody, a date. */
function parseEntity(entity: string): Inline {
  const bar = entity.indexOf("|");
  const target = bar < 0 ? entity : entity.slice(0, bar);
  const label = bar < 0 ? undefined : unescapeEntities(entity.slice(bar + 1));
  const labeled = label ? { label } : {};
  const sigil = target[0];
  if (sigil === "@") return { kind: "user", id: target.slice(1), ...labeled };
  if (sigil === "#") return { kind: "channel", id: target.slice(1), ...labeled };
  const date = /^!date\^(\d+)\^([^^]+)/.exec(target);
  if (date) {
    const [, seconds = "0", format = ""] = date;
    return { kind: "date", seconds: Number(seconds), format, fallback: label ?? "" };
  }
  if (sigil === "!") return { kind: "broadcast", id: target.slice(1), ...labeled };
  const url = unescapeEntities(target);
  return isSafeUrl(url) ? { kind: "link", url, label: label ?? url } : text(`<${entity}>`);
}

/** A link must lead to a page or a mailbox: `javascript:` is a way to run what somebody wrote. */
export const isSafeUrl = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url);

const text = (source: string): Inline => ({ kind: "text", text: unescapeEntities(source) });

/** The three characters that Slack escapes, in the order in which nothing is unescaped twice. */
const unescapeEntities = (source: string): string =>
  source.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
