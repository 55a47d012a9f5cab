import type { TimeOfDay } from "../calculation/fields.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./RangeParser.ts";

const PARTS: Readonly<Record<string, TimeOfDay>> = {
  noon: { hour: 12, minute: 0, certain: true },
  midnight: { hour: 0, minute: 0, certain: true },
  morning: { hour: 6, hours: 6, certain: true },
  afternoon: { hour: 12, hours: 6, certain: true },
  evening: { hour: 18, hours: 6, certain: true },
  night: { hour: 18, hours: 6, certain: true },
};

/** "9am", "9:30 pm", "14:00:05", "9 o'clock", "noon", "morning". */
export class TimeParser extends RangeParser {
  constructor() {
    super(
      "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?(?::(?<second>\\d\\d)(?:[.]\\d+)?)? ?(?<half>am|pm)" +
        "|(?<hour2>\\d{1,2}):(?<minute2>\\d\\d)(?::(?<second2>\\d\\d)(?:[.]\\d+)?)?(?: ?(?:o'clock|hour))?" +
        "|(?:(?<half4>am|pm) ?)(?<hour4>\\d{1,2})(?: o'clock(?: (?<minute4>\\d{1,2}) minute)?|:(?<minute5>\\d\\d))" +
        "|(?<hour5>\\d{1,2}) o'clock (?<minute6>\\d{1,2})(?: minute)?|(?<hour6>\\d{1,2}) h (?<minute7>\\d\\d)" +
        "|(?<hour3>\\d{1,2})(?:[.](?<minute3>\\d\\d))? ?o'clock(?: (?<half3>am|pm))?" +
        "|noon|midnight|(?:this )?(?:morning|afternoon|evening|night)",
    );
  }

  protected override read(match: RegExpMatchArray): Reading | null {
    const { groups = {} } = match;
    const part = PARTS[match[0].replace("this ", "")];
    if (part !== undefined) return { kind: "fields", fields: { time: part } };
    const digits =
      groups.hour ?? groups.hour2 ?? groups.hour3 ?? groups.hour4 ?? groups.hour5 ?? groups.hour6 ?? "";
    const minute =
      groups.minute ??
      groups.minute2 ??
      groups.minute3 ??
      groups.minute4 ??
      groups.minute5 ??
      groups.minute6 ??
      groups.minute7;
    const second = groups.second ?? groups.second2;
    const half = groups.half ?? groups.half3 ?? groups.half4;
    const time = timeOfDay(digits, minute, half);
    if (time === undefined || Number(second ?? 0) > 59) return null;
    return {
      kind: "fields",
      fields: { time: second === undefined ? time : { ...time, second: Number(second) } },
    };
  }
}

/** "9-11am", "9.30-11.05 o'clock", "17 to 18 o'clock": what follows the second time holds for both. */
export class TimeRangeParser extends RangeParser {
  constructor() {
    super(
      "(?:(?:from|between|at) )?(?<h1>\\d{1,2})(?:[:.](?<m1>\\d\\d))?(?: ?(?:-|to|until|through|/) ?| and )" +
        "(?<h2>\\d{1,2})(?:[:.](?<m2>\\d\\d))? ?(?:(?<half>am|pm)|o'clock)" +
        "|(?:(?:from|between|at) )?(?<h3>\\d{1,2})[:.](?<m3>\\d\\d)(?: ?(?:-|to|until|through) ?| and )(?<h4>\\d{1,2})[:.](?<m4>\\d\\d)(?![:.\\d])" +
        "|(?:(?:from|between|at) )?(?<h5>\\d{1,2}) h(?: (?<m5>\\d\\d))?(?: ?(?:-|to|until|through) ?| and )(?<h6>\\d{1,2}) h(?: (?<m6>\\d\\d))?",
    );
  }

  protected override read({ groups = {} }: RegExpMatchArray): Reading | null {
    const { h1 = groups.h3 ?? groups.h5 ?? "", m1 = groups.m3 ?? groups.m5, half } = groups;
    const { h2 = groups.h4 ?? groups.h6 ?? "", m2 = groups.m4 ?? groups.m6 } = groups;
    // "10.11 - 12.11" are two dates, "13.30 - 14.15" cannot be.
    const dates = groups.h3 !== undefined && [m1, m2].every((n) => Number(n) >= 1 && Number(n) <= 12);
    if (dates) return null;
    const from = timeOfDay(h1, m1, undefined);
    const to = timeOfDay(h2, m2, half);
    if (from === undefined || to === undefined) return null;
    return {
      kind: "pair",
      from: { kind: "fields", fields: { time: from } },
      to: { kind: "fields", fields: { time: to } },
    };
  }
}

function timeOfDay(
  digits: string,
  minute: string | undefined,
  half: string | undefined,
): TimeOfDay | undefined {
  const said = Number(digits);
  if (said > 24 || Number(minute ?? 0) > 59 || (half !== undefined && said > 12)) return undefined;
  return {
    hour: half === undefined ? said : (said % 12) + (half === "pm" ? 12 : 0),
    certain: half !== undefined || said > 12 || said === 0 || digits.startsWith("0"),
    ...(minute !== undefined && { minute: Number(minute) }),
  };
}
