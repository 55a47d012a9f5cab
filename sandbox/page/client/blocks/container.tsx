import type { ComponentChildren } from "preact";
import { isObject, objectAt, stringAt } from "../../../slack/json.ts";
import { Text } from "../text/mrkdwn-text.tsx";
import { RichText } from "../text/rich-text.tsx";
import type { BlockProps } from "./block-props.ts";

/** Blocks that fold away under a title: those within are its children. */
export function Container({ block, children }: BlockProps & { readonly children: ComponentChildren }) {
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
      {children}
    </details>
  );
}
