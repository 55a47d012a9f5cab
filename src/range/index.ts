/** Natural language → interval. Pure: no clock, no network, no Slack. */
import { createRequire } from "node:module";

type Room = typeof import("./whole.ts");

const load = createRequire(import.meta.url);
let room: Room | undefined;

/**
 * The room is loaded with the first text. With chrono-node it is a third of all that the bot consists of, and a start
 * that loads it connects that much later. Holds the main thread for some hundred milliseconds, once.
 */
function loadRanges(): Room {
  room ??= load("./whole.ts") as Room;
  return room;
}

/** Absolute words for an interval, with its zone; `resolveRange` reads them back. */
export const describeInterval: Room["describeInterval"] = (...given) =>
  loadRanges().describeInterval(...given);

/** Finds the range inside a sentence, and gives the words around it. */
export const findRange: Room["findRange"] = (text, context) => loadRanges().findRange(text, context);

/** Reads a whole text as a range: every word must be understood, and what is not is named in `leftover`. */
export const resolveRange: Room["resolveRange"] = (text, context) => loadRanges().resolveRange(text, context);

export type {
  Interval,
  NoteCode,
  NoteParams,
  RangeContext,
  RangeNote,
  RangeResult,
  RefusalReason,
  Refused,
} from "./types.ts";
