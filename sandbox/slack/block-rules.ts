import { isObject, type JsonObject, objectsAt, stringAt } from "./json.ts";
import {
  BLOCK_RULES,
  COMMON_ELEMENT_RULES,
  ELEMENT_RULES,
  ELEMENTS_OF,
  MAX_PER_MESSAGE,
  MESSAGE_LIMITS,
  SURFACES,
  VIEW_RULES,
} from "./limits.ts";
import { at, faultsOfRule } from "./rules.ts";
import { tableFaults } from "./table-rules.ts";

export type Surface = "message" | "modal" | "home";

/** Everything wrong with the blocks of a message or view, in Slack's words with a JSON pointer; empty when sound. */
export function blockFaults(
  blocks: readonly JsonObject[],
  surface: Surface,
  pointer = "/blocks",
): readonly string[] {
  return [
    ...(surface === "message" ? crowdFaults(blocks, pointer) : []),
    ...repeatedNames(blocks, pointer),
    ...blocks.flatMap((block, index) => faultsOfBlock(block, `${pointer}/${index}`, surface)),
  ];
}

/** The same for a whole view. */
export function viewFaults(view: JsonObject, type: "modal" | "home"): readonly string[] {
  if (view.type !== type) return [at("/view/type", `must be a valid enum value: ${type}`)];
  const blocks = objectsAt(view, "blocks");
  const hasInput = blocks.some((block) => block.type === "input");
  const lacksSubmit = type === "modal" && hasInput && !isObject(view.submit);
  return [
    ...VIEW_RULES[type].flatMap((rule) => faultsOfRule(view, rule, "/view")),
    ...(lacksSubmit ? [at("/view/submit", "missing required field: submit, as there are input blocks")] : []),
    ...blockFaults(blocks, type, "/view/blocks"),
  ];
}

function crowdFaults(blocks: readonly JsonObject[], pointer: string): readonly string[] {
  const most = MESSAGE_LIMITS.blocks;
  return [
    ...(blocks.length > most ? [at(pointer, `no more than ${most} items allowed`)] : []),
    ...Object.entries(MAX_PER_MESSAGE)
      .filter(([type, limit]) => blocks.filter((block) => block.type === type).length > limit)
      .map(([type, limit]) => at(pointer, `no more than ${limit} ${type} blocks allowed`)),
  ];
}

function repeatedNames(blocks: readonly JsonObject[], pointer: string): readonly string[] {
  const names = blocks.map((block) => stringAt(block, "block_id")).filter((name) => name !== undefined);
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => at(pointer, `block_id "${name}" already exists`));
}

function faultsOfBlock(block: JsonObject, pointer: string, surface: Surface): readonly string[] {
  const type = stringAt(block, "type") ?? "";
  const rules = BLOCK_RULES[type];
  if (rules === undefined) return [at(pointer, `unsupported block: ${type || "no type"}`)];
  if (SURFACES[type]?.includes(surface) === false) {
    return [at(pointer, `unsupported block on this surface: ${type}`)];
  }
  const isBareSection = type === "section" && block.text === undefined && block.fields === undefined;
  const inner = (key: "child_blocks" | "elements" | "tasks") =>
    objectsAt(block, key).flatMap((child, index) =>
      faultsOfBlock(child, `${pointer}/${key}/${index}`, surface),
    );
  return [
    ...(isBareSection ? [at(pointer, "missing required field: text or fields")] : []),
    ...[...rules, { path: ["block_id"], max: 255 }].flatMap((rule) => faultsOfRule(block, rule, pointer)),
    ...faultsOfElements(block, type, pointer),
    ...tableFaults(block, type, pointer),
    ...inner("child_blocks"),
    ...(type === "carousel" ? inner("elements") : []),
    ...(type === "plan" ? inner("tasks") : []),
  ];
}

interface Placed {
  readonly element: JsonObject;
  readonly where: string;
}

function elementsIn(block: JsonObject, pointer: string): readonly Placed[] {
  const single = ["accessory", "element"].flatMap((key) => {
    const element = block[key];
    return isObject(element) ? [{ element, where: `${pointer}/${key}` }] : [];
  });
  const listed = objectsAt(block, "elements").map((element, index) => ({
    element,
    where: `${pointer}/elements/${index}`,
  }));
  return [...single, ...listed];
}

/** Only blocks that hold elements are looked into: `rich_text` has a language of its own, which is taken as sent. */
function faultsOfElements(block: JsonObject, type: string, pointer: string): readonly string[] {
  const allowed = ELEMENTS_OF[type];
  if (allowed === undefined) return [];
  const placed = elementsIn(block, pointer);
  const actionIds = placed.map(({ element }) => element.action_id).filter((id) => id !== undefined);
  const isRepeated = actionIds.length !== new Set(actionIds).size;
  return [
    ...(isRepeated ? [at(pointer, "action_id already exists")] : []),
    ...placed.flatMap((one) => faultsOfElement(one, allowed)),
  ];
}

function faultsOfElement({ element, where }: Placed, allowed: readonly string[]): readonly string[] {
  const type = stringAt(element, "type") ?? "";
  const rules = ELEMENT_RULES[type];
  if (rules === undefined || !allowed.includes(type)) {
    return [at(where, `unsupported type: ${type || "no type"}`)];
  }
  return [
    ...[...rules, ...COMMON_ELEMENT_RULES].flatMap((rule) => faultsOfRule(element, rule, where)),
    ...presetFaults(element, where),
  ];
}

/** A preset must be one of the options, down to the last letter. */
function presetFaults(element: JsonObject, where: string): readonly string[] {
  const options = [
    ...objectsAt(element, "options"),
    ...objectsAt(element, "option_groups").flatMap((group) => objectsAt(group, "options")),
  ];
  if (options.length === 0) return [];
  const presets = [
    ...(isObject(element.initial_option) ? [element.initial_option] : []),
    ...objectsAt(element, "initial_options"),
  ];
  const known = new Set(options.map(optionKey));
  return presets
    .filter((preset) => !known.has(optionKey(preset)))
    .map((preset) => at(where, `invalid initial option: ${stringAt(preset, "value")}`));
}

const optionKey = ({ text, value }: JsonObject): string =>
  JSON.stringify([value, isObject(text) ? [text.type, text.text] : text]);
