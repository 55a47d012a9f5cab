import type { Clock } from "../calculation/clock.ts";
import { shift } from "../calculation/periods.ts";
import type { Span } from "../calculation/span.ts";
import { addUnits, HOUR, MINUTE, SECOND, type Unit } from "../calculation/wall.ts";
import type { Reading } from "../reading.ts";
import type { Grain } from "../types.ts";
import { LONG_NUMBER } from "./needed-words.ts";
import { RangeParser } from "./range-parser.ts";

/** An ISO 8601 instant: "2024-03-01T09:00:00Z", "…+02:00", or on the operator's clock when it names no offset. */
export class ISOInstantParser extends RangeParser {
  constructor() {
    super(
      "(?<date>\\d{4}-?\\d\\d-?\\d\\d)[Tt ](?<h>\\d\\d)(?::?(?<m>\\d\\d)(?::?(?<s>\\d\\d)(?:[.,](?<f>\\d{1,9}))?)?)?(?: ?(?<z>[Zz])| ?(?<oh>[+-]\\d\\d):?(?<om>\\d\\d)?)?",
      LONG_NUMBER,
    );
  }

  protected override read({ 0: text, groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    // "2026-10-05 08:00-20:00": times of a day, and no offset.
    if (text.includes(" ") && groups.oh?.startsWith("-") && -Number(groups.oh) > Number(groups.h))
      return null;
    const day = (groups.date ?? "").replace(/^(\d{4})-?(\d\d)-?/, "$1-$2-");
    const date = Date.parse(`${day}T00:00:00Z`);
    const [h, m, s] = [Number(groups.h), Number(groups.m ?? 0), Number(groups.s ?? 0)];
    if (
      Number.isNaN(date) ||
      new Date(date).toISOString().slice(0, 10) !== day ||
      h > 24 ||
      m > 59 ||
      s > 59
    ) {
      return { kind: "impossible", reason: "impossible-date" };
    }
    const shown = date + h * HOUR + m * MINUTE + s * SECOND;
    const grain: Grain = groups.s !== undefined ? "second" : groups.m !== undefined ? "minute" : "hour";
    const at = this.#moment(shown, groups, clock);
    const length = { second: SECOND, minute: MINUTE, hour: HOUR }[grain as "second" | "minute" | "hour"];
    const end =
      at.instant === undefined
        ? { wall: at.wall + length }
        : { wall: at.wall + length, instant: at.instant + length };
    return { kind: "span", span: { start: at, end, grain }, ...(grain !== "hour" && { isInstant: true }) };
  }

  #moment(shown: number, { z, oh, om }: Record<string, string>, clock: Clock): Span["start"] {
    if (z === undefined && oh === undefined) return { wall: shown };
    const hours = Number(oh ?? 0);
    const offset = hours * HOUR + (oh?.startsWith("-") ? -1 : 1) * Number(om ?? 0) * MINUTE;
    const instant = shown - offset;
    return { instant, wall: clock.wallAt(instant) };
  }
}

/** "P30D/…" and "…/PT1H": a length, to be joined with the date beside it; alone a rolling window. */
export class ISODurationParser extends RangeParser {
  constructor() {
    super("[Pp](?:\\d+[YyMmWwDd])*(?:[Tt](?:\\d+[HhMmSs])+)?", "p|pt");
  }

  protected override read([text]: RegExpMatchArray): Reading | null {
    const parts = [...text.toUpperCase().matchAll(/(T)|(\d+)([YMWDHS])/g)];
    let timePart = false;
    let only: { amount: number; unit: Unit } | undefined;
    for (const [, t, amount, letter] of parts) {
      if (t !== undefined) {
        timePart = true;
        continue;
      }
      // Mixed lengths ("P1M3D") depend on the order of addition; nobody asks for a license report that way.
      if (only !== undefined) return null;
      const unit = letter === "M" && timePart ? "minute" : LETTERS[letter ?? ""];
      if (unit === undefined) return null;
      only = { amount: Number(amount), unit };
    }
    return only === undefined || only.amount === 0 ? null : { kind: "duration", ...only, exact: true };
  }
}

const LETTERS: Readonly<Record<string, Unit>> = {
  Y: "year",
  M: "month",
  W: "week",
  D: "day",
  H: "hour",
  S: "second",
};

const MATH_UNITS: Readonly<Record<string, Unit>> = {
  s: "second",
  m: "minute",
  h: "hour",
  H: "hour",
  d: "day",
  w: "week",
  M: "month",
  Q: "quarter",
  q: "quarter",
  y: "year",
  Y: "year",
};

/** Date arithmetic as Grafana and Elasticsearch write it: "now-7d/d", "now/M", "now-1h". */
export class DateMathParser extends RangeParser {
  constructor() {
    super(
      "[Nn]ow(?<steps>(?: ?[+-] ?\\d+[smhdwMyQHqY])*)(?:/(?<round>[smhdwMyQHqY]{1,2}))?(?<=[smhdwMyQHqY])(?<![Nn]ow)",
      "now",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray, clock: Clock): Reading | null {
    let at: Span["start"] = clock.now;
    for (const [, sign, amount, letter] of (groups.steps ?? "").matchAll(/([+-]) ?(\d+)(\w)/g)) {
      at = shift(at, Number(amount) * (sign === "-" ? -1 : 1), MATH_UNITS[letter ?? ""] ?? "day", clock);
    }
    const round = MATH_UNITS[groups.round ?? ""];
    if (round !== undefined) {
      const start = clock.startOf(round, at.wall);
      const end = addUnits(start, 1, round);
      return { kind: "span", span: { start: { wall: start }, end: { wall: end }, grain: round as Grain } };
    }
    return { kind: "span", span: { start: at, end: clock.now, grain: "second" } };
  }
}
