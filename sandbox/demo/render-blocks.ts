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
      // Beside fields the text is one of them: a label, and below it what it says.
      return block.fields
        ? [...(block.text ? [block.text] : []), ...block.fields].map(({ text }) =>
            renderText(text).split("\n").join(": "),
          )
        : renderText(block.text?.text ?? "").split("\n");
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
      return renderTable(
        block.rows.map((row) => row.map((cell) => ("text" in cell ? String(cell.text) : ""))),
      );
    default:
      return [named(block)];
  }
}

/** A block that a terminal cannot draw, by what it is and is called. */
function named(block: KnownBlock): string {
  const kind: string = block.type;
  const what = kind === "data_visualization" ? "chart" : kind.replaceAll("_", " ");
  return "title" in block && typeof block.title === "string" ? `[${what}: ${block.title}]` : `[${what}]`;
}

/** Names in a column to the left, numbers in columns to the right. */
function renderTable(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map(
    (row) =>
      `  ${row.map((text, column) => (column === 0 ? text.padEnd(width(column)) : text.padStart(width(column)))).join("  ")}`,
  );
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
function renderText(text: string): string {
  return text
    .replace(/<(?:[^|>]+)\|([^>]+)>/g, "$1")
    .replace(/:([a-z_]+):/g, (code, name: string) => EMOJI[name] ?? code)
    .replace(/\*([^*\n]+)\*/g, "$1")
    .replaceAll("`", "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
