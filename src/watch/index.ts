export { parseInput, type WatchInput } from "./inputs.ts";
export { parseReadings, replay } from "./replay.ts";
export type {
  Bulletin,
  BulletinEntry,
  ClaimedBulletin,
  ShownBulletin,
} from "./service/bulletin.ts";
export { createWatch, type ServerWatch, type Watch } from "./service/index.ts";
export type { PolledServer } from "./service/look.ts";
export type {
  Advance,
  Day,
  Destination,
  Episode,
  News,
  WatchedServer,
} from "./service/model.ts";
export type {
  ClaimedCall,
  ClaimedMessage,
  NewBulletin,
  WatchStore,
} from "./service/ports.ts";
export type { AlertCaller, AlertPresenter, ShownAlert } from "./service/presenter.ts";
export type { LatestReading } from "./service/reading.ts";
export { maySee, type Standing } from "./service/standing.ts";
export { parseSettings, type WatchSettingsInput } from "./settings.ts";
export { emptyState, parseState } from "./state.ts";
export { nextDue, step } from "./step.ts";
export { ALERT_KEYS, type WatchEvent } from "./types.ts";
export { createWebhook } from "./webhook/index.ts";
