/** What the store needs of this room: the shapes of what is kept, and none of the work. */
export { bulletinSchema } from "./service/bulletin.ts";
export { idOf } from "./service/id-of.ts";
export { episodeSchema } from "./service/model.ts";
export { planEnd } from "./service/plan-end.ts";
export { latestReadingSchema } from "./service/reading.ts";
export { parseSettings } from "./settings.ts";
export { parseState } from "./state.ts";
