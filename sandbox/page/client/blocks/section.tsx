import { isObject, objectAt, objectsAt, stringAt } from "../../../slack/json.ts";
import { Element } from "../elements/element.tsx";
import { Text } from "../text/mrkdwn-text.tsx";
import type { BlockProps } from "./block-props.ts";

export function Section({ block }: BlockProps) {
  const fields = objectsAt(block, "fields");
  return (
    <div class="section">
      <div class="section-body">
        {isObject(block.text) && (
          <div class="text">
            <Text of={block.text} />
          </div>
        )}
        {fields.length > 0 && (
          <div class="fields">
            {fields.map((field, index) => (
              <div key={index} class="text">
                <Text of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {isObject(block.accessory) && (
        <div class="accessory">
          <Element
            element={block.accessory}
            blockId={stringAt(block, "block_id") ?? ""}
            label={stringAt(objectAt(block, "text"), "text") ?? ""}
          />
        </div>
      )}
    </div>
  );
}
