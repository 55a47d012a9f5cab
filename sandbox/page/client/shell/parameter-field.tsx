import { useId } from "preact/hooks";
import type { PageParameter } from "../../protocol.ts";
import { conversationOptions, type Option, personOptions } from "../elements/options.ts";
import { type Scene, useScene } from "../store/scene.ts";

export interface ParameterFieldProps {
  readonly parameter: PageParameter;
  readonly value: string | boolean;
  readonly onValue: (value: string | boolean) => void;
}

/** One value of a workflow step, as Workflow Builder asks for its type. */
export function ParameterField({ parameter, value, onValue }: ParameterFieldProps) {
  const scene = useScene();
  const id = useId();
  const { title, description, type, isRequired } = parameter;
  const options = optionsOf(type, scene);
  const common = { id, class: "field", required: isRequired, "aria-describedby": `${id}-hint` };
  return (
    <div class="input">
      <label for={id}>
        {title} {!isRequired && <span class="optional">(optional)</span>}
      </label>
      {type === "boolean" ? (
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => onValue(currentTarget.checked)}
        />
      ) : options ? (
        <select
          {...common}
          value={String(value)}
          onChange={({ currentTarget }) => onValue(currentTarget.value)}
        >
          <option value="" />
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          type="text"
          inputMode={type === "integer" || type === "number" ? "decimal" : "text"}
          value={String(value)}
          onInput={({ currentTarget }) => onValue(currentTarget.value)}
        />
      )}
      <p class="hint" id={`${id}-hint`}>
        {description}
      </p>
    </div>
  );
}

function optionsOf(type: string, { me, people, channels }: Scene): readonly Option[] | undefined {
  if (type === "slack#/types/channel_id") {
    return conversationOptions({ filter: { include: ["public", "private"] } }, me, channels);
  }
  return type === "slack#/types/user_id" ? personOptions(people) : undefined;
}
