import { useRef } from "preact/hooks";
import { optionGroups } from "./options.ts";
import { type ElementProps, useElement } from "./use-element.ts";

/** The menu behind three dots. */
export function Overflow(props: ElementProps) {
  const { surface, place } = useElement(props);
  const menu = useRef<HTMLDetailsElement>(null);
  return (
    <details class="overflow" ref={menu}>
      <summary class="button button-plain" aria-label={props.label || "More"}>
        ⋯
      </summary>
      <div class="menu">
        {optionGroups(props.element)
          .flatMap((group) => group.options)
          .map(({ value, text }) => (
            <button
              key={value}
              type="button"
              onClick={() => {
                menu.current?.removeAttribute("open");
                surface.act(place, value);
              }}
            >
              {text}
            </button>
          ))}
      </div>
    </details>
  );
}
