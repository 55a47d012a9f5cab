import { en } from "../en/index.ts";
import type { Formats } from "../formats.ts";
import type { Words } from "../index.ts";
import { buttons } from "./buttons.ts";
import { progress } from "./progress.ts";

export const de = (formats: Formats): Words => ({
  ...en(formats),
  buttons: buttons(),
  progress: progress(formats),
});
