import type { Span } from "../calculation/span.ts";
import { HOUR, wall } from "../calculation/wall.ts";
import type { Operator, Reading } from "../reading.ts";
import { RangeParser } from "./range-parser.ts";

/** Where a range without a beginning begins: no license report reaches back further. */
const OPEN_START = wall(1970);

const isClockTime = ({ grain, start, end }: Span): boolean =>
  (grain === "hour" && end.wall - start.wall <= HOUR) || grain === "minute" || grain === "second";

const open = (apply: Operator["apply"]): Operator => ({ side: "right", binds: "loose", apply });

/** A clock time ends a range, anything longer with its own end. */
export const literalEnd = (span: Span): Span["end"] => (isClockTime(span) ? span.start : span.end);

const openStart = (endOf: (span: Span) => Span["end"]): Operator => ({
  ...open((span) => ({ start: { wall: OPEN_START }, end: endOf(span), grain: span.grain })),
  opensStart: true,
});

export const OPEN_RANGES = {
  since: open(({ start, grain }, { now }) => ({ start, end: now, grain })),
  after: open((span, { now }) => ({ start: literalEnd(span), end: now, grain: span.grain })),
  before: openStart(({ start }) => start),
  until: openStart(literalEnd),
  /** In a sentence it says when something is needed. */
  by: openStart(literalEnd),
} as const;

const SAME: Readonly<Record<string, keyof typeof OPEN_RANGES>> = { vor: "before", latest: "until" };

/**
 * "since X", "after X", "before X" (German "vor" is also "ago": "vor 3 Tagen"), "until X". "At the latest X" is "until X" that
 * no beginning stands before: "spätestens Freitag".
 */
export class OpenRangeParser extends RangeParser {
  constructor() {
    super("since|after|before|until|by|latest|vor", "since|after|before|until|by|latest|vor");
  }

  protected override read([word]: RegExpMatchArray): Reading | null {
    const name = SAME[word] ?? (word as keyof typeof OPEN_RANGES);
    return { kind: "operator", operator: OPEN_RANGES[name] };
  }
}
