import { type JsonObject, objectsAt, stringAt } from "./json.ts";

/** An interactive element and the block it stands in. */
export interface PlacedElement {
  readonly blockId: string;
  readonly actionId: string;
  readonly block: JsonObject;
  readonly element: JsonObject;
}

const PASSIVE_ELEMENTS = new Set(["image", "plain_text", "mrkdwn"]);

/** Every interactive element of the blocks, containers included, in reading order. */
export function placedElements(blocks: readonly JsonObject[]): readonly PlacedElement[] {
  return blocks.flatMap((block) => {
    const blockId = stringAt(block, "block_id") ?? "";
    const own = [
      block.accessory,
      block.element,
      ...objectsAt(block, "elements"),
      ...objectsAt(block, "actions"),
    ]
      .filter((element): element is JsonObject => typeof element === "object" && element !== null)
      .filter((element) => "action_id" in element && !PASSIVE_ELEMENTS.has(stringAt(element, "type") ?? ""))
      .map((element) => ({ blockId, actionId: stringAt(element, "action_id") ?? "", block, element }));
    return [...own, ...placedElements(objectsAt(block, "child_blocks"))];
  });
}

/** The element with this action id, in this block when one is named. */
export function findElement(
  blocks: readonly JsonObject[],
  actionId: string,
  blockId?: string,
): PlacedElement | undefined {
  return placedElements(blocks).find(
    (placed) => placed.actionId === actionId && (blockId === undefined || placed.blockId === blockId),
  );
}
