import type { WatchSettings } from "./settings.ts";
import type { ServerState } from "./state.ts";
import type { WatchEvent } from "./types.ts";

/**
 * One instant in the life of one server. The state is a copy that the turn may write to; the events gather what is told.
 */
export interface Turn {
  readonly at: number;
  readonly server: ServerState;
  readonly settings: WatchSettings;
  readonly events: WatchEvent[];
  /** The first good reading: what is so is known already to whoever starts the watch. */
  readonly adopting: boolean;
}
