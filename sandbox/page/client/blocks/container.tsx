import { isObject, objectAt, stringAt } from "../../../slack/json.ts";
import { Text } from "../text/mrkdwn-text.tsx";
import { RichText } from "../text/rich-text.tsx";
import { type BlockProps, InnerBlocks } from "./block.tsx";

/** Blocks that fold away under a title. */
export function Container({ block }: BlockProps) {
  return (
    <details class="container" open={block.is_collapsed !== true && block.default_collapsed !== true}>
      <summary>
        {isObject(block.rich_text_title) ? (
          <RichText block={block.rich_text_title} />
        ) : (
          <strong>{stringAt(objectAt(block, "title"), "text") ?? "More"}</strong>
        )}
        {isObject(block.subtitle) && (
          <small>
            <Text of={block.subtitle} />
          </small>
        )}
      </summary>
      <InnerBlocks block={block} at="child_blocks" />
    </details>
  );
}
