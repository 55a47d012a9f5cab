import { clear, report } from "../alerts.ts";
import { readUse } from "../license.ts";
import type { WatchSettings } from "../settings.ts";
import type { Turn } from "../turn.ts";
import { onReadable } from "./condition.ts";

interface Use {
  readonly used: number;
  readonly total: number;
}

/** The license fills up. Up at once; down only after some readings well below, so that a number at a step stays quiet. */
export const usage = onReadable("usage", readUse, look);

/** Multiplied, because a quotient may fall short of the percent that it stands for. */
const reaches = ({ used, total }: Use, percent: number) => used * 100 >= percent * total;

function look(turn: Turn, use: Use) {
  const { memory } = turn.server;
  const reached = highest(turn.settings, (percent) => reaches(use, percent));
  if (reached && reached.percent > (memory.usage?.percent ?? 0)) take(turn, reached);
  else if (memory.usage) fall(turn, use, memory.usage);
}

const highest = ({ usage }: WatchSettings, fits: (percent: number) => boolean) =>
  usage.filter(({ percent }) => fits(percent)).sort((a, b) => b.percent - a.percent)[0];

function take(turn: Turn, { percent, severity }: WatchSettings["usage"][number]) {
  turn.server.memory.usage = { percent, below: 0 };
  report(turn, "usage", severity);
}

function fall(turn: Turn, use: Use, open: { readonly percent: number; below: number }) {
  const { hysteresisPoints, clearReadings } = turn.settings;
  open.below = reaches(use, open.percent - hysteresisPoints) ? 0 : open.below + 1;
  if (open.below < clearReadings) return;
  const lower = highest(turn.settings, (percent) => reaches(use, percent - hysteresisPoints));
  if (lower) return take(turn, lower);
  turn.server.memory.usage = null;
  clear(turn, "usage");
}
