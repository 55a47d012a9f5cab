import { optionGroups } from "./options.ts";
import { type ElementProps, useElement } from "./use-element.ts";

/** Radio buttons and checkboxes. */
export function Choices(props: ElementProps) {
  const { element, label, blockId } = props;
  const { surface, place, value } = useElement(props);
  const isRadio = element.type === "radio_buttons";
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value];
  const options = optionGroups(element).flatMap((group) => group.options);
  const toggle = (option: string, isOn: boolean) => {
    if (isRadio) return surface.act(place, option);
    const others = chosen.filter((one): one is string => typeof one === "string" && one !== option);
    surface.act(place, isOn ? [...others, option] : others);
  };
  return (
    <fieldset
      class="choices"
      aria-label={label}
      {...(props.describedBy && { "aria-describedby": props.describedBy })}
    >
      {options.map(({ value: option, text, description }) => (
        <label key={option}>
          <input
            type={isRadio ? "radio" : "checkbox"}
            name={`${blockId}-${place.actionId}`}
            checked={chosen.includes(option)}
            onChange={({ currentTarget }) => toggle(option, currentTarget.checked)}
          />
          <span>
            {text}
            {description && <small>{description}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
