export { parseInput, type WatchInput } from "./inputs.ts";

export { parseReadings, replay } from "./replay.ts";
export { parseSettings, type WatchSettingsInput } from "./settings.ts";
export {
  emptyState,
  parseState,
} from "./state.ts";
export { nextDue, step } from "./step.ts";
export {
  ALERT_KEYS,
  type WatchEvent,
} from "./types.ts";
