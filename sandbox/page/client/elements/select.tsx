import { objectAt, stringAt } from "../../../slack/json.ts";
import { useScene } from "../store/scene.ts";
import {
  conversationOptions,
  type Option,
  type OptionGroup,
  optionGroups,
  personOptions,
} from "./options.ts";
import { type ElementProps, fieldAttributes, useElement } from "./use-element.ts";

/** Menus whose options are known: the bot's own, people, or channels; of one or of several. */
export function Select(props: ElementProps) {
  const { element } = props;
  const { surface, place, value } = useElement(props);
  const groups = useOptions(props);
  const isMulti = stringAt(element, "type")?.startsWith("multi_") === true;
  const chosen = new Set(Array.isArray(value) ? value : [value ?? ""]);
  const placeholder = stringAt(objectAt(element, "placeholder"), "text") ?? "Choose…";
  return (
    <select
      class="field"
      {...fieldAttributes(props)}
      {...(props.id ? {} : { "aria-label": placeholder })}
      multiple={isMulti}
      onChange={({ currentTarget }) => {
        const values = [...currentTarget.selectedOptions].map((option) => option.value);
        surface.act(place, isMulti ? values : values[0] || null);
      }}
    >
      {!isMulti && (
        <option value="" selected={chosen.has("")}>
          {placeholder}
        </option>
      )}
      {groups.map(({ label, options }, index) =>
        label ? (
          <optgroup key={index} label={label}>
            {drawn(options, chosen)}
          </optgroup>
        ) : (
          drawn(options, chosen)
        ),
      )}
    </select>
  );
}

const drawn = (options: readonly Option[], chosen: ReadonlySet<unknown>) =>
  options.map(({ value, text }) => (
    <option key={value} value={value} selected={chosen.has(value)}>
      {text}
    </option>
  ));

function useOptions({ element }: ElementProps): readonly OptionGroup[] {
  const { me, people, channels } = useScene();
  const type = (stringAt(element, "type") ?? "").replace("multi_", "");
  if (type === "users_select") return [{ label: "", options: personOptions(people) }];
  if (type === "static_select") return optionGroups(element);
  return [{ label: "", options: conversationOptions(element, me, channels) }];
}
