import { isObject, type JsonObject, objectAt, stringAt } from "../../../slack/json.ts";
import type { FieldValue, PageView } from "../../protocol.ts";
import type { Place } from "./surface.ts";

/** What a person put into the fields of one view, by block and action. */
export type Typed = Readonly<Record<string, Readonly<Record<string, FieldValue>>>>;

const PLAIN_KEYS = [
  "value",
  "selected_date",
  "selected_time",
  "selected_date_time",
  "selected_conversation",
  "selected_channel",
  "selected_user",
] as const;

const LIST_KEYS = ["selected_users", "selected_conversations", "selected_channels"] as const;

/** A value of `state.values` as a person gives it: the text, the value of an option, or several. */
export function fieldValue(value: JsonObject): FieldValue {
  const plain = PLAIN_KEYS.find((key) => key in value);
  if (plain) return value[plain] === null || value[plain] === undefined ? null : String(value[plain]);
  const list = LIST_KEYS.map((key) => value[key]).find(Array.isArray);
  if (list) return list.map(String);
  if (Array.isArray(value.selected_options)) {
    return value.selected_options.filter(isObject).map((option) => stringAt(option, "value") ?? "");
  }
  const option = value.selected_option;
  if (!isObject(option)) return null;
  return value.type === "external_select" ? option : (stringAt(option, "value") ?? null);
}

/** What stands in a field: typed here, or else what the view holds. */
export function valueIn(
  view: Pick<PageView, "state">,
  typed: Typed,
  { blockId, actionId }: Place,
): FieldValue | undefined {
  const own = typed[blockId]?.[actionId];
  if (own !== undefined) return own;
  const held = objectAt(objectAt(view.state, blockId), actionId);
  return Object.keys(held).length > 0 ? fieldValue(held) : undefined;
}

export const withTyped = (typed: Typed, { blockId, actionId }: Place, value: FieldValue): Typed => ({
  ...typed,
  [blockId]: { ...typed[blockId], [actionId]: value },
});

/** Typed values whose fields the view still has: the bot may have drawn the form anew. */
export function stillThere(typed: Typed, view: Pick<PageView, "state">): Typed {
  return Object.fromEntries(
    Object.entries(typed).map(([blockId, actions]) => [
      blockId,
      Object.fromEntries(
        Object.entries(actions).filter(([actionId]) => actionId in objectAt(view.state, blockId)),
      ),
    ]),
  );
}
