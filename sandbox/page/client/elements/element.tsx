import type { FunctionComponent } from "preact";
import { stringAt } from "../../../slack/json.ts";
import { Button } from "./button.tsx";
import { Choices } from "./choices.tsx";
import { ExternalSelect } from "./external-select.tsx";
import { Overflow } from "./overflow.tsx";
import { Picker } from "./picker.tsx";
import { Picture } from "./picture.tsx";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";
import type { ElementProps } from "./use-element.ts";

const KINDS: Readonly<Record<string, FunctionComponent<ElementProps>>> = {
  button: Button,
  channels_select: Select,
  checkboxes: Choices,
  conversations_select: Select,
  datepicker: Picker,
  datetimepicker: Picker,
  email_text_input: TextInput,
  external_select: ExternalSelect,
  image: ({ element }) => (
    <Picture url={stringAt(element, "image_url")} alt={stringAt(element, "alt_text") ?? ""} />
  ),
  multi_channels_select: Select,
  multi_conversations_select: Select,
  multi_static_select: Select,
  multi_users_select: Select,
  number_input: TextInput,
  overflow: Overflow,
  plain_text_input: TextInput,
  radio_buttons: Choices,
  static_select: Select,
  timepicker: Picker,
  url_text_input: TextInput,
  users_select: Select,
};

/** An interactive element; a kind that is not known here is named. */
export function Element(props: ElementProps) {
  const type = stringAt(props.element, "type") ?? "";
  const Kind = KINDS[type];
  return Kind ? <Kind {...props} /> : <span class="unknown">{`[${type || "element"}: not drawn here]`}</span>;
}
