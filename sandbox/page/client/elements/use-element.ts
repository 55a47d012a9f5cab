import { type JsonObject, stringAt } from "../../../slack/json.ts";
import { useSurface } from "../store/surface.ts";

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
