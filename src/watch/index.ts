export { type Failure, parseInput, type WatchInput } from "./inputs.ts";
export type { LicenseReading } from "./license.ts";
export { parseReadings, replay } from "./replay.ts";
export { parseSettings, settingsSchema, type WatchSettings, type WatchSettingsInput } from "./settings.ts";
export {
  type Alert,
  emptyState,
  openAlerts,
  parseState,
  type ServerState,
  type WatchState,
} from "./state.ts";
export { nextDue, type Step, step } from "./step.ts";
export {
  ALERT_KEYS,
  type AlertKey,
  type EventKind,
  SEVERITIES,
  type Severity,
  type WatchEvent,
} from "./types.ts";
