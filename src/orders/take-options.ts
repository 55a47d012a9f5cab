import type { OptionName } from "./mistake.ts";
import { OPTIONS, type Option } from "./option-grammar.ts";
import { type FormatChoice, formatsOf, type OrderDraft } from "./order-draft.ts";

/** Options that can be read, each alone, and not together. */
export type Contradiction =
  /** Both formats are named, but not as both. */
  | { readonly kind: "two-formats" }
  /** Two of a kind are named, and they differ. */
  | { readonly kind: "twice"; readonly part: Exclude<OptionName, "format"> }
  /** `to #name` that Slack did not turn into a channel: there is none of that name, or the person does not see it. */
  | { readonly kind: "no-channel"; readonly name: string };

export interface TakenOptions {
  readonly kind: "options";
  readonly options: Omit<OrderDraft, "range">;
  /** What stands before, between and behind the options, unescaped; nothing empty. */
  readonly parts: readonly string[];
}

/**
 * Takes the options out of a text, wherever they stand.
 * @param text as Slack sends it: channels as `<#C…|name>`, `&`, `<` and `>` escaped
 * @param servers names of the VB365 servers
 */
export function takeOptions(text: string, servers: readonly string[]): TakenOptions | Contradiction {
  const parts = [text];
  const formats = takeAll(parts, OPTIONS.format, servers);
  const places = takeAll(parts, OPTIONS.place, servers);
  const zones = takeAll(parts, OPTIONS.zone, servers);
  const named = takeAll(parts, OPTIONS.server, servers);
  const destinations = [...places].map(readPlace);
  const unseen = destinations.find((place) => typeof place === "object" && "name" in place);
  if (unseen) return { kind: "no-channel", name: unseen.name };
  if (formats.has("PDF") && formats.has("CSV") && !formats.has("BOTH")) return { kind: "two-formats" };
  const twice = { zone: zones, server: named, place: new Set(destinations.map((to) => JSON.stringify(to))) };
  for (const part of ["zone", "server", "place"] as const) {
    if (twice[part].size > 1) return { kind: "twice", part };
  }
  const choice: FormatChoice | undefined = formats.has("BOTH") ? "BOTH" : [...formats][0];
  const [zone] = zones;
  const [server] = named;
  const [destination] = destinations as Exclude<ReturnType<typeof readPlace>, { name: string }>[];
  return {
    kind: "options",
    options: {
      ...(choice !== undefined && { formats: formatsOf(choice) }),
      ...(zone !== undefined && { zone }),
      ...(server !== undefined && { server }),
      ...(destination !== undefined && { destination }),
    },
    parts: parts.map(unescaped).filter((part) => part !== ""),
  };
}

/** Takes every option of one kind out of the parts, which it splits there. */
function takeAll<Name extends OptionName, Value>(
  parts: string[],
  option: Option<Name, Value>,
  servers: readonly string[],
): Set<Value> {
  const values = new Set<Value>();
  for (let index = 0; index < parts.length; ) {
    const part = parts[index] ?? "";
    const match = option.find(part, servers);
    if (match) {
      values.add(match.value);
      parts.splice(index, 1, trimmed(part.slice(0, match.from)), trimmed(part.slice(match.to)));
    } else index += 1;
  }
  return values;
}

/** The text without what stands at an end of it, nor the comma that held it off. */
const trimmed = (text: string): string => text.replace(/^[\s,]+|[\s,]+$/g, "");

function readPlace(place: string): "here" | "me" | { channelId: string } | { name: string } {
  const channelId = /^<#([A-Z0-9]+)/i.exec(place)?.[1];
  if (channelId !== undefined) return { channelId };
  if (place.startsWith("#")) return { name: unescaped(place) };
  return place === "me" ? "me" : "here";
}

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

/** After the channel is taken out, so that nobody can type one's id: only Slack writes a `<` that is not escaped. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity);
