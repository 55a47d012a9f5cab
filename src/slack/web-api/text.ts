import type { MrkdwnElement, PlainTextElement } from "@slack/types";

/**
 * Makes foreign text inert in mrkdwn: Slack reads `&`, `<` and `>` as control characters
 * (docs.slack.dev, "Formatting message text"), so mentions and links cannot be smuggled in. Markers such as `*` still
 * format; text that must show letter by letter goes into {@link plain}.
 */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Made with the first long text: it takes ten milliseconds, which a start would wait for. */
let graphemes: Intl.Segmenter | undefined;

/**
 * At most `limit` code points, the last one an ellipsis where something was cut. What a reader sees as one character, such
 * as a family of emoji, stays whole or goes; no half of a surrogate pair stays.
 */
export function clip(text: string, limit: number): string {
  // A code point is one unit or two: most texts need no counting.
  if (text.length <= limit || [...text].length <= limit) return text;
  let kept = "";
  let left = limit - 1;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  for (const { segment } of graphemes.segment(text)) {
    left -= [...segment].length;
    if (left < 0) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** Text that Slack shows letter by letter: the place for every word from outside. */
export const plain = (text: string, limit = 3000): PlainTextElement => ({
  type: "plain_text",
  text: clip(text, limit),
  emoji: false,
});

/** Our own words with formatting. `verbatim` keeps Slack from turning host names into links. */
export const mrkdwn = (text: string, limit = 3000): MrkdwnElement => ({
  type: "mrkdwn",
  text: clip(text, limit),
  verbatim: true,
});
