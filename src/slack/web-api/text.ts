import type { MrkdwnElement, PlainTextElement } from "@slack/types";

/**
 * Makes foreign text inert in mrkdwn: Slack reads `&`, `<` and `>` as control characters
 * (docs.slack.dev, "Formatting message text"), so mentions and links cannot be smuggled in. Markers such as `*` still
 * format; text that must show letter by letter goes into {@link plain}.
 */
export const escapeMrkdwn = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** At most `limit` code points, the last one an ellipsis where something was cut; no half of a surrogate pair stays. */
export function clip(text: string, limit: number): string {
  const points = [...text];
  return points.length <= limit ? text : `${points.slice(0, limit - 1).join("")}…`;
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
