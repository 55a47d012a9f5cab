import type { Clock } from "../calculation/clock.ts";
import { spanOf } from "../calculation/span.ts";
import { DAY, HOUR, type Wall } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";

const OFFSETS: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

/** "today", "yesterday", "tomorrow", "now", "last night". */
export class CasualDayParser extends RangeParser {
  constructor() {
    super("today|yesterday|tomorrow|now|tonight|last night", "today|yesterday|tomorrow|now|tonight|night");
  }

  protected override read([word]: RegExpMatchArray, clock: Clock): Reading | null {
    const today = clock.startOf("day");
    if (word === "now") return { kind: "span", span: { start: clock.now, end: clock.now, grain: "second" } };
    if (word === "tonight") return { kind: "span", span: spanOf(today + 18 * HOUR, today + DAY, "hour") };
    if (word === "last night") return lastNight(today);
    const start = today + (OFFSETS[word ?? ""] ?? 0) * DAY;
    return { kind: "span", span: spanOf(start, start + DAY, "day") };
  }
}

/** The night as a part of yesterday, so that hours may stand beside it: "last night from 10pm to 2am". */
const lastNight = (today: Wall): Reading => ({
  kind: "within",
  inner: { time: { hour: 18, hours: 6, certain: true } },
  outer: { kind: "span", span: spanOf(today - DAY, today, "day") },
});
