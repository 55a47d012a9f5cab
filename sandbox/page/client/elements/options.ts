import { type JsonObject, objectAt, objectsAt, stringAt } from "../../../slack/json.ts";
import type { PageChannel, PagePerson } from "../../protocol.ts";

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly description?: string;
}

export interface OptionGroup {
  /** Empty where the options are not grouped. */
  readonly label: string;
  readonly options: readonly Option[];
}

export function optionOf(option: JsonObject): Option {
  const description = stringAt(objectAt(option, "description"), "text");
  return {
    value: stringAt(option, "value") ?? "",
    text: stringAt(objectAt(option, "text"), "text") ?? "",
    ...(description && { description }),
  };
}

/** The options that a menu itself brings. */
export function optionGroups(element: JsonObject): readonly OptionGroup[] {
  const groups = objectsAt(element, "option_groups").map((group) => ({
    label: stringAt(objectAt(group, "label"), "text") ?? "",
    options: objectsAt(group, "options").map(optionOf),
  }));
  return groups.length > 0 ? groups : [{ label: "", options: objectsAt(element, "options").map(optionOf) }];
}

/** The channels that a conversation menu offers one person, as its filter says. */
export function conversationOptions(
  element: JsonObject,
  me: PagePerson,
  channels: readonly PageChannel[],
): readonly Option[] {
  const filter = objectAt(element, "filter");
  const include = Array.isArray(filter.include) ? filter.include : ["public", "private", "im"];
  const kinds = element.type === "channels_select" ? ["public"] : include;
  return channels
    .filter(({ members, kind, isArchived }) => members.includes(me.id) && kinds.includes(kind) && !isArchived)
    .filter(({ isShared }) => !(isShared && filter.exclude_external_shared_channels === true))
    .map(({ id, name, kind }) => ({ value: id, text: kind === "im" ? "Direct message" : `#${name}` }));
}

export const personOptions = (people: readonly PagePerson[]): readonly Option[] =>
  people.filter(({ role }) => role !== "bot").map(({ id, realName }) => ({ value: id, text: realName }));
