import type { Formats } from "../formats.ts";
import { buttons } from "./buttons.ts";

/** English is the pattern: its shape is what every other language has to fill. */
export const en = (formats: Formats) => ({
  formats,
  buttons: buttons(),
});
