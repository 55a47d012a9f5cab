import { useEffect, useRef, useState } from "preact/hooks";
import { isObject, type JsonObject, objectAt, stringAt } from "../../../slack/json.ts";
import { useScene } from "../store/scene.ts";
import { entryId, ListBox } from "./list-box.tsx";
import { optionOf } from "./options.ts";
import { type ElementProps, fieldAttributes, useElement } from "./use-element.ts";

const PAUSE_MS = 200;

/** A menu that the bot fills while a person types: a combobox. */
export function ExternalSelect(props: ElementProps) {
  const { element, blockId } = props;
  const { surface, place, value } = useElement(props);
  const { complain } = useScene();
  const [typed, setTyped] = useState<string>();
  const [options, setOptions] = useState<readonly JsonObject[]>([]);
  const [active, setActive] = useState(0);
  const latest = useRef(0);
  const chosen = isObject(value) ? optionOf(value).text : "";
  const isOpen = typed !== undefined;
  const listId = `list-${blockId}`;
  const least = typeof element.min_query_length === "number" ? element.min_query_length : 3;

  useEffect(() => {
    if (typed === undefined || typed.length < least) return setOptions([]);
    const turn = ++latest.current;
    const pause = setTimeout(() => {
      surface
        .suggest(place, typed)
        .then((found) => {
          // Answers may overtake each other: only the one to the last letters counts.
          if (turn !== latest.current) return;
          setOptions(found);
          setActive(0);
        })
        .catch(complain);
    }, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [typed]);

  const choose = (option: JsonObject | null) => {
    surface.act(place, option);
    setTyped(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const option = options[active];
    if (step !== 0) {
      event.preventDefault();
      if (!isOpen) return setTyped("");
      setActive((active + step + options.length) % Math.max(1, options.length));
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      if (option) choose(option);
    } else if (event.key === "Escape" && isOpen) {
      // The list closes first, and the form only at the next Escape.
      event.preventDefault();
      event.stopPropagation();
      setTyped(undefined);
    }
  };
  return (
    <div class="combobox">
      <input
        class="field"
        {...fieldAttributes(props)}
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && options[active] ? entryId(listId, active) : undefined}
        placeholder={stringAt(objectAt(element, "placeholder"), "text")}
        value={typed ?? chosen}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={() => setTyped((before) => before ?? "")}
        onBlur={() => setTyped(undefined)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <ListBox
          id={listId}
          label={props.label}
          active={active}
          nothing={typed.length < least ? "Type to search" : "Nothing found"}
          entries={options.map((option) => ({
            key: optionOf(option).value,
            drawn: optionOf(option).text,
            choose: () => choose(option),
          }))}
        />
      )}
      {chosen && (
        <button type="button" class="clear" aria-label={`Empty ${props.label}`} onClick={() => choose(null)}>
          ×
        </button>
      )}
    </div>
  );
}
