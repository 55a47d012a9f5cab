import type { KnownBlock, RichTextBlock, RichTextBlockElement } from "@slack/types";

/** A message's blocks as lines of plain text, for a terminal. Blocks that it does not know are named, never dropped. */
export function renderBlocks(blocks: readonly KnownBlock[]): string[] {
  return blocks.flatMap(renderBlock);
}

function renderBlock(block: KnownBlock): string[] {
  switch (block.type) {
    case "header":
      return [block.text.text.toUpperCase(), ""];
    case "section":
      return [
        ...(block.text ? renderText(block.text.text).split("\n") : []),
        ...(block.fields ?? []).map((field) => renderText(field.text).split("\n").join(": ")),
      ];
    case "context":
      return block.elements.map((element) =>
        "text" in element ? `  ${renderText(String(element.text))}` : "  [image]",
      );
    case "actions":
      return [
        block.elements
          .map((element) => (element.type === "button" ? `[ ${element.text.text} ]` : `[${element.type}]`))
          .join(" "),
      ];
    case "rich_text":
      return renderRichText(block);
    case "divider":
      return ["────"];
    case "data_table":
      return block.rows.map((row) => `  ${row.map((cell) => ("text" in cell ? cell.text : "")).join("  ")}`);
    default:
      return [`[${block.type.replaceAll("_", " ")}]`];
  }
}

function renderRichText(block: RichTextBlock): string[] {
  const flat = (element: RichTextBlockElement): string =>
    element.elements
      .map((part) =>
        "elements" in part ? flat(part as RichTextBlockElement) : "text" in part ? String(part.text) : "",
      )
      .join("");
  return block.elements.flatMap((element) => flat(element).split("\n")).map((line) => `  │ ${line}`);
}

const EMOJI: Readonly<Record<string, string>> = {
  calendar: "📅",
  gear: "⚙️",
  hourglass_flowing_sand: "⏳",
  no_entry_sign: "🚫",
  outbox_tray: "📤",
  white_check_mark: "✅",
  x: "❌",
};

/** mrkdwn as a person reads it: emoji drawn, links by their label, entities as themselves. */
export function renderText(text: string): string {
  return text
    .replace(/<(?:[^|>]+)\|([^>]+)>/g, "$1")
    .replace(/:([a-z_]+):/g, (code, name: string) => EMOJI[name] ?? code)
    .replace(/\*([^*\n]+)\*/g, "$1")
    .replaceAll("`", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
