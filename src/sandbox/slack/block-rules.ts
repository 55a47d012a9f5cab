import { isObject, type JsonObject, objectsAt, stringAt } from "./json.ts";
import {
  BLOCK_RULES,
  COMMON_ELEMENT_RULES,
  ELEMENT_RULES,
  MESSAGE_LIMITS,
  MOST_PER_MESSAGE,
  type Rule,
  SURFACES,
  VIEW_RULES,
} from "./limits.ts";

type Surface = "message" | "modal" | "home";

/** Everything wrong with the blocks of a message or view, in Slack's words with a JSON pointer; empty when sound. */
export function blockFaults(blocks: readonly JsonObject[], surface: Surface): readonly string[] {
  const crowd =
    surface === "message" && blocks.length > MESSAGE_LIMITS.blocks
      ? [at("/blocks", `no more than ${MESSAGE_LIMITS.blocks} items allowed`)]
      : [];
  return [
    ...crowd,
    ...(surface === "message" ? overcrowdedTypes(blocks) : []),
    ...repeatedNames(blocks),
    ...blocks.flatMap((block, index) => faultsOfBlock(block, `/blocks/${index}`, surface)),
  ];
}

/** The same for a whole view. */
export function viewFaults(view: JsonObject, type: "modal" | "home"): readonly string[] {
  if (view.type !== type) return [at("/view/type", `must be a valid enum value: ${type}`)];
  const blocks = objectsAt(view, "blocks");
  const hasInput = blocks.some((block) => block.type === "input");
  const noSubmit =
    type === "modal" && hasInput && !isObject(view.submit)
      ? [at("/view/submit", "missing required field when the view has input blocks: submit")]
      : [];
  return [
    ...VIEW_RULES[type].flatMap((rule) => faultsOfRule(view, rule, "/view")),
    ...noSubmit,
    ...blockFaults(blocks, type).map((fault) => fault.replace("[json-pointer:", "[json-pointer:/view")),
  ];
}

const at = (pointer: string, fault: string): string => `${fault} [json-pointer:${pointer}]`;

function overcrowdedTypes(blocks: readonly JsonObject[]): readonly string[] {
  return Object.entries(MOST_PER_MESSAGE)
    .filter(([type, most]) => blocks.filter((block) => block.type === type).length > most)
    .map(([type, most]) => at("/blocks", `no more than ${most} ${type} blocks allowed`));
}

function repeatedNames(blocks: readonly JsonObject[]): readonly string[] {
  const names = blocks.map((block) => stringAt(block, "block_id")).filter((name) => name !== undefined);
  const repeated = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...repeated].map((name) => at("/blocks", `block_id "${name}" already exists`));
}

function faultsOfBlock(block: JsonObject, pointer: string, surface: Surface): readonly string[] {
  const type = stringAt(block, "type") ?? "";
  const rules = BLOCK_RULES[type];
  if (rules === undefined) return [at(pointer, `unsupported block: ${type || "no type"}`)];
  if (SURFACES[type]?.includes(surface) === false)
    return [at(pointer, `unsupported block on this surface: ${type}`)];
  const bare =
    type === "section" && block.text === undefined && block.fields === undefined
      ? [at(pointer, "missing required field: text or fields")]
      : [];
  return [
    ...bare,
    ...[...rules, { path: ["block_id"], max: 255 }].flatMap((rule) => faultsOfRule(block, rule, pointer)),
    ...faultsOfElements(block, pointer),
    ...faultsOfTexts(block, pointer),
    ...objectsAt(block, "child_blocks").flatMap((child, index) =>
      faultsOfBlock(child, `${pointer}/child_blocks/${index}`, surface),
    ),
  ];
}

/** `rich_text` has a language of its own inside, which is taken as sent. */
function faultsOfElements(block: JsonObject, pointer: string): readonly string[] {
  if (block.type === "rich_text") return [];
  const named = ["accessory", "element"].flatMap((key) => {
    const element = block[key];
    return isObject(element) ? [{ element, where: `${pointer}/${key}` }] : [];
  });
  const listed = block.type === "carousel" ? [] : objectsAt(block, "elements");
  const all = [
    ...named,
    ...listed.map((element, index) => ({ element, where: `${pointer}/elements/${index}` })),
  ];
  const actionIds = all.map(({ element }) => element.action_id).filter((id) => id !== undefined);
  const repeated =
    actionIds.length === new Set(actionIds).size ? [] : [at(pointer, "action_id already exists")];
  return [...repeated, ...all.flatMap(({ element, where }) => faultsOfElement(element, where))];
}

function faultsOfElement(element: JsonObject, pointer: string): readonly string[] {
  const type = stringAt(element, "type") ?? "";
  const rules = ELEMENT_RULES[type];
  if (rules === undefined) return [at(pointer, `unsupported element: ${type || "no type"}`)];
  const urlText = type === "plain_text" || type === "mrkdwn" ? faultsOfText(element, pointer) : [];
  return [
    ...urlText,
    ...[...rules, ...COMMON_ELEMENT_RULES].flatMap((rule) => faultsOfRule(element, rule, pointer)),
  ];
}

/** Headers, labels and the like take plain text only; a section takes either kind. */
function faultsOfTexts(block: JsonObject, pointer: string): readonly string[] {
  const type = stringAt(block, "type");
  const isMessageText = type === "markdown" || type === "rich_text";
  const text = block.text;
  const own = !isMessageText && text !== undefined ? faultsOfText(text, `${pointer}/text`) : [];
  const mustBePlain = type === "header" ? text : type === "input" ? block.label : undefined;
  const plain =
    isObject(mustBePlain) && mustBePlain.type !== "plain_text"
      ? [at(pointer, "must be a plain_text object")]
      : [];
  const fields = objectsAt(block, "fields").flatMap((field, index) =>
    faultsOfText(field, `${pointer}/fields/${index}`),
  );
  return [...own, ...plain, ...fields];
}

function faultsOfText(text: unknown, pointer: string): readonly string[] {
  if (!isObject(text)) return [at(pointer, "must provide an object")];
  if (text.type !== "plain_text" && text.type !== "mrkdwn") return [at(pointer, "invalid text object type")];
  return typeof text.text === "string" ? [] : [at(`${pointer}/text`, "missing required field: text")];
}

function faultsOfRule(object: JsonObject, rule: Rule, pointer: string): readonly string[] {
  return values(object, rule.path, pointer).flatMap(({ value, where }) => {
    if (value === undefined || value === null) {
      return rule.required ? [at(where, `missing required field: ${rule.path.at(-1)}`)] : [];
    }
    const isList = Array.isArray(value);
    const size = typeof value === "string" ? [...value].length : isList ? value.length : undefined;
    if (size === undefined) return [];
    const unit = isList ? "items" : "characters";
    if (rule.max !== undefined && size > rule.max) {
      return [
        at(
          where,
          isList ? `no more than ${rule.max} items allowed` : `must be less than ${rule.max + 1} characters`,
        ),
      ];
    }
    if (rule.min !== undefined && size < rule.min)
      return [at(where, `must have at least ${rule.min} ${unit}`)];
    return [];
  });
}

interface Found {
  readonly value: unknown;
  readonly where: string;
}

/** The values at a path; a missing parent yields nothing, a missing end yields `undefined` there. */
function values(from: JsonObject, path: readonly string[], pointer: string): readonly Found[] {
  return path.reduce<readonly Found[]>(
    (found, key, depth) =>
      found.flatMap(({ value, where }) => {
        if (key === "*") {
          return Array.isArray(value)
            ? value.map((item: unknown, index) => ({ value: item, where: `${where}/${index}` }))
            : [];
        }
        const isOptionalParent = depth > 0 && path[depth - 1] !== "*" && value === undefined;
        if (isOptionalParent) return [{ value: undefined, where }];
        return isObject(value) ? [{ value: value[key], where: `${where}/${key}` }] : [];
      }),
    [{ value: from, where: pointer }],
  );
}
