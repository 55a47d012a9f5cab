/** Languages that ranges are read in, some of them schedules as well, and that the bot doesn’t speak: only what people type has words. */
export { words as da } from "./da.ts";
export { words as it } from "./it.ts";
export { words as nl } from "./nl.ts";
export { words as pl } from "./pl.ts";
export { words as pt } from "./pt.ts";
export { words as sv } from "./sv.ts";
export { words as zh } from "./zh.ts";
