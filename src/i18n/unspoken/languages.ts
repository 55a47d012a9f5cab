/** Languages that ranges and schedules are read in, and that the bot doesn’t speak: only what people type has words. */
export { words as it } from "./it.ts";
export { words as nl } from "./nl.ts";
export { words as pt } from "./pt.ts";
