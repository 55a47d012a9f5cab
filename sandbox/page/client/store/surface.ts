import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { JsonObject } from "../../../slack/json.ts";
import type { FieldValue } from "../../protocol.ts";

/** One element in its block. */
export interface Place {
  readonly blockId: string;
  readonly actionId: string;
}

/** A message, a modal or a home, as its elements see it. */
export interface Surface {
  /** What is in a field now; undefined where the bot's preset stands. */
  held(place: Place): FieldValue | undefined;
  /** Presses a button, or puts something into a field. */
  act(place: Place, value?: FieldValue): void;
  /** Puts text into a field while it is typed, before it counts as done. */
  type(place: Place, value: string): void;
  suggest(place: Place, query: string): Promise<readonly JsonObject[]>;
  /** Why what was pressed there came to nothing; undefined where all is well. */
  troubleAt(place: Place): string | undefined;
  /** What stands under a block's field. */
  errorOf(blockId: string): string | undefined;
}

export const SurfaceContext = createContext<Surface | undefined>(undefined);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === undefined) throw new Error("an element is drawn outside a message or view");
  return surface;
}
