import { objectAt, stringAt } from "../../../slack/json.ts";
import { Element } from "../elements/element.tsx";
import { useSurface } from "../store/surface.ts";
import type { BlockProps } from "./block-props.ts";

/** A field of a form: label, field, hint, and what is wrong with it. */
export function Input({ block }: BlockProps) {
  const blockId = stringAt(block, "block_id") ?? "";
  const element = objectAt(block, "element");
  const label = stringAt(objectAt(block, "label"), "text") ?? "";
  const hint = stringAt(objectAt(block, "hint"), "text");
  const error = useSurface().errorOf(blockId);
  const isGroup = element.type === "radio_buttons" || element.type === "checkboxes";
  const ids = { field: `field-${blockId}`, hint: `hint-${blockId}`, error: `error-${blockId}` };
  const describedBy = [error && ids.error, hint && ids.hint].filter(Boolean).join(" ");
  const heading = (
    <>
      {label} {block.optional === true && <span class="optional">(optional)</span>}
    </>
  );
  return (
    <div class={error ? "input input-wrong" : "input"}>
      {isGroup ? <span class="label">{heading}</span> : <label for={ids.field}>{heading}</label>}
      <Element
        element={element}
        blockId={blockId}
        label={label}
        id={ids.field}
        describedBy={describedBy}
        isWrong={error !== undefined}
        isDispatched={block.dispatch_action === true}
      />
      {error && (
        <p class="error" id={ids.error} role="alert">
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={ids.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
