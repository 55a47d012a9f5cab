import { objectsAt, stringAt } from "../../../slack/json.ts";
import { Element } from "../elements/element.tsx";
import type { BlockProps } from "./block-props.ts";

export const Actions = ({ block }: BlockProps) => (
  <div class="actions">
    {objectsAt(block, "elements").map((element, index) => (
      <Element
        key={stringAt(element, "action_id") ?? index}
        element={element}
        blockId={stringAt(block, "block_id") ?? ""}
        label={stringAt(element, "accessibility_label") ?? ""}
      />
    ))}
  </div>
);
