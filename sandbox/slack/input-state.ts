import { type PlacedElement, placedElements } from "./blocks.ts";
import { isObject, type JsonObject, objectAt, objectsAt, stringAt } from "./json.ts";

/** `state.values` as Slack sends it: block id → action id → value. */
export type InputState = Readonly<Record<string, Readonly<Record<string, JsonObject>>>>;

/**
 * What a person puts into a field: text for text fields, dates, users and conversations; the value of an option for
 * menus and radio buttons; a list of those for checkboxes and multi-selects; an option object for menus whose options
 * come from the app; null to empty it.
 */
export type FieldInput = string | readonly string[] | JsonObject | null;

/** The property that carries the value of an element, per type of element, and the one that presets it. */
const VALUE_KEYS: Readonly<Record<string, { readonly value: string; readonly initial: string }>> = {
  plain_text_input: { value: "value", initial: "initial_value" },
  email_text_input: { value: "value", initial: "initial_value" },
  url_text_input: { value: "value", initial: "initial_value" },
  number_input: { value: "value", initial: "initial_value" },
  datepicker: { value: "selected_date", initial: "initial_date" },
  timepicker: { value: "selected_time", initial: "initial_time" },
  datetimepicker: { value: "selected_date_time", initial: "initial_date_time" },
  static_select: { value: "selected_option", initial: "initial_option" },
  external_select: { value: "selected_option", initial: "initial_option" },
  overflow: { value: "selected_option", initial: "initial_option" },
  radio_buttons: { value: "selected_option", initial: "initial_option" },
  users_select: { value: "selected_user", initial: "initial_user" },
  conversations_select: { value: "selected_conversation", initial: "initial_conversation" },
  channels_select: { value: "selected_channel", initial: "initial_channel" },
  checkboxes: { value: "selected_options", initial: "initial_options" },
  multi_static_select: { value: "selected_options", initial: "initial_options" },
  multi_external_select: { value: "selected_options", initial: "initial_options" },
  multi_users_select: { value: "selected_users", initial: "initial_users" },
  multi_conversations_select: { value: "selected_conversations", initial: "initial_conversations" },
  multi_channels_select: { value: "selected_channels", initial: "initial_channels" },
};

const typeOf = (element: JsonObject): string => stringAt(element, "type") ?? "";

function withValue(state: InputState, placed: PlacedElement, value: JsonObject): InputState {
  return { ...state, [placed.blockId]: { ...state[placed.blockId], [placed.actionId]: value } };
}

/** What Slack holds for the fields of a view that was just opened: presets, and null or an empty list else. */
export function initialState(blocks: readonly JsonObject[]): InputState {
  return placedElements(blocks).reduce<InputState>((state, placed) => {
    const type = typeOf(placed.element);
    const keys = VALUE_KEYS[type];
    if (keys === undefined || type === "overflow") return state;
    const empty = keys.value.endsWith("s") && type !== "radio_buttons" ? [] : null;
    return withValue(state, placed, { type, [keys.value]: placed.element[keys.initial] ?? empty });
  }, {});
}

/** Carries typed values over to new blocks: same block id, same action id, same type of element. */
export function keepState(fresh: InputState, before: InputState): InputState {
  return Object.fromEntries(
    Object.entries(fresh).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).map(([actionId, value]) => {
          const typed = before[blockId]?.[actionId];
          return [actionId, typed !== undefined && typed.type === value.type ? typed : value];
        }),
      ),
    ]),
  );
}

/** The value of an element after a person acted on it, as it stands in `actions` and in `state.values`. */
export function elementValue(element: JsonObject, input: FieldInput): JsonObject {
  const type = typeOf(element);
  const keys = VALUE_KEYS[type];
  if (keys === undefined) throw new Error(`nothing can be put into an element of type ${type}`);
  if (!keys.value.includes("option")) return { type, [keys.value]: input === "" ? null : input };
  const chosen = Array.isArray(input)
    ? input.map((value: string) => optionOf(element, value))
    : input === null || isObject(input)
      ? input
      : optionOf(element, String(input));
  return { type, [keys.value]: chosen };
}

/** Puts one field's value into the state of a view. */
export function fillField(state: InputState, placed: PlacedElement, input: FieldInput): InputState {
  return withValue(state, placed, elementValue(placed.element, input));
}

/** Blocks of required fields that are empty: the client does not let such a form go. */
export function missingFields(blocks: readonly JsonObject[], state: InputState): readonly string[] {
  return placedElements(blocks)
    .filter(({ block }) => block.type === "input" && block.optional !== true)
    .filter(({ blockId, actionId, element }) => {
      const key = VALUE_KEYS[typeOf(element)]?.value;
      const value = key === undefined ? undefined : state[blockId]?.[actionId]?.[key];
      return (
        key !== undefined &&
        (value === null || value === undefined || (Array.isArray(value) && !value.length))
      );
    })
    .map(({ blockId }) => blockId);
}

function optionOf(element: JsonObject, value: string): JsonObject {
  const options = [
    ...objectsAt(element, "options"),
    ...objectsAt(element, "option_groups").flatMap((group) => objectsAt(group, "options")),
  ];
  const option = options.find((candidate) => candidate.value === value);
  if (option !== undefined) return option;
  const offered = options.map((candidate) => `${candidate.value} (${objectAt(candidate, "text").text})`);
  throw new Error(`the menu does not offer "${value}"; it offers ${offered.join(", ") || "nothing"}`);
}
