import { useEffect, useRef } from "preact/hooks";
import { objectAt, stringAt } from "../../../slack/json.ts";
import { type ElementProps, fieldAttributes, useElement } from "./use-element.ts";

/** How long a person pauses before what they typed so far is told. */
const PAUSE_MS = 250;

const INPUT_MODES: Readonly<Record<string, "email" | "url" | "decimal">> = {
  email_text_input: "email",
  number_input: "decimal",
  url_text_input: "url",
};

/** Fields of text. One that dispatches tells the bot on Enter, or while typing, as it says itself. */
export function TextInput(props: ElementProps) {
  const { element } = props;
  const { surface, place, value } = useElement(props);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(pause.current), []);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (element.focus_on_load === true) field.current?.focus();
  }, []);
  const on = objectAt(element, "dispatch_action_config").trigger_actions_on;
  const triggers: readonly unknown[] = Array.isArray(on) ? on : ["on_enter_pressed"];
  const tellsWhileTyping = !props.isDispatched || triggers.includes("on_character_entered");
  const isMultiline = element.multiline === true;
  const attributes = {
    class: "field",
    ...fieldAttributes(props),
    ref: field,
    value: String(value ?? ""),
    placeholder: stringAt(objectAt(element, "placeholder"), "text"),
    ...(typeof element.max_length === "number" && { maxLength: element.max_length }),
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const text = currentTarget.value;
      surface.type(place, text);
      clearTimeout(pause.current);
      if (tellsWhileTyping) pause.current = setTimeout(() => surface.act(place, text), PAUSE_MS);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const isTold = props.isDispatched && triggers.includes("on_enter_pressed");
      if (event.key !== "Enter" || !isTold || isMultiline) return;
      event.preventDefault();
      clearTimeout(pause.current);
      surface.act(place, field.current?.value ?? "");
    },
  };
  if (isMultiline) return <textarea rows={4} {...attributes} />;
  return <input type="text" inputMode={INPUT_MODES[String(element.type)] ?? "text"} {...attributes} />;
}
