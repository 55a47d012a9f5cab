import type { FunctionComponent } from "preact";
import { type JsonObject, stringAt } from "../../../slack/json.ts";
import { useSurface } from "../store/surface.ts";
import { Button } from "./button.tsx";
import { Choices } from "./choices.tsx";
import { ExternalSelect } from "./external-select.tsx";
import { Overflow } from "./overflow.tsx";
import { Picker } from "./picker.tsx";
import { Picture } from "./picture.tsx";
import { Select } from "./select.tsx";
import { TextInput } from "./text-input.tsx";

/** An element where a block put it. */
export interface ElementProps {
  readonly element: JsonObject;
  readonly blockId: string;
  /** What it is called for who cannot see the block. */
  readonly label: string;
  /** Present in an input block, whose label names it. */
  readonly id?: string;
  readonly describedBy?: string;
  readonly isWrong?: boolean;
  /** An input block that tells the bot of every change. */
  readonly isDispatched?: boolean;
}

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

/** What an element is called, what is in it, and how to change that. */
export function useElement({ element, blockId }: ElementProps) {
  const surface = useSurface();
  const place = { blockId, actionId: stringAt(element, "action_id") ?? "" };
  return { surface, place, value: surface.held(place) };
}

/** The attributes that tie a field to its label, hint and error. */
export const fieldAttributes = ({ id, label, describedBy, isWrong }: ElementProps) => ({
  ...(id ? { id } : { "aria-label": label }),
  ...(describedBy ? { "aria-describedby": describedBy } : {}),
  ...(isWrong ? { "aria-invalid": true } : {}),
});
